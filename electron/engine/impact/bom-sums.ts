import { COMPONENTS } from '../../../shared/model/component.ts';
import { type Stage } from '../../../shared/model/stage.ts';
import { HAS_ESTIMATE, IS_CAPITAL } from '../bom/bom-columns.ts';
import { type BomState, compiledAt, multiplicityAt, must } from '../bom/bom-state.ts';
import { type GroupCell } from '../bom/cells.ts';
import { amountsOf } from '../bom/node-result.ts';
import { isLeafPlace } from '../bom/tree-shape.ts';
import { type Grouping, type MethodSettings } from '../calculation.ts';
import { type Amount } from '../quantity/amount.ts';
import { type Ratio } from '../quantity/ratio.ts';
import { scaledAmount } from '../quantity/scaled.ts';
import { type CoverageCount, sizeOf } from './coverage.ts';
import { type ComponentAmounts, excludingBiogenicCo2 } from './evaluate.ts';
import { type Count, emptyCount, emptyCounts, isInTotals, type TallyCounts } from './tally.ts';

/** Stage of every line of a BOM. */
const BOM_STAGE: Stage = 'materials';

const NOT_YET = Number.MAX_SAFE_INTEGER;

/** Lines summed together. */
interface Bin {
  lines: number;
  /** Index in the BOM of the first of them: groups stand in the order of their first lines. */
  first: number;
  readonly amounts: Amount[];
  /** What the sizes of the parts are more (or less) than the sum of the lines: credits counted up, assemblies left out. */
  sizeBeyondSum: Amount;
}

/**
 * The tally of a whole BOM in one pass over its columns, without a result for any single line: the same counts as from
 * counting every result in.
 */
export function bomSums(state: BomState, settings: MethodSettings): TallyCounts {
  const counts = emptyCounts();
  const { shape, columns } = state;
  const { flags } = columns;
  const leavesCapitalOut = !isInTotals({ capitalGoods: true }, settings);
  const bins = columns.numbering.cells.map(emptyBin);
  const assemblies = new Map<number, Bin>();
  let assembly = emptyBin();
  let assemblyPlace = -1;
  for (let place = 0; place < flags.length; place += 1) {
    const multiplicity = multiplicityAt(state, place);
    if (isLeafPlace(shape, place)) {
      countLeaf(counts.coverage, state, place, multiplicity);
    }
    if (multiplicity === undefined) {
      continue;
    }
    const marks = must(flags[place]);
    if ((marks & (HAS_ESTIMATE | IS_CAPITAL)) !== 0) {
      countApart(counts, state, place, multiplicity);
    }
    if (state.counts[place] === 0 || (leavesCapitalOut && (marks & IS_CAPITAL) !== 0)) {
      continue;
    }
    if (shape.assembly[place] !== assemblyPlace) {
      // The lines of an assembly stand together.
      assemblyPlace = must(shape.assembly[place]);
      assembly = emptyBin();
      assemblies.set(assemblyPlace, assembly);
    }
    countLine(state, place, multiplicity, must(bins[must(columns.cell[place])]), assembly);
  }
  countOutside(counts.coverage, state);
  collect(counts, columns.numbering.cells, bins);
  for (const [place, bin] of inOrder([...assemblies])) {
    addToGroup(counts, 'assembly', must(shape.lines[place]).id, bin);
  }
  return counts;
}

function emptyBin(): Bin {
  return { lines: 0, first: NOT_YET, amounts: COMPONENTS.map(() => 0n), sizeBeyondSum: 0n };
}

function countLine(state: BomState, place: number, multiplicity: Ratio, bin: Bin, assembly: Bin): void {
  const { columns, shape } = state;
  const index = must(shape.indexAt[place]);
  bin.lines += 1;
  assembly.lines += 1;
  bin.first = Math.min(bin.first, index);
  assembly.first = Math.min(assembly.first, index);
  const end = must(columns.from[place + 1]);
  let isPlain = isLeafPlace(shape, place);
  for (let at = must(columns.from[place]); at < end; at += 1) {
    const component = must(columns.component[at]);
    const amount = scaledAmount(multiplicity, must(columns.numerator[at]), must(columns.divisor[at]));
    bin.amounts[component] = must(bin.amounts[component]) + amount;
    assembly.amounts[component] = must(assembly.amounts[component]) + amount;
    isPlain &&= amount >= 0n;
  }
  if (!isPlain) {
    bin.sizeBeyondSum += sizeBeyondSum(state, place, multiplicity);
  }
}

