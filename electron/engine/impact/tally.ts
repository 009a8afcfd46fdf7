import { BASES, type Basis } from '../../../shared/model/component.ts';
import { type Coverage, type Group, type Grouping, GROUPINGS, type LineResult } from '../calculation.ts';
import { type Amount } from '../quantity/amount.ts';
import { countCoverage, type CoverageCount, emptyCoverage } from './coverage.ts';
import { type ComponentAmounts, NO_EMISSION } from './evaluate.ts';
import { groupKeyOf } from './group.ts';

type Sums = Readonly<Record<Basis, Amount[]>>;

interface GroupCount {
  lines: number;
  readonly sums: Sums;
}

/**
 * Totals, groups and coverage of the lines counted in so far. All amounts are whole numbers, so counting a line out
 * again takes away exactly what counting it in had added: the sums never depend on the way they came about.
 */
export interface Tally {
  readonly totals: Readonly<Record<Basis, ComponentAmounts>>;
  readonly coverage: Coverage;
  /** By grouping and key, in the order the keys first came in. Groups without lines are not there. */
  readonly groups: Readonly<Record<Grouping, ReadonlyMap<string, Group>>>;
  count(line: LineResult, sign: 1 | -1): void;
}

/** A tally of nothing yet. */
export function createTally(): Tally {
  const totals = noSums();
  const coverage: CoverageCount = emptyCoverage();
  const groups = Object.fromEntries(
    GROUPINGS.map((grouping) => [grouping, new Map<string, GroupCount>()]),
  ) as Record<Grouping, Map<string, GroupCount>>;
  return {
    totals,
    coverage,
    get groups() {
      const views = GROUPINGS.map((grouping) => [grouping, new Map(viewsOf(groups[grouping]))]);
      return Object.fromEntries(views) as Record<Grouping, Map<string, Group>>;
    },
    count(line, sign) {
      countCoverage(coverage, line, sign);
      if (line.terms.length === 0) {
        return;
      }
      addLine(totals, line, sign);
      for (const grouping of GROUPINGS) {
        countGroup(groups[grouping], groupKeyOf(line, grouping), line, sign);
      }
    },
  };
}

function countGroup(groups: Map<string, GroupCount>, key: string, line: LineResult, sign: 1 | -1): void {
  let group = groups.get(key);
  if (group === undefined) {
    group = { lines: 0, sums: noSums() };
    groups.set(key, group);
  }
  group.lines += sign;
  addLine(group.sums, line, sign);
  if (group.lines === 0) {
    groups.delete(key);
  }
}

function* viewsOf(groups: ReadonlyMap<string, GroupCount>): Generator<[string, Group]> {
  for (const [key, { lines, sums }] of groups) {
    yield [
      key,
      { key, lines, emissions: { byLocation: [...sums.byLocation], byContract: [...sums.byContract] } },
    ];
  }
}

function noSums(): Sums {
  return { byLocation: [...NO_EMISSION], byContract: [...NO_EMISSION] };
}

function addLine(sums: Sums, line: LineResult, sign: 1 | -1): void {
  for (const basis of BASES) {
    const amounts = line.emissions[basis];
    const into = sums[basis];
    for (let index = 0; index < amounts.length; index += 1) {
      const amount = amounts[index] ?? 0n;
      // Most components of most lines are zero; skipping them halves the time of a large study.
      if (amount !== 0n) {
        into[index] = (into[index] ?? 0n) + (sign === 1 ? amount : -amount);
      }
    }
  }
}
