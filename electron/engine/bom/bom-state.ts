import { type ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { allAtOnce, type Portions } from '../../../shared/portions.ts';
import { type LineState } from '../calculation.ts';
import { type FactorLookup } from '../inventory/assignment.ts';
import { type Ratio } from '../quantity/ratio.ts';
import { type BomColumns, bomColumnsInPortions, IS_PLAIN } from './bom-columns.ts';
import { type CompiledLine, type CompiledTerms } from './compiled-line.ts';
import { carriesFactor } from './covering.ts';
import { type LineProblem } from './line-mass.ts';
import { isTooLong, ONE_MACHINE, ownMultiplicity, type OwnMultiplicity } from './multiplicity.ts';
import { type PackedLine, unpackLine } from './packed-line.ts';
import { isLeafPlace, type TreeShape } from './tree-shape.ts';

/** Place that covers nothing: no assembly above has a factor of its own. */
export const UNCOVERED = -1;

/**
 * A BOM with everything that its sums are made of, one column per property, by the place in the tree. What depends on a
 * line alone is `compiled`; the other columns come from the places of the lines.
 */
export interface BomState {
  readonly shape: TreeShape;
  /** The BOM as it was compiled as a whole, before any line was replaced. */
  readonly columns: BomColumns;
  lookUp: FactorLookup;
  readonly lines: ResolvedBomLine[];
  readonly compiled: PackedLine[];
  /** How often an assembly is in one machine; only assemblies have one. */
  readonly own: (OwnMultiplicity | undefined)[];
  /** 1 for the assemblies at which a path of quantities became too long. */
  readonly tooLong: Uint8Array;
  /** Place of the assembly that covers a line, else UNCOVERED. */
  readonly covering: Int32Array;
  readonly states: LineState[];
  /** 1 for lines whose own terms count. */
  readonly counts: Uint8Array;
  /** 1 for cut-off lines with an estimate of what is left out. */
  readonly leavesOut: Uint8Array;
  /** 1 for lines without any problem of their own. */
  readonly quiet: Uint8Array;
}

/** Compiles a BOM, or takes what was compiled before of it and of its lines, and puts every line in its place. */
export function bomState(bom: readonly ResolvedBomLine[], lookUp: FactorLookup): BomState {
  return allAtOnce(bomStateInPortions(bom, lookUp));
}

/** Places settled at a stretch: some milliseconds. */
const PLACES_PER_PORTION = 1024;

/** The same in portions. */
export function* bomStateInPortions(
  bom: readonly ResolvedBomLine[],
  lookUp: FactorLookup,
): Portions<BomState> {
  const columns = yield* bomColumnsInPortions(bom, lookUp);
  const { shape, compiled } = columns;
  const count = shape.lines.length;
  const state: BomState = {
    shape,
    columns,
    lookUp,
    lines: [...shape.lines],
    compiled: [...compiled],
    own: compiled.map(() => undefined),
    tooLong: new Uint8Array(count),
    covering: new Int32Array(count).fill(UNCOVERED),
    states: compiled.map(() => 'counted'),
    counts: new Uint8Array(count),
    leavesOut: new Uint8Array(count),
    quiet: new Uint8Array(count),
  };
  for (let from = 0; from < count; from += PLACES_PER_PORTION) {
    settlePlaces(state, from, Math.min(count, from + PLACES_PER_PORTION));
    yield;
  }
  return state;
}

/** Settles places of which everything above is settled. */
function settlePlaces(state: BomState, from: number, end: number): void {
  for (let place = from; place < end; place += 1) {
    coverAt(state, place);
    if (isPlainLeaf(state, place)) {
      state.counts[place] = 1;
      state.quiet[place] = 1;
      continue;
    }
    multiplyAt(state, place);
    settleAt(state, place);
  }
}

/** A leaf that counts in full wherever it stands: nothing has to be decided about it. */
function isPlainLeaf(state: BomState, place: number): boolean {
  return (
    (must(state.columns.flags[place]) & IS_PLAIN) !== 0 &&
    isLeafPlace(state.shape, place) &&
    state.covering[place] === UNCOVERED &&
    multiplicityAt(state, place) !== undefined
  );
}

/** How often the parent of a place is in one machine; undefined where that cannot be told. */
export function multiplicityAt(state: BomState, place: number): Ratio | undefined {
  return above(state, place).ratio;
}

function above(state: BomState, place: number): OwnMultiplicity {
  const parent = state.shape.parent[place] ?? -1;
  return parent < 0 ? ONE_MACHINE : must(state.own[parent]);
}

/** Computes how often an assembly is in one machine; a leaf has nothing below it to multiply. */
export function multiplyAt(state: BomState, place: number): void {
  if (isLeafPlace(state.shape, place)) {
    return;
  }
  const parent = above(state, place);
  const own = ownMultiplicity(parent, must(state.lines[place]));
  state.own[place] = own;
  state.tooLong[place] = isTooLong(parent, own) ? 1 : 0;
}

/** True when another line at the place of an assembly would change how often everything below it is in one machine. */
export function multipliesOtherwise(state: BomState, place: number, line: ResolvedBomLine): boolean {
  const before = must(state.own[place]);
  const after = ownMultiplicity(above(state, place), line);
  return (
    before.digits !== after.digits ||
    before.ratio?.numerator !== after.ratio?.numerator ||
    before.ratio?.denominator !== after.ratio?.denominator
  );
}

/** Finds the assembly that covers a place: the highest above it with a factor of its own. */
export function coverAt(state: BomState, place: number): void {
  const parent = state.shape.parent[place] ?? -1;
  const inherited = parent < 0 ? UNCOVERED : (state.covering[parent] ?? UNCOVERED);
  const covered = inherited === UNCOVERED && parent >= 0 && carriesFactor(must(state.lines[parent]));
  state.covering[place] = covered ? parent : inherited;
}

/** True for an assembly with a factor that no other assembly covers: it stands for everything below it. */
export function coversOthers(state: BomState, place: number): boolean {
  return (
    state.covering[place] === UNCOVERED &&
    carriesFactor(must(state.lines[place])) &&
    !isLeafPlace(state.shape, place)
  );
}

/** What a line takes from its place, and what then becomes of it. */
export interface Standing {
  readonly state: LineState;
  /** The terms that count, if any. */
  readonly counted: CompiledTerms | undefined;
  /** Of a cut-off: what is left out. */
  readonly leftOut: CompiledTerms | undefined;
  readonly problems: readonly LineProblem[];
}

const NO_PROBLEMS: readonly LineProblem[] = [];
const PARENT_OPEN: readonly LineProblem[] = [{ code: 'line.parentOpen', field: 'quantity', params: {} }];

/** Decides what becomes of a line at a place; every assembly above it has been settled before. */
export function standingAt(
  state: BomState,
  place: number,
  line: ResolvedBomLine,
  compiled: CompiledLine,
): Standing {
  const none = { counted: undefined, leftOut: undefined };
  const covering = state.covering[place] ?? UNCOVERED;
  if (covering !== UNCOVERED) {
    // An assembly that is a gap itself covers nothing: what is below it stays visibly open.
    const covered = must(state.states[covering]);
    return { ...none, state: covered === 'counted' ? 'covered' : covered, problems: NO_PROBLEMS };
  }
  const isLeaf = isLeafPlace(state.shape, place);
  const isExcluded = isLeaf && line.assignment?.kind === 'excluded';
  if (!isLeaf && !carriesFactor(line)) {
    return { ...none, state: 'assembly', problems: compiled.assemblyProblems };
  }
  const { terms, estimate } = compiled;
  if (multiplicityAt(state, place) === undefined) {
    const isSilent = isExcluded && estimate === undefined;
    return {
      ...none,
      state: isExcluded ? 'excluded' : 'open',
      problems: isSilent ? NO_PROBLEMS : PARENT_OPEN,
    };
  }
  return {
    state: terms.state,
    counted: terms.hasTerms ? terms : undefined,
    leftOut: estimate?.hasTerms === true ? estimate : undefined,
    problems: estimate === undefined ? terms.problems : [...terms.problems, ...estimate.problems],
  };
}

/** The compiled line at a place. */
export function compiledAt(state: BomState, place: number): CompiledLine {
  return unpackLine(must(state.compiled[place]));
}

/** Settles what becomes of the line at a place. */
export function settleAt(state: BomState, place: number): void {
  const standing = standingAt(state, place, must(state.lines[place]), compiledAt(state, place));
  state.states[place] = standing.state;
  state.counts[place] = standing.counted === undefined ? 0 : 1;
  state.leavesOut[place] = standing.leftOut === undefined ? 0 : 1;
  state.quiet[place] = standing.problems.length === 0 ? 1 : 0;
}

/** An element that is there; anything else is a bug. */
export function must<T>(value: T | undefined): T {
  if (value === undefined) {
    throw new Error('A place outside the tree');
  }
  return value;
}
