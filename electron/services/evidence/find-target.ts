import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { type Target } from '../../../shared/model/target.ts';
import { hasTarget } from './target-name.ts';

/**
 * The target as the study knows it: a line by its id, position or part number. `state.targetNotFound`,
 * `input.targetAmbiguous` for a position or part number that several lines have.
 */
export function findTarget(study: StudyDocument, target: Target): Result<Target> {
  if (hasTarget(study, target)) {
    return success(target);
  }
  const lines =
    target.kind === 'line'
      ? (study.bom ?? []).filter(({ position, partNumber }) => [position, partNumber].includes(target.id))
      : [];
  const [line, another] = lines;
  if (target.id === undefined || line === undefined) {
    return failure('state.targetNotFound', { kind: target.kind, id: target.id ?? '' });
  }
  return another === undefined
    ? success({ ...target, id: line.id })
    : failure('input.targetAmbiguous', { id: target.id, lines: lines.map(({ id }) => id).join(', ') });
}

/** All of them, or the first error. */
export function findTargets(study: StudyDocument, targets: readonly Target[]): Result<readonly Target[]> {
  const found: Target[] = [];
  for (const target of targets) {
    const one = findTarget(study, target);
    if (!one.ok) {
      return one;
    }
    found.push(one.value);
  }
  return success(found);
}
