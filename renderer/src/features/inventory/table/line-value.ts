import { type InventoryView, type RowMark } from '../../../../../shared/contract/workbench.ts';
import { type Assignment } from '../../../../../shared/model/assignment.ts';
import { type Activity } from '../../../../../shared/model/activity.ts';

/** An inventory line with its result. */
export type InventoryLine = InventoryView['activities'][number];

/** The one mark of an inventory line, the most serious that applies. */
export function markOf({ activity, state }: InventoryLine): RowMark {
  if (state === 'open' || state === 'partial') {
    return 'open';
  }
  if (state === 'excluded') {
    return 'excluded';
  }
  const factors = decisionsOf(activity).filter((assignment) => assignment.kind !== 'excluded');
  if (factors.some((assignment) => assignment.status === 'proposed')) {
    return 'proposed';
  }
  return factors.some((assignment) => assignment.proxy === true) ? 'estimated' : 'confirmed';
}

/** The decisions that stand at the line itself; electricity rests on those of the site. */
export function decisionsOf(activity: Activity): readonly Assignment[] {
  const legs = [
    ...('legs' in activity ? (activity.legs ?? []) : []),
    ...('returnTrip' in activity ? (activity.returnTrip ?? []) : []),
  ];
  const own = 'assignment' in activity ? [activity.assignment] : [];
  const cleaning = 'cleaning' in activity ? [activity.cleaning?.assignment] : [];
  return [...own, ...cleaning, ...legs.map(({ assignment }) => assignment)].flatMap((given) => given ?? []);
}

/** Ids of the factors a line names, each once. */
export function factorIdsOf(activity: Activity): readonly string[] {
  const decided = decisionsOf(activity).flatMap((assignment) =>
    assignment.kind === 'factor' ? [assignment.factorId] : [],
  );
  const substances =
    activity.kind === 'gasRelease'
      ? (activity.composition ?? []).flatMap((part) => ('factorId' in part ? [part.factorId] : []))
      : [];
  return [...new Set([...decided, ...substances])];
}

/** Ids of the recipes a line names. */
export function recipeIdsOf(activity: Activity): readonly string[] {
  return decisionsOf(activity).flatMap((assignment) =>
    assignment.kind === 'recipe' ? [assignment.recipeId] : [],
  );
}
