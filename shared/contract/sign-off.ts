import { z } from 'zod';
import {
  ReviewFinding,
  SIGN_OFF_ROLES,
  SignOffPerson,
  SignOffState,
  SignOffStep,
} from '../model/sign-off.ts';
import { FindingView, PlaceView } from './outcomes.ts';
import { type Procedure } from './procedure.ts';

const Name = z.string().trim().min(1).max(200);
const Text = z.string().trim().min(1).max(4000);
const Nothing = z.strictObject({});

/** Something mandatory that is open; the text stands under `openItem.<code>`. */
export const OpenItemView = z.strictObject({
  code: z.enum([
    'personMissing',
    'soleReviewer',
    'errorFindings',
    'openLines',
    'reviewFinding',
    'requirement',
    'changedSinceIssue',
  ]),
  params: z.record(z.string(), z.string()),
  place: PlaceView,
  finding: FindingView.optional(),
});
export type OpenItemView = z.infer<typeof OpenItemView>;

/** A step that leads on from here and the roles that may take it. */
export const NextStepView = z.strictObject({
  to: SignOffState,
  roles: z.array(z.enum(SIGN_OFF_ROLES)),
  wantsReason: z.boolean(),
});
export type NextStepView = z.infer<typeof NextStepView>;

/** Where a study is on its way to an issue, who is on it, and what is still open. */
export const SignOffView = z.strictObject({
  state: SignOffState,
  people: z.array(SignOffPerson),
  steps: z.array(SignOffStep),
  findings: z.array(ReviewFinding),
  assurance: z.enum(['limited', 'reasonable']).optional(),
  materiality: z.string().optional(),
  next: z.array(NextStepView),
  openItems: z.array(OpenItemView),
  /** A copy that is made now may be called FINAL. */
  final: z.boolean(),
});
export type SignOffView = z.infer<typeof SignOffView>;

/** Outcome of a step: where it was refused, the open items say why; an issue has its number. */
export const StepOutcome = SignOffView.extend({
  refused: z.boolean(),
  issue: z.number().optional(),
});
export type StepOutcome = z.infer<typeof StepOutcome>;

export const signOffProcedures = {
  'signOff.show': { kind: 'query', input: Nothing, output: SignOffView },
  /** The step to `issued` freezes a final issue; it is refused while anything mandatory is open. */
  'signOff.step': {
    kind: 'command',
    input: z.strictObject({ to: SignOffState, by: Name, note: Text.optional() }),
    output: StepOutcome,
  },
  /** Adds a person, or changes the organisation of one who is listed in the role. */
  'signOff.putPerson': {
    kind: 'command',
    input: SignOffPerson.extend({ name: Name }),
    output: SignOffView,
  },
  'signOff.removePerson': {
    kind: 'command',
    input: z.strictObject({ role: z.enum(SIGN_OFF_ROLES), name: Name }),
    output: SignOffView,
  },
  /** What was agreed with the verifier. */
  'signOff.agree': {
    kind: 'command',
    input: z.strictObject({
      assurance: z.enum(['limited', 'reasonable']).optional(),
      materiality: z.string().trim().max(40).optional(),
    }),
    output: SignOffView,
  },
  'reviewFinding.add': {
    kind: 'command',
    input: z.strictObject({
      severity: ReviewFinding.shape.severity,
      text: Text,
      place: z.string().trim().max(300).optional(),
      by: Name,
    }),
    output: SignOffView,
  },
  'reviewFinding.answer': {
    kind: 'command',
    input: z.strictObject({ id: z.string().min(1).max(80), response: Text, by: Name }),
    output: SignOffView,
  },
  'reviewFinding.close': {
    kind: 'command',
    input: z.strictObject({ id: z.string().min(1).max(80), by: Name }),
    output: SignOffView,
  },
} as const satisfies Record<string, Procedure>;
