import { type Activity } from '../../../shared/model/activity.ts';
import { type Assignment } from '../../../shared/model/assignment.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { type FactorLookup } from '../../engine/inventory/assignment.ts';

/**
 * Library factors named by assignments that the study does not hold yet: the project keeps a frozen copy of every
 * factor it uses, so that a later library never moves its number.
 */
export function factorsToFreeze(
  ids: Iterable<string>,
  study: StudyDocument,
  lookUp: FactorLookup,
): readonly Factor[] {
  const held = new Set((study.factors ?? []).map((factor) => factor.id));
  return [...new Set(ids)].filter((id) => !held.has(id)).flatMap((id) => lookUp(id) ?? []);
}

/** Factor ids an assignment names. */
export function assignedIds(assignment: Assignment | undefined): readonly string[] {
  if (assignment?.kind !== 'factor') {
    return [];
  }
  return assignment.upstreamFactorId === undefined
    ? [assignment.factorId]
    : [assignment.factorId, assignment.upstreamFactorId];
}

/** Factor ids an activity names. */
export function activityFactorIds(activity: Activity): readonly string[] {
  if (activity.kind === 'gasRelease') {
    return activity.composition.map((part) => part.factorId);
  }
  if (activity.kind === 'transport') {
    return activity.legs.flatMap((leg) => assignedIds(leg.assignment));
  }
  return 'assignment' in activity ? assignedIds(activity.assignment) : [];
}

/** Every factor id a study names anywhere. */
export function studyFactorIds(study: StudyDocument): readonly string[] {
  return [
    ...(study.bom ?? []).flatMap((line) => assignedIds(line.assignment)),
    ...(study.activities ?? []).flatMap(activityFactorIds),
    ...(study.electricity?.sources ?? []).flatMap((source) => [
      ...assignedIds(source.byLocation),
      ...assignedIds(source.byContract),
    ]),
  ];
}
