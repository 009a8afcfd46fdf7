import { z } from 'zod';

const Name = z.string().min(1).max(200);
const Text = z.string().max(4000);

/** The way of a study to its issue; each step is a decision of a named person. */
export const SIGN_OFF_STATES = ['draft', 'internalReview', 'verification', 'issued'] as const;
export const SignOffState = z.enum(SIGN_OFF_STATES);
export type SignOffState = z.infer<typeof SignOffState>;

export const SIGN_OFF_ROLES = ['practitioner', 'internalReviewer', 'approver', 'verifier'] as const;
export type SignOffRole = (typeof SIGN_OFF_ROLES)[number];

export const SignOffPerson = z.strictObject({
  role: z.enum(SIGN_OFF_ROLES),
  name: Name,
  organisation: z.string().max(300).optional(),
});
export type SignOffPerson = z.infer<typeof SignOffPerson>;

export const SignOffStep = z.strictObject({
  to: SignOffState,
  by: Name,
  time: z.iso.datetime(),
  note: Text.optional(),
});
export type SignOffStep = z.infer<typeof SignOffStep>;

/**
 * What a reviewer or verifier found (ISO 14064-3:2019): a `misstatement` is about a number, a `nonconformity` about a
 * requirement, an `observation` may stay.
 */
export const ReviewFinding = z.strictObject({
  id: z.string().min(1).max(80),
  severity: z.enum(['misstatement', 'nonconformity', 'observation']),
  place: z.string().max(300).optional(),
  text: Text.min(1),
  raisedBy: Name,
  raisedOn: z.iso.date(),
  response: Text.optional(),
  respondedBy: Name.optional(),
  closedBy: Name.optional(),
  closedOn: z.iso.date().optional(),
});
export type ReviewFinding = z.infer<typeof ReviewFinding>;

/** Roles, the way so far, and the log of findings. A study without it is a draft. */
export const SignOff = z.strictObject({
  state: SignOffState,
  people: z.array(SignOffPerson).max(50).optional(),
  steps: z.array(SignOffStep).max(1000).optional(),
  findings: z.array(ReviewFinding).max(5000).optional(),
  /** Level of assurance and materiality agreed with the verifier, e.g. "limited" and "0.05". */
  assurance: z.enum(['limited', 'reasonable']).optional(),
  materiality: z.string().max(40).optional(),
});
export type SignOff = z.infer<typeof SignOff>;
