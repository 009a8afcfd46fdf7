import { type Finding, type Severity } from '../../../shared/model/finding.ts';

type Counts = Readonly<Record<Severity, number>>;

/** Counts findings by severity while lines change. A resource with a lifetime. */
export interface FindingCounts {
  /** The findings of the line at a place, instead of those it had. */
  put(place: number, findings: readonly Finding[]): void;
  /** The findings that belong to no place, instead of those there were. */
  putOthers(findings: readonly Finding[]): void;
  total(): Counts;
}

const NONE: Counts = { error: 0, warning: 0, note: 0 };

/** Counts for a tree of so many places, none found yet. */
export function createFindingCounts(places: number): FindingCounts {
  const byPlace = Array.from({ length: places }, () => NONE);
  const total = { ...NONE };
  let others = NONE;
  const exchange = (before: Counts, after: Counts): void => {
    for (const severity of ['error', 'warning', 'note'] as const) {
      total[severity] += after[severity] - before[severity];
    }
  };
  return {
    put(place, findings) {
      const after = countOf(findings);
      exchange(byPlace[place] ?? NONE, after);
      byPlace[place] = after;
    },
    putOthers(findings) {
      const after = countOf(findings);
      exchange(others, after);
      others = after;
    },
    total: () => ({ ...total }),
  };
}

function countOf(findings: readonly Finding[]): Counts {
  if (findings.length === 0) {
    return NONE;
  }
  const counts = { ...NONE };
  for (const finding of findings) {
    counts[finding.severity] += 1;
  }
  return counts;
}
