import { type Assignment } from '../../../../../shared/model/assignment.ts';
import { type FactorView } from '../../../../../shared/contract/outcomes.ts';

/** The decision of a line while it is edited. No factor chosen leaves the line open, visibly. */
export interface AssignmentDraft {
  readonly choice: 'factor' | 'excluded';
  readonly factorId: string;
  readonly upstreamFactorId: string;
  readonly confirmed: boolean;
  readonly proxy: boolean;
  readonly family: string | undefined;
  readonly why: 'noMaterial' | 'elsewhere';
  readonly reason: string;
}

const OPEN: AssignmentDraft = {
  choice: 'factor',
  factorId: '',
  upstreamFactorId: '',
  confirmed: true,
  proxy: false,
  family: undefined,
  why: 'elsewhere',
  reason: '',
};

/** The decision of a line as the form shows it; without one the line is open. */
export function assignmentDraft(assignment: Assignment | undefined): AssignmentDraft {
  if (assignment === undefined) {
    return OPEN;
  }
  if (assignment.kind === 'excluded') {
    return { ...OPEN, choice: 'excluded', why: assignment.why, reason: assignment.reason };
  }
  return {
    ...OPEN,
    factorId: assignment.factorId,
    upstreamFactorId: assignment.upstreamFactorId ?? '',
    confirmed: assignment.status === 'confirmed',
    proxy: assignment.proxy ?? false,
    family: assignment.family,
    reason: assignment.reason ?? '',
  };
}

/** The draft after a person has chosen a factor: that is a decision, no longer a proposal. */
export function withFactor(draft: AssignmentDraft, factor: FactorView | undefined): AssignmentDraft {
  return {
    ...draft,
    factorId: factor?.id ?? '',
    family: factor?.family,
    confirmed: true,
    ...(factor === undefined ? { upstreamFactorId: '' } : {}),
  };
}

/** The decision a draft stands for: undefined while open, `reasonMissing` for an exclusion without a reason. */
export function readAssignment(draft: AssignmentDraft): Assignment | undefined | 'reasonMissing' {
  const reason = draft.reason.trim();
  if (draft.choice === 'excluded') {
    return reason === '' ? 'reasonMissing' : { kind: 'excluded', why: draft.why, reason };
  }
  if (draft.factorId === '') {
    return undefined;
  }
  return {
    kind: 'factor',
    factorId: draft.factorId,
    ...(draft.upstreamFactorId === '' ? {} : { upstreamFactorId: draft.upstreamFactorId }),
    status: draft.confirmed ? 'confirmed' : 'proposed',
    ...(draft.proxy ? { proxy: true } : {}),
    ...(draft.family === undefined ? {} : { family: draft.family }),
    ...(reason === '' ? {} : { reason }),
  };
}
