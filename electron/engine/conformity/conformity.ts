import { type ProfileId } from '../../../shared/model/method.ts';
import { type JudgedStudy } from '../profiles/judged-study.ts';
import { profilesOf } from '../profiles/standard-profile.ts';
import { hasText, lookAt, type Sight } from './look.ts';
import { type Requirement } from './requirement.ts';
import { requirementsOf } from './requirements.ts';

export type ConformityStatus = 'met' | 'open' | 'notApplicable';

/** A requirement with its status and who says so. */
export interface ConformityRow {
  readonly requirement: Requirement;
  readonly status: ConformityStatus;
  /** `program`: seen in the study; `person`: answered; `nobody`: not answered yet, so open. */
  readonly saidBy: 'program' | 'person' | 'nobody';
  /** What the person wrote with the answer. */
  readonly note: string | undefined;
  /** The answer itself, whether or not it counts. */
  readonly answer: 'met' | 'notMet' | 'notApplicable' | undefined;
}

/**
 * The checklist of the standards a study is reported to (ISO 14067:2018 7.2, 7.3; PAS 2050:2011; GB/T 24067-2024). What
 * the program sees wins; a person answers what it cannot see, and says where a conditional requirement does not apply.
 */
export function conformityOf(
  judged: JudgedStudy,
  profiles: readonly ProfileId[] = profilesOf(judged.study.method).map(({ id }) => id),
): readonly ConformityRow[] {
  return profiles.flatMap(requirementsOf).map((requirement) => rowOf(requirement, judged));
}

/** Mandatory requirements that are open: a FINAL copy must have none. */
export function openRequirements(rows: readonly ConformityRow[]): readonly ConformityRow[] {
  return rows.filter(({ requirement, status }) => requirement.mandatory && status === 'open');
}

function rowOf(requirement: Requirement, judged: JudgedStudy): ConformityRow {
  const { id, profile, conditional, seen } = requirement;
  const answer = judged.study.conformity?.find(
    (one) => one.requirement === id && (one.profile ?? profile) === profile,
  );
  const said = { note: answer?.note, answer: answer?.status };
  const sight = seen === 'person' ? undefined : sightOf(seen, judged);
  if (answer?.status === 'notApplicable' && conditional && sight !== 'met') {
    return { requirement, status: 'notApplicable', saidBy: 'person', ...said };
  }
  if (sight !== undefined) {
    return { requirement, status: sight, saidBy: 'program', ...said };
  }
  return answer === undefined
    ? { requirement, status: 'open', saidBy: 'nobody', ...said }
    : { requirement, status: statusOf(answer.status, conditional), saidBy: 'person', ...said };
}

/** A requirement that always applies cannot be answered away. */
function statusOf(status: 'met' | 'notMet' | 'notApplicable', conditional: boolean): ConformityStatus {
  if (status === 'notApplicable') {
    return conditional ? 'notApplicable' : 'open';
  }
  return status === 'met' ? 'met' : 'open';
}

function sightOf(seen: Exclude<Requirement['seen'], 'person'>, judged: JudgedStudy): Sight {
  if (seen === 'calculated') {
    return judged.calculation.lines.some(({ hasTerms }) => hasTerms) ? 'met' : 'open';
  }
  return 'statement' in seen
    ? hasText(judged.study.statements?.[seen.statement])
      ? 'met'
      : 'open'
    : lookAt(seen.look, judged);
}
