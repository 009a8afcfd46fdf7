import { type SignOff, type SignOffRole, type SignOffState } from '../../../shared/model/sign-off.ts';

/** A step of the way and who may take it. */
export interface StepRule {
  readonly from: SignOffState;
  readonly to: SignOffState;
  readonly roles: readonly SignOffRole[];
  /** A step back says why. */
  readonly wantsReason: boolean;
}

const EVERYBODY: readonly SignOffRole[] = ['practitioner', 'internalReviewer', 'approver', 'verifier'];

const forth = (from: SignOffState, to: SignOffState, roles: readonly SignOffRole[]): StepRule => ({
  from,
  to,
  roles,
  wantsReason: false,
});
const back = (from: SignOffState, to: SignOffState, roles: readonly SignOffRole[]): StepRule => ({
  ...forth(from, to, roles),
  wantsReason: true,
});

/**
 * The whole way: the practitioner hands in, the internal reviewer passes on to the verifier, the approver issues; anybody
 * named may send it back with a reason, who has issued it opens a new draft.
 */
export const STEP_RULES: readonly StepRule[] = [
  forth('draft', 'internalReview', ['practitioner']),
  forth('internalReview', 'verification', ['internalReviewer']),
  forth('verification', 'issued', ['approver']),
  back('internalReview', 'draft', EVERYBODY),
  back('verification', 'internalReview', ['internalReviewer', 'approver', 'verifier']),
  back('verification', 'draft', EVERYBODY),
  back('issued', 'draft', ['practitioner', 'approver']),
];

/** The step from the state a study is in; undefined where there is none. */
export function stepRule(signOff: SignOff | undefined, to: SignOffState): StepRule | undefined {
  return STEP_RULES.find((rule) => rule.from === (signOff?.state ?? 'draft') && rule.to === to);
}

/** Why a person may not take a step. */
export type StepProblem =
  | { readonly code: 'noSuchStep'; readonly from: SignOffState; readonly to: SignOffState }
  | { readonly code: 'notInRole'; readonly name: string; readonly roles: readonly SignOffRole[] }
  | { readonly code: 'ownReview'; readonly name: string }
  | { readonly code: 'reasonMissing'; readonly to: SignOffState };

/**
 * What forbids a step; undefined where it may be taken. Who is practitioner of the study does not pass on the internal
 * review of it: there has to be another internal reviewer who does.
 */
export function stepProblem(
  signOff: SignOff | undefined,
  to: SignOffState,
  by: string,
  note: string | undefined,
): StepProblem | undefined {
  const rule = stepRule(signOff, to);
  if (rule === undefined) {
    return { code: 'noSuchStep', from: signOff?.state ?? 'draft', to };
  }
  const own = rolesOf(signOff, by);
  if (!rule.roles.some((role) => own.has(role))) {
    return { code: 'notInRole', name: by, roles: rule.roles };
  }
  if (to === 'verification' && own.has('practitioner')) {
    return { code: 'ownReview', name: by };
  }
  return rule.wantsReason && (note === undefined || note.trim() === '')
    ? { code: 'reasonMissing', to }
    : undefined;
}

/** The roles a name is listed in. */
export function rolesOf(signOff: SignOff | undefined, name: string): ReadonlySet<SignOffRole> {
  const people = signOff?.people ?? [];
  return new Set(people.filter((person) => person.name === name).map(({ role }) => role));
}
