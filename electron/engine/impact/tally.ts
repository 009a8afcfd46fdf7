import { BASES, COMPONENTS } from '../../../shared/model/component.ts';
import {
  type Coverage,
  type Emissions,
  type Group,
  type Grouping,
  GROUPINGS,
  type LineResult,
  type MethodSettings,
  type SetApart,
} from '../calculation.ts';
import { type Amount } from '../quantity/amount.ts';
import { countCoverage, type CoverageCount, emptyCoverage } from './coverage.ts';
import { groupKeyOf } from './group.ts';

/** Sums per electricity basis and component while lines are counted. */
export type Sums = Readonly<Record<keyof Emissions, Amount[]>>;

/** Lines counted together and their sums. */
export interface Count {
  lines: number;
  readonly sums: Sums;
}

/** Everything a tally keeps. All numbers are whole, so that counting out takes away exactly what counting in added. */
export interface TallyCounts {
  readonly totals: Sums;
  readonly coverage: CoverageCount;
  readonly groups: Readonly<Record<Grouping, Map<string, Count>>>;
  readonly cutOff: Count;
  readonly capitalGoods: Count;
}

/**
 * Totals, groups and coverage of the lines counted in so far. The sums never depend on the way they came about.
 */
export interface Tally {
  readonly totals: Emissions;
  readonly coverage: Coverage;
  readonly cutOff: SetApart;
  readonly capitalGoods: SetApart;
  /** By grouping and key, in the order the keys first came in. Groups without lines are not there. */
  readonly groups: Readonly<Record<Grouping, ReadonlyMap<string, Group>>>;
  count(line: LineResult, sign: 1 | -1): void;
}

/** Counts of nothing yet. */
export function emptyCounts(): TallyCounts {
  return {
    totals: noSums(),
    coverage: emptyCoverage(),
    groups: {
      stage: new Map(),
      assembly: new Map(),
      family: new Map(),
      supplier: new Map(),
      country: new Map(),
    },
    cutOff: emptyCount(),
    capitalGoods: emptyCount(),
  };
}

/** A tally that goes on from counts there are already; it takes them over. */
export function createTally(settings: MethodSettings, counts: TallyCounts = emptyCounts()): Tally {
  const { totals, coverage, groups } = counts;
  return {
    totals,
    coverage,
    get cutOff() {
      return { lines: counts.cutOff.lines, sum: copyOf(counts.cutOff.sums) };
    },
    get capitalGoods() {
      return { lines: counts.capitalGoods.lines, sum: copyOf(counts.capitalGoods.sums) };
    },
    get groups() {
      const views = GROUPINGS.map((grouping) => [grouping, new Map(viewsOf(groups[grouping]))]);
      return Object.fromEntries(views) as Record<Grouping, Map<string, Group>>;
    },
    count(line, sign) {
      const inTotals = isInTotals(line, settings);
      countCoverage(coverage, line, sign, inTotals);
      if (line.estimate !== undefined) {
        addTo(counts.cutOff, line.estimate, sign);
      }
      if (!line.hasTerms) {
        return;
      }
      if (line.capitalGoods) {
        addTo(counts.capitalGoods, line.emissions, sign);
      }
      if (!inTotals) {
        return;
      }
      addEmissions(totals, line.emissions, sign);
      for (const grouping of GROUPINGS) {
        countGroup(groups[grouping], groupKeyOf(line, grouping), line, sign);
      }
    },
  };
}

/** False for the lines whose emissions the settings leave out of the totals. */
export function isInTotals(
  line: Pick<LineResult, 'capitalGoods'>,
  settings: Pick<MethodSettings, 'capitalGoods'>,
): boolean {
  return !line.capitalGoods || settings.capitalGoods === 'included';
}

function countGroup(groups: Map<string, Count>, key: string, line: LineResult, sign: 1 | -1): void {
  let group = groups.get(key);
  if (group === undefined) {
    group = emptyCount();
    groups.set(key, group);
  }
  addTo(group, line.emissions, sign);
  if (group.lines === 0) {
    groups.delete(key);
  }
}

function* viewsOf(groups: ReadonlyMap<string, Count>): Generator<[string, Group]> {
  for (const [key, { lines, sums }] of groups) {
    yield [key, { key, lines, emissions: copyOf(sums) }];
  }
}

function copyOf({ byLocation, byContract }: Sums): Emissions {
  return { byLocation: [...byLocation], byContract: [...byContract] };
}

/** No lines and sums of zero. */
export function emptyCount(): Count {
  return { lines: 0, sums: noSums() };
}

function noSums(): Sums {
  return { byLocation: COMPONENTS.map(() => 0n), byContract: COMPONENTS.map(() => 0n) };
}

function addTo(count: Count, emissions: Emissions, sign: 1 | -1): void {
  count.lines += sign;
  addEmissions(count.sums, emissions, sign);
}

function addEmissions(sums: Sums, emissions: Emissions, sign: 1 | -1): void {
  for (const basis of BASES) {
    const amounts = emissions[basis];
    const into = sums[basis];
    for (let index = 0; index < amounts.length; index += 1) {
      const amount = amounts[index] ?? 0n;
      if (amount !== 0n) {
        into[index] = (into[index] ?? 0n) + (sign === 1 ? amount : -amount);
      }
    }
  }
}
