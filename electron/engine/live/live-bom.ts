import { type ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { coverFindingsAt, ownFindingsAt } from '../bom/bom-findings.ts';
import {
  type BomState,
  coverAt,
  coversOthers,
  multipliesOtherwise,
  multiplyAt,
  must,
  settleAt,
  UNCOVERED,
} from '../bom/bom-state.ts';
import { lineCompiler } from '../bom/compile-line.ts';
import { carriesFactor } from '../bom/covering.ts';
import { type NodeOutcome, outcomeAt, resultAt } from '../bom/node-result.ts';
import { unpackLine } from '../bom/packed-line.ts';
import { isLeafPlace, type TreeShape } from '../bom/tree-shape.ts';
import { type LineResult } from '../calculation.ts';
import { type FactorLookup } from '../inventory/assignment.ts';

/** A place whose result was computed anew. */
export interface Recomputed {
  readonly place: number;
  readonly before: LineResult;
  readonly after: LineResult;
}

/**
 * A BOM, compiled and put in its places, while its lines are edited. An edit compiles the line anew; what is below it
 * takes part only when its quantity, its own factor or, for an assembly with a factor, its state changed. A resource
 * with a lifetime: it lives as long as the tree keeps its shape.
 */
export class LiveBom {
  readonly state: BomState;

  constructor(state: BomState) {
    this.state = state;
  }

  get shape(): TreeShape {
    return this.state.shape;
  }

  lineAt(place: number): ResolvedBomLine {
    return must(this.state.lines[place]);
  }

  /** The result of the line at a place, made anew with every question. */
  resultAt(place: number): LineResult {
    return resultAt(this.state, place);
  }

  /** Replaces lines at their places (same id, same parent) and computes what depends on them. */
  update(lines: ReadonlyMap<number, ResolvedBomLine>, lookUp: FactorLookup): readonly Recomputed[] {
    const { state } = this;
    const places = [...lines.keys()].sort((left, right) => left - right);
    const due = new Uint8Array(state.lines.length);
    const before = new Map<number, LineResult>();
    for (const place of places) {
      this.#mark(place, must(lines.get(place)), due);
    }
    for (let place = due.indexOf(1); place >= 0; place = due.indexOf(1, place + 1)) {
      before.set(place, this.resultAt(place));
    }
    state.lookUp = lookUp;
    const compile = lineCompiler(lookUp);
    for (const place of places) {
      const line = must(lines.get(place));
      state.lines[place] = line;
      state.compiled[place] = compile(line);
    }
    return this.#settle(due, before);
  }

  /** Computes all marked places, and those below an assembly that begins or ends to cover them by its new state. */
  #settle(due: Uint8Array, before: ReadonlyMap<number, LineResult>): readonly Recomputed[] {
    const { state } = this;
    const recomputed: Recomputed[] = [];
    for (let place = due.indexOf(1); place >= 0; place = due.indexOf(1, place + 1)) {
      const old = before.get(place) ?? this.resultAt(place);
      multiplyAt(state, place);
      coverAt(state, place);
      settleAt(state, place);
      recomputed.push({ place, before: old, after: this.resultAt(place) });
      if (old.state !== state.states[place] && coversOthers(state, place)) {
        due.fill(1, place + 1, this.shape.end[place]);
      }
    }
    return recomputed;
  }

  /** The result a leaf would have if its line were another one; nothing is changed. */
  preview(place: number, line: ResolvedBomLine, lookUp = this.state.lookUp): NodeOutcome {
    return outcomeAt(this.state, place, line, unpackLine(lineCompiler(lookUp)(line)));
  }

  /** Everything there is to know about the line at a place; the order is that of a whole calculation. */
  findingsAt(place: number): readonly Finding[] {
    return [...this.coverFindingsAt(place), ...this.ownFindingsAt(place)];
  }

  /** Findings on covering: a factor that does not count, or how much the line covers. */
  coverFindingsAt(place: number): readonly Finding[] {
    return coverFindingsAt(this.state, place);
  }

  /** Findings of the line itself. */
  ownFindingsAt(place: number): readonly Finding[] {
    return ownFindingsAt(this.state, place);
  }

  /** Marks a place, and what is below it where the new line multiplies or covers it in another way. */
  #mark(place: number, line: ResolvedBomLine, due: Uint8Array): void {
    const before = this.lineAt(place);
    const { shape, covering } = this.state;
    due[place] = 1;
    if (isLeafPlace(shape, place)) {
      return;
    }
    const multiplies = multipliesOtherwise(this.state, place, line);
    const covers = carriesFactor(before) !== carriesFactor(line) && covering[place] === UNCOVERED;
    if (multiplies || covers) {
      due.fill(1, place + 1, must(shape.end[place]));
    }
  }
}
