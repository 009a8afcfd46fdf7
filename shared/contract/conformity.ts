import { z } from 'zod';
import { PROFILE_IDS } from '../model/method.ts';
import { STATEMENT_NAMES } from '../model/statements.ts';
import { type Procedure } from './procedure.ts';

/** A requirement of a standard; its text stands under `conformity.requirement.<id>`. */
export const RequirementView = z.strictObject({
  id: z.string(),
  profile: z.enum(PROFILE_IDS),
  clause: z.string(),
  /** False until the clause was compared with a licensed text. */
  clauseConfirmed: z.boolean(),
  mandatory: z.boolean(),
  /** A person may say that it does not apply. */
  conditional: z.boolean(),
  status: z.enum(['met', 'open', 'notApplicable']),
  saidBy: z.enum(['program', 'person', 'nobody']),
  /** A person answers it, or may say that it does not apply. */
  answerable: z.boolean(),
  note: z.string().optional(),
  /** Where its answer is found: a sheet of the workbook, a heading of the report. */
  place: z.string(),
});
export type RequirementView = z.infer<typeof RequirementView>;

export const ConformityView = z.strictObject({
  profiles: z.array(z.strictObject({ id: z.enum(PROFILE_IDS), title: z.string() })),
  requirements: z.array(RequirementView),
  /** Mandatory requirements that are open. */
  open: z.number(),
  /** Texts of the report: what wants them, and whether somebody has written them. */
  statements: z.array(
    z.strictObject({
      name: z.enum(STATEMENT_NAMES),
      /** Mandatory for one of the standards of the study. */
      needed: z.boolean(),
      /** Ids of the requirements that rest on it. */
      requirements: z.array(z.string()),
      written: z.boolean(),
    }),
  ),
});
export type ConformityView = z.infer<typeof ConformityView>;

export const conformityProcedures = {
  /** The checklist of the standards the study reports to, and the texts they want. */
  'conformity.show': { kind: 'query', input: z.strictObject({}), output: ConformityView },
  /** Puts a person's answer to one requirement, or takes it back. `state.requirementNotFound`. */
  'conformity.answer': {
    kind: 'command',
    input: z.strictObject({
      requirement: z.string().min(1).max(120),
      status: z.enum(['met', 'notMet', 'notApplicable', 'none']),
      note: z.string().trim().max(2000).optional(),
    }),
    output: ConformityView,
  },
} as const satisfies Record<string, Procedure>;
