import { type ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { allAtOnce, type Portions } from '../../../shared/portions.ts';
import { type FactorLookup } from '../inventory/assignment.ts';
import { changedLines } from './changed-lines.ts';
import { lineCompiler } from './compile-line.ts';
import { type CompiledLine } from './compiled-line.ts';
import { type PackedLine, unpackLine } from './packed-line.ts';
import { type Cells, createCells } from './cells.ts';
import { type Scaled } from '../quantity/scaled.ts';
import { dependencyCheck, type Dependencies } from './dependencies.ts';
import { type TreeShape, treeShapeInPortions, withLines } from './tree-shape.ts';

/** Marks of a line in `flags`. */
export const HAS_ESTIMATE = 1;
export const IS_CAPITAL = 2;
/** Counted in full, and nothing to say about it: what most lines are. */
export const IS_PLAIN = 4;

/**
 * A compiled BOM, one column per property, by the place in the tree: everything that does not depend on quantities above
 * a line, ready for sums without a look at any line.
 */
export interface BomColumns {
  readonly shape: TreeShape;
  readonly compiled: PackedLine[];
  readonly flags: Uint8Array;
  /** Number of the cell each line is summed in. */
  readonly cell: Int32Array;
  readonly numbering: Cells;
  /** Number of the list of factors each line uses. */
  readonly factorList: Int32Array;
  readonly factorLists: Map<readonly Factor[], number>;
  /** Components of place `i` stand from `from[i]` up to, not including, `from[i + 1]`. */
  readonly from: Int32Array;
  readonly component: number[];
  readonly numerator: bigint[];
  readonly divisor: bigint[];
  /** kg per parent; no numerator where the mass is unknown. */
  readonly net: MassColumn;
  readonly gross: MassColumn;
  /** What the columns rest on; they hold while a look-up still says the same. */
  readonly dependencies: Set<Dependencies>;
}

/** A mass per parent at each place, as {@link Scaled}. */
export interface MassColumn {
  readonly numerator: (bigint | undefined)[];
  readonly divisor: bigint[];
}

const compiledBoms = new WeakMap<readonly ResolvedBomLine[], BomColumns>();

/** The BOM compiled last, as long as somebody holds it: the next one is mostly the same but for some lines. */
let latest: WeakRef<readonly ResolvedBomLine[]> | undefined;

/**
 * Compiles a BOM. The same object again costs nothing, and one that differs from the last only in some lines little more
 * than these. What comes out does not depend on what was compiled before.
 */
export function bomColumns(bom: readonly ResolvedBomLine[], lookUp: FactorLookup): BomColumns {
  return allAtOnce(bomColumnsInPortions(bom, lookUp));
}

/** The same in portions. */
export function* bomColumnsInPortions(
  bom: readonly ResolvedBomLine[],
  lookUp: FactorLookup,
): Portions<BomColumns> {
  const made =
    knownColumns(bom, lookUp) ??
    likeLatest(bom, lookUp) ??
    (yield* compileBom(yield* treeShapeInPortions(bom), lookUp));
  compiledBoms.set(bom, made);
  latest = new WeakRef(bom);
  return made;
}

function knownColumns(bom: readonly ResolvedBomLine[], lookUp: FactorLookup): BomColumns | undefined {
  const known = compiledBoms.get(bom);
  return known === undefined || [...known.dependencies].every(dependencyCheck(lookUp)) ? known : undefined;
}

/** The columns of the last BOM with other lines in the same tree; undefined where they do not fit. */
function likeLatest(bom: readonly ResolvedBomLine[], lookUp: FactorLookup): BomColumns | undefined {
  const before = latest?.deref();
  const known = before && knownColumns(before, lookUp);
  const changed = before && changedLines(before, bom);
  if (known === undefined || changed === undefined || known.shape.outside.length > 0) {
    return undefined;
  }
  const made = copyOf(known, bom);
  const compileLine = lineCompiler(lookUp);
  const fits = changed.every((line) => {
    const place = known.shape.placeOf.get(line.id) ?? -1;
    const packed = compileLine(line);
    made.compiled[place] = packed;
    return putLine(made, place, line, unpackLine(packed));
  });
  return fits ? made : undefined;
}

function copyOf(known: BomColumns, bom: readonly ResolvedBomLine[]): BomColumns {
  return {
    ...known,
    shape: withLines(known.shape, bom),
    compiled: [...known.compiled],
    flags: known.flags.slice(),
    cell: known.cell.slice(),
    factorList: known.factorList.slice(),
    component: [...known.component],
    numerator: [...known.numerator],
    divisor: [...known.divisor],
    net: { numerator: [...known.net.numerator], divisor: [...known.net.divisor] },
    gross: { numerator: [...known.gross.numerator], divisor: [...known.gross.divisor] },
    dependencies: new Set(known.dependencies),
  };
}

/** Lines compiled at a stretch: some milliseconds. */
const LINES_PER_PORTION = 256;

function* compileBom(shape: TreeShape, lookUp: FactorLookup): Portions<BomColumns> {
  const count = shape.lines.length;
  const compileLine = lineCompiler(lookUp);
  const columns: BomColumns = {
    shape,
    compiled: [],
    flags: new Uint8Array(count),
    cell: new Int32Array(count),
    numbering: createCells(),
    factorList: new Int32Array(count),
    factorLists: new Map(),
    from: new Int32Array(count + 1),
    component: [],
    numerator: [],
    divisor: [],
    net: { numerator: [], divisor: [] },
    gross: { numerator: [], divisor: [] },
    dependencies: new Set(),
  };
  yield;
  for (let from = 0; from < count; from += LINES_PER_PORTION) {
    compilePlaces(columns, compileLine, from, Math.min(count, from + LINES_PER_PORTION));
    yield;
  }
  return columns;
}

/** Compiles the lines of some places; apart from the portions so that it is as quick as without. */
function compilePlaces(
  columns: BomColumns,
  compileLine: (line: ResolvedBomLine) => PackedLine,
  from: number,
  end: number,
): void {
  let place = from;
  for (const line of columns.shape.lines.slice(from, end)) {
    const packed = compileLine(line);
    const compiled = unpackLine(packed);
    columns.from[place + 1] = (columns.from[place] ?? 0) + compiled.terms.components.length;
    columns.compiled[place] = packed;
    putLine(columns, place, line, compiled);
    place += 1;
  }
}

/** Writes a line into the columns at its place; false when it has not as many components as there is room for. */
function putLine(columns: BomColumns, place: number, line: ResolvedBomLine, compiled: CompiledLine): boolean {
  const { terms, family, netMass, grossMass, dependencies } = compiled;
  const { from, factorLists } = columns;
  let at = from[place] ?? 0;
  if ((from[place + 1] ?? 0) - at !== terms.components.length) {
    return false;
  }
  for (const { index, numerator, divisor } of terms.components) {
    columns.component[at] = index;
    columns.numerator[at] = numerator;
    columns.divisor[at] = divisor;
    at += 1;
  }
  columns.flags[place] = flagsOf(line, compiled);
  columns.cell[place] = columns.numbering.numberOf(line, family);
  const list = factorLists.get(terms.factors) ?? factorLists.size;
  factorLists.set(terms.factors, list);
  columns.factorList[place] = list;
  putMass(columns.net, place, netMass);
  putMass(columns.gross, place, grossMass);
  columns.dependencies.add(dependencies);
  return true;
}

function putMass(column: MassColumn, place: number, mass: Scaled | undefined): void {
  column.numerator[place] = mass?.numerator;
  column.divisor[place] = mass?.divisor ?? 1n;
}

function flagsOf(line: ResolvedBomLine, { terms, estimate }: CompiledLine): number {
  const isPlain = terms.state === 'counted' && terms.hasTerms && terms.problems.length === 0;
  return (
    (estimate?.hasTerms === true ? HAS_ESTIMATE : 0) |
    (line.capitalGoods === true ? IS_CAPITAL : 0) |
    (isPlain && estimate === undefined ? IS_PLAIN : 0)
  );
}
