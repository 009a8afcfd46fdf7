import { type Activity } from '../../../shared/model/activity.ts';
import { type Assignment } from '../../../shared/model/assignment.ts';
import { type BomLine } from '../../../shared/model/bom-line.ts';
import { type ElectricitySource } from '../../../shared/model/electricity.ts';
import { mapPath } from '../formulas/map-path.ts';

/** Where lines hold decisions on factors; a test holds these tables against the schemas. */
export const BOM_LINE_ASSIGNMENTS = ['assignment', 'scrap.transport', 'scrap.treatment'] as const;
export const ACTIVITY_ASSIGNMENTS = [
  'assignment',
  'legs.*.assignment',
  'returnTrip.*.assignment',
  'cleaning.assignment',
] as const;
export const SOURCE_ASSIGNMENTS = ['byLocation', 'byContract'] as const;

const COMPOSITION = ['composition', '*', 'factorId'];

/** A factor and the decision that takes its place. */
export interface FactorSwap {
  readonly factorId: string;
  readonly by: Assignment;
}

/** The line with the factor swapped wherever the line uses it; the same object where it does not. */
export function swapInLine(line: BomLine, swap: FactorSwap): BomLine {
  return swapAt(line, BOM_LINE_ASSIGNMENTS, swap);
}

/** The activity with the factor swapped, in the composition of a gas too. */
export function swapInActivity(activity: Activity, swap: FactorSwap): Activity {
  const swapped = swapAt(activity, ACTIVITY_ASSIGNMENTS, swap);
  const to = swap.by.kind === 'factor' ? swap.by.factorId : undefined;
  return to === undefined
    ? swapped
    : mapPath(swapped, COMPOSITION, ({ value }) => (value === swap.factorId ? to : value));
}

/** The part of the supply with the factor swapped. */
export function swapInSource(source: ElectricitySource, swap: FactorSwap): ElectricitySource {
  return swapAt(source, SOURCE_ASSIGNMENTS, swap);
}

const segmentsOf: ReadonlyMap<string, readonly string[]> = new Map(
  [...BOM_LINE_ASSIGNMENTS, ...ACTIVITY_ASSIGNMENTS, ...SOURCE_ASSIGNMENTS].map((path) => [
    path,
    path.split('.'),
  ]),
);

function swapAt<T extends object>(line: T, paths: readonly string[], swap: FactorSwap): T {
  let mapped = line;
  for (const path of paths) {
    const segments = segmentsOf.get(path) ?? [];
    if (Object.hasOwn(line, segments[0] ?? '')) {
      mapped = mapPath(mapped, segments, ({ value }) => swapped(value as Assignment, swap));
    }
  }
  return mapped;
}

/**
 * A decision for the factor is replaced whole. As the second factor of a decision, its secondary material or the estimate
 * of a cut-off only the factor is replaced, which a recipe or an exclusion cannot do: then it stays.
 */
function swapped(assignment: Assignment, { factorId, by }: FactorSwap): Assignment {
  if (assignment.kind === 'factor' && assignment.factorId === factorId) {
    return by;
  }
  if (by.kind !== 'factor') {
    return assignment;
  }
  if (assignment.kind === 'excluded') {
    return assignment.estimate?.factorId === factorId
      ? { ...assignment, estimate: { ...assignment.estimate, factorId: by.factorId } }
      : assignment;
  }
  if (assignment.kind === 'recipe') {
    return assignment;
  }
  const upstream = assignment.upstreamFactorId === factorId ? { upstreamFactorId: by.factorId } : {};
  const { recycledContent } = assignment;
  const recycled =
    recycledContent?.factorId === factorId
      ? { recycledContent: { ...recycledContent, factorId: by.factorId } }
      : {};
  const touched = Object.keys(upstream).length + Object.keys(recycled).length > 0;
  return touched ? { ...assignment, ...upstream, ...recycled } : assignment;
}
