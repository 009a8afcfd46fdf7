import { type BomLine } from '../../../shared/model/bom-line.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { carriesFactor, childrenCovered, factorTwice } from '../bom/covering.ts';
import { isTooLong, ONE_MACHINE, ownMultiplicity, type OwnMultiplicity } from '../bom/multiplicity.ts';
import { type NodeOutcome, nodeResult, pathTooLong, problemFinding } from '../bom/node-result.ts';
import { type LineResult } from '../calculation.ts';
import { type FactorLookup } from '../inventory/assignment.ts';
import { isLeafPlace, type TreeShape } from './tree-shape.ts';

/** A place whose result was computed anew. */
export interface Recomputed {
  readonly place: number;
  readonly before: LineResult;
  readonly after: LineResult;
}

/** Place that covers nothing: no assembly above has a factor of its own. */
const UNCOVERED = -1;

/**
 * The results of the lines of one tree, kept while lines are edited. An edit computes the line anew; what is below it
 * only when its quantity, its own factor or, for an assembly with a factor, its state changed. A resource with a
 * lifetime: it lives as long as the tree keeps its shape.
 */
export class LiveBom {
  readonly shape: TreeShape;
  #lookUp: FactorLookup;
  readonly #lines: BomLine[];
  /** Of assemblies only. */
  readonly #own: OwnMultiplicity[] = [];
  readonly #tooLong: Uint8Array;
  readonly #covering: Int32Array;
  readonly #outcomes: NodeOutcome[] = [];

  constructor(shape: TreeShape, lookUp: FactorLookup) {
    this.shape = shape;
    this.#lookUp = lookUp;
    this.#lines = [...shape.lines];
    this.#tooLong = new Uint8Array(shape.lines.length);
    this.#covering = new Int32Array(shape.lines.length).fill(UNCOVERED);
    for (let place = 0; place < this.#lines.length; place += 1) {
      this.#multiplyAt(place);
      this.#coverAt(place);
      this.#outcomes[place] = this.#compute(place, this.lineAt(place));
    }
  }

  lineAt(place: number): BomLine {
    return must(this.#lines[place]);
  }

  resultAt(place: number): LineResult {
    return must(this.#outcomes[place]).result;
  }

  /** Replaces lines at their places (same id, same parent) and computes what depends on them. */
  update(lines: ReadonlyMap<number, BomLine>, lookUp: FactorLookup): readonly Recomputed[] {
    this.#lookUp = lookUp;
    const due = new Uint8Array(this.#lines.length);
    for (const place of [...lines.keys()].sort((left, right) => left - right)) {
      this.#replace(place, must(lines.get(place)), due);
    }
    const recomputed: Recomputed[] = [];
    for (let place = due.indexOf(1); place >= 0; place = due.indexOf(1, place + 1)) {
      const before = this.resultAt(place);
      const outcome = this.#compute(place, this.lineAt(place));
      this.#outcomes[place] = outcome;
      recomputed.push({ place, before, after: outcome.result });
      if (before.state !== outcome.result.state && this.#covers(place)) {
        due.fill(1, place + 1, this.shape.end[place]);
      }
    }
    return recomputed;
  }

  /** The result a leaf would have if its line were another one; nothing is changed. */
  preview(place: number, line: BomLine): NodeOutcome {
    return this.#compute(place, line);
  }

  /** Everything there is to know about the line at a place; the order is that of a whole calculation. */
  findingsAt(place: number): readonly Finding[] {
    return [...this.coverFindingsAt(place), ...this.ownFindingsAt(place)];
  }

  /** Findings on covering: a factor that does not count, or how much the line covers. */
  coverFindingsAt(place: number): readonly Finding[] {
    const line = this.lineAt(place);
    const covering = this.#covering[place] ?? UNCOVERED;
    if (covering !== UNCOVERED) {
      return carriesFactor(line) ? [factorTwice(line, this.lineAt(covering))] : [];
    }
    const below = (this.shape.end[place] ?? 0) - place - 1;
    return this.#covers(place) ? [childrenCovered(line, below)] : [];
  }

  /** Findings of the line itself. */
  ownFindingsAt(place: number): readonly Finding[] {
    const line = this.lineAt(place);
    const problems = must(this.#outcomes[place]).problems.map((problem) => problemFinding(line, problem));
    const tooLong = this.#tooLong[place] === 1;
    return tooLong ? [...problems, pathTooLong(line, this.shape.depth[place] ?? 0)] : problems;
  }

  #replace(place: number, line: BomLine, due: Uint8Array): void {
    const before = this.lineAt(place);
    this.#lines[place] = line;
    due[place] = 1;
    if (isLeafPlace(this.shape, place)) {
      return;
    }
    const end = must(this.shape.end[place]);
    if (before.quantity !== line.quantity && this.#multiplyAt(place)) {
      for (let below = place + 1; below < end; below += 1) {
        this.#multiplyAt(below);
      }
      due.fill(1, place + 1, end);
    }
    if (carriesFactor(before) !== carriesFactor(line) && this.#covering[place] === UNCOVERED) {
      for (let below = place + 1; below < end; below += 1) {
        this.#coverAt(below);
      }
      due.fill(1, place + 1, end);
    }
  }

  /** An assembly with a factor that no other assembly covers. */
  #covers(place: number): boolean {
    return (
      this.#covering[place] === UNCOVERED &&
      carriesFactor(this.lineAt(place)) &&
      !isLeafPlace(this.shape, place)
    );
  }

  #above(place: number): OwnMultiplicity {
    const parent = this.shape.parent[place] ?? -1;
    return parent < 0 ? ONE_MACHINE : must(this.#own[parent]);
  }

  /** Computes how often an assembly is in one machine; false when it is as often as before. */
  #multiplyAt(place: number): boolean {
    if (isLeafPlace(this.shape, place)) {
      return false;
    }
    const before = this.#own[place];
    const above = this.#above(place);
    const own = ownMultiplicity(above, this.lineAt(place));
    this.#own[place] = own;
    this.#tooLong[place] = isTooLong(above, own) ? 1 : 0;
    return (
      before?.digits !== own.digits ||
      before.ratio?.numerator !== own.ratio?.numerator ||
      before.ratio?.denominator !== own.ratio?.denominator
    );
  }

  #coverAt(place: number): void {
    const parent = this.shape.parent[place] ?? -1;
    const inherited = parent < 0 ? UNCOVERED : (this.#covering[parent] ?? UNCOVERED);
    const covered = inherited === UNCOVERED && parent >= 0 && carriesFactor(this.lineAt(parent));
    this.#covering[place] = covered ? parent : inherited;
  }

  #compute(place: number, line: BomLine): NodeOutcome {
    const covering = this.#covering[place] ?? UNCOVERED;
    return nodeResult(
      line,
      {
        isLeaf: isLeafPlace(this.shape, place),
        multiplicity: this.#above(place).ratio,
        coveringState: covering === UNCOVERED ? undefined : this.resultAt(covering).state,
        assembly: this.shape.assembly[place] ?? '',
      },
      this.#lookUp,
    );
  }
}

function must<T>(value: T | undefined): T {
  if (value === undefined) {
    throw new Error('A place outside the tree');
  }
  return value;
}
