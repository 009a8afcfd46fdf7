import { type Factor } from '../../../shared/model/factor.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { type FactorLookup } from '../../engine/inventory/assignment.ts';

/**
 * Library factors that are named but not yet held by the study: the project keeps a frozen copy of every factor it
 * uses, so that a later library never moves its number. What the study has itself, footprints of suppliers and the gases of
 * its own sets, is not copied: a copy would stand before the original and hide its changes.
 */
export function factorsToFreeze(
  ids: Iterable<string>,
  study: StudyDocument,
  lookUp: FactorLookup,
): readonly Factor[] {
  const held = new Set([...(study.factors ?? []), ...(study.supplierPcfs ?? [])].map(({ id }) => id));
  const ownSets = new Set((study.gwpSets ?? []).map(({ id }) => id));
  return [...new Set(ids)]
    .filter((id) => !held.has(id))
    .flatMap((id) => lookUp(id) ?? [])
    .filter(({ scope, gwpSet }) => scope !== 'gwp' || !ownSets.has(gwpSet));
}

/** The fields in which the parts of a study name a factor; what they name may also be a supplier PCF. */
export const FACTOR_FIELDS: ReadonlySet<string> = new Set(['factorId', 'upstreamFactorId']);

/** Every factor id that a part of a study names, at any depth: a line, an activity, a supply, a variant, a recipe. */
export function factorIdsIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) {
    return part.flatMap(factorIdsIn);
  }
  if (typeof part !== 'object' || part === null) {
    return [];
  }
  return Object.entries(part).flatMap(([field, value]) =>
    FACTOR_FIELDS.has(field) && typeof value === 'string' ? [value] : factorIdsIn(value),
  );
}

/** Every factor id a study names anywhere. */
export function studyFactorIds(study: StudyDocument): readonly string[] {
  const { factors: _factors, sources: _sources, ...naming } = study;
  return factorIdsIn(naming);
}
