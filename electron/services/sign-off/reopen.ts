import { type SignOff } from '../../../shared/model/sign-off.ts';
import { type SectionName, type StudyDocument } from '../../../shared/model/study.ts';
import { sameData } from '../../../shared/same-data.ts';
import { type ProjectStore } from '../ports.ts';
import { type StudyChange } from '../study-change.ts';

/** Parts that speak about a study and are no part of what was issued. */
export const BESIDE_THE_ISSUE: readonly SectionName[] = ['signOff', 'comments'];

/**
 * The change with the sign-off going back to draft, where the study is issued and the change touches what was issued;
 * else the change itself. The step has no note: that is how the way tells an edit from a decision.
 */
export function reopened(
  study: StudyDocument,
  change: StudyChange,
  { actor, clock }: Pick<ProjectStore, 'actor' | 'clock'>,
): StudyChange {
  const { signOff } = study;
  if (signOff?.state !== 'issued' || !touchesIssue(change)) {
    return change;
  }
  const given = change.sections?.signOff ?? signOff;
  const next: SignOff = {
    ...given,
    state: 'draft',
    steps: [...(given.steps ?? []), { to: 'draft', by: actor, time: clock() }],
  };
  return { ...change, sections: { ...change.sections, signOff: next } };
}

function touchesIssue({
  sections,
  remembered: _remembered,
  forgotten: _forgotten,
  ...parts
}: StudyChange): boolean {
  return (
    Object.values(parts).some((part) => part !== undefined) ||
    Object.keys(sections ?? {}).some((name) => !BESIDE_THE_ISSUE.includes(name as SectionName))
  );
}

/** True where a sign-off that is put as data would take a step: steps are taken by their command only. */
export function stepsDiffer(put: SignOff | undefined, now: SignOff | undefined): boolean {
  return (
    put !== undefined &&
    !(put.state === (now?.state ?? 'draft') && sameData(put.steps ?? [], now?.steps ?? []))
  );
}

/** A document that comes from elsewhere: what was issued there is a draft here, its way stays told. */
export function notIssuedHere(study: StudyDocument): StudyDocument {
  return study.signOff?.state === 'issued'
    ? { ...study, signOff: { ...study.signOff, state: 'draft' } }
    : study;
}
