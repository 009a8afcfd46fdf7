import { type Coverage, type LineResult } from '../calculation.ts';
import { type Amount } from '../quantity/amount.ts';
import { excludingBiogenicCo2 } from './evaluate.ts';

/** Counts and masses while lines are counted in and out; read as {@link Coverage}. */
export type CoverageCount = { -readonly [Name in keyof Coverage]: Coverage[Name] };

/** Coverage of no lines at all. */
export function emptyCoverage(): CoverageCount {
  return {
    bomLines: 0,
    leaves: 0,
    leavesWithDecision: 0,
    leavesOpen: 0,
    activities: 0,
    activitiesOpen: 0,
    netMassKg: 0n,
    grossMassKg: 0n,
    netMassWithDecisionKg: 0n,
    leavesWithoutMass: 0,
    proxyLines: 0,
    proxyEmission: 0n,
    confirmedEmission: 0n,
    partsEmission: 0n,
    partsConfirmedEmission: 0n,
    estimateLines: 0,
    estimateEmission: 0n,
    capitalGoodsLines: 0,
  };
}

/**
 * Counts a line in (1) or out again (-1): the counts and masses behind "complete or visibly incomplete". Open leaves
 * without mass are counted apart. `inTotals` is false for a line whose emission the totals leave out.
 */
export function countCoverage(count: CoverageCount, line: LineResult, sign: 1 | -1, inTotals: boolean): void {
  if (line.kind === 'bom') {
    count.bomLines += sign;
    if (line.isLeaf) {
      countLeaf(count, line, sign);
    }
  } else {
    count.activities += sign;
    count.activitiesOpen += isOpen(line) ? sign : 0;
  }
  if (!line.hasTerms) {
    return;
  }
  count.capitalGoodsLines += line.capitalGoods ? sign : 0;
  if (!inTotals) {
    return;
  }
  const emission = signed(excludingBiogenicCo2(line.emissions.byLocation), sign);
  if (line.proxy) {
    count.proxyLines += sign;
    count.proxyEmission += emission;
  }
  if (line.confirmed) {
    count.confirmedEmission += emission;
  }
  if (line.kind === 'bom' && line.isLeaf) {
    const size = signed(sizeOf(excludingBiogenicCo2(line.emissions.byLocation)), sign);
    count.partsEmission += size;
    count.partsConfirmedEmission += line.confirmed ? size : 0n;
  }
  if (line.kind === 'bom' && line.data?.type === 'estimate') {
    count.estimateLines += sign;
    count.estimateEmission += emission;
  }
}

function countLeaf(count: CoverageCount, line: LineResult, sign: 1 | -1): void {
  const net = signed(line.netMassKg ?? 0n, sign);
  count.leaves += sign;
  count.netMassKg += net;
  count.grossMassKg += signed(line.grossMassKg ?? 0n, sign);
  count.leavesWithoutMass += line.netMassKg === undefined ? sign : 0;
  if (isOpen(line)) {
    count.leavesOpen += sign;
  } else {
    count.leavesWithDecision += sign;
    count.netMassWithDecisionKg += net;
  }
}

/** True for a line that is a gap, wholly or in part. */
export function isOpen(line: LineResult): boolean {
  return line.state === 'open' || line.state === 'partial';
}

/** An amount without its sign. */
export function sizeOf(amount: Amount): Amount {
  return amount < 0n ? -amount : amount;
}

function signed(amount: Amount, sign: 1 | -1): Amount {
  return sign === 1 ? amount : -amount;
}