/** Seldom needed: of a line with a credit, or of an assembly with a factor of its own, which is no part. */
function sizeBeyondSum(state: BomState, place: number, multiplicity: Ratio): Amount {
  const sum = excludingBiogenicCo2(amountsOf(compiledAt(state, place).terms, multiplicity));
  return (isLeafPlace(state.shape, place) ? sizeOf(sum) : 0n) - sum;
}

function countLeaf(
  count: CoverageCount,
  state: BomState,
  place: number,
  multiplicity: Ratio | undefined,
): void {
  const { net: nets, gross: grosses } = state.columns;
  const lineState = state.states[place];
  const isOpen = lineState === 'open' || lineState === 'partial';
  count.leaves += 1;
  count.leavesOpen += isOpen ? 1 : 0;
  count.leavesWithDecision += isOpen ? 0 : 1;
  const numerator = nets.numerator[place];
  if (numerator === undefined || multiplicity === undefined) {
    count.leavesWithoutMass += 1;
    return;
  }
  const net = scaledAmount(multiplicity, numerator, must(nets.divisor[place]));
  count.netMassKg += net;
  if (!isOpen) {
    count.netMassWithDecisionKg += net;
  }
  const gross = grosses.numerator[place];
  if (gross !== undefined) {
    const divisor = must(grosses.divisor[place]);
    const same = gross === numerator && divisor === nets.divisor[place];
    count.grossMassKg += same ? net : scaledAmount(multiplicity, gross, divisor);
  }
}

/** Estimates of cut-offs and capital goods, each beside the totals. */
function countApart(counts: TallyCounts, state: BomState, place: number, multiplicity: Ratio): void {
  const { terms, estimate } = compiledAt(state, place);
  if (state.leavesOut[place] === 1 && estimate !== undefined) {
    addAmounts(counts.cutOff, 1, amountsOf(estimate, multiplicity));
  }
  if (state.counts[place] === 1 && (must(state.columns.flags[place]) & IS_CAPITAL) !== 0) {
    counts.coverage.capitalGoodsLines += 1;
    addAmounts(counts.capitalGoods, 1, amountsOf(terms, multiplicity));
  }
}

/** Lines outside the tree are open leaves of unknown mass. */
function countOutside(count: CoverageCount, { shape }: BomState): void {
  const outside = shape.outside.length;
  count.bomLines = shape.lines.length + outside;
  count.leaves += outside;
  count.leavesOpen += outside;
  count.leavesWithoutMass += outside;
}

/** Puts the sums of the cells into the totals and groups they belong to. */
function collect(counts: TallyCounts, cells: readonly GroupCell[], bins: readonly Bin[]): void {
  const { coverage } = counts;
  const pairs = cells.map((cell, number) => [cell, must(bins[number])] as const);
  for (const [cell, bin] of inOrder(pairs)) {
    addAmounts({ lines: 0, sums: counts.totals }, 0, bin.amounts);
    addToGroup(counts, 'stage', BOM_STAGE, bin);
    addToGroup(counts, 'family', cell.family, bin);
    addToGroup(counts, 'supplier', cell.supplier, bin);
    addToGroup(counts, 'country', cell.country, bin);
    const emission = excludingBiogenicCo2(bin.amounts);
    if (cell.proxy) {
      coverage.proxyLines += bin.lines;
      coverage.proxyEmission += emission;
    }
    coverage.partsEmission += emission + bin.sizeBeyondSum;
    if (cell.confirmed) {
      coverage.confirmedEmission += emission;
      coverage.partsConfirmedEmission += emission + bin.sizeBeyondSum;
    }
    if (cell.estimated) {
      coverage.estimateLines += bin.lines;
      coverage.estimateEmission += emission;
    }
  }
}

/** Those with any line, by their first lines. */
function inOrder<T>(pairs: readonly (readonly [T, Bin])[]): readonly (readonly [T, Bin])[] {
  const filled = pairs.filter(([, bin]) => bin.lines > 0);
  return filled.toSorted(([, left], [, right]) => left.first - right.first);
}

function addToGroup(counts: TallyCounts, grouping: Grouping, key: string, { lines, amounts }: Bin): void {
  const groups = counts.groups[grouping];
  let group = groups.get(key);
  if (group === undefined) {
    group = emptyCount();
    groups.set(key, group);
  }
  addAmounts(group, lines, amounts);
}

/** The same on both bases: lines of a BOM do not depend on the electricity method. */
function addAmounts(count: Count, lines: number, amounts: ComponentAmounts): void {
  count.lines += lines;
  for (const into of [count.sums.byLocation, count.sums.byContract]) {
    for (const [index, amount] of amounts.entries()) {
      into[index] = (into[index] ?? 0n) + amount;
    }
  }
}
