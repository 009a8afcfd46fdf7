import { z } from 'zod';
import { LineId } from '../model/bom-line.ts';
import { DecimalString } from '../model/decimal-string.ts';
import { EditOutcome } from './outcomes.ts';
import { type Procedure } from './procedure.ts';

/** How a mass was estimated. Texts: `estimate.method.<method>`, params of the view put in. */
export const ESTIMATE_METHODS = ['block', 'bar', 'tube', 'hollow', 'screw', 'similar'] as const;

/** Why no mass is proposed: texts under `estimate.none.<why>`. */
export const NO_ESTIMATE = ['noDensity', 'noDimensions', 'unit'] as const;

const Line = {
  lineId: z.string(),
  position: z.string(),
  description: z.string(),
  materialText: z.string(),
  /** Pieces in one machine times the mass tell what it weighs in sum; here as written in the line. */
  quantity: z.string(),
};

export const MassProposal = z.strictObject({
  ...Line,
  method: z.enum(ESTIMATE_METHODS),
  /** kg of one piece, three digits; the least and the most it may be. */
  massKg: DecimalString,
  lowKg: DecimalString,
  highKg: DecimalString,
  /** Dimensions, density and its source, or the number of similar parts. */
  params: z.record(z.string(), z.string()),
});
export type MassProposal = z.infer<typeof MassProposal>;

export const EstimatesView = z.strictObject({
  revision: z.number(),
  /** Leaves that need a mass and have none. */
  missing: z.number(),
  proposals: z.array(MassProposal),
  unknown: z.array(z.strictObject({ ...Line, why: z.enum(NO_ESTIMATE) })),
  /** Lines whose mass is an estimate that was accepted. */
  accepted: z.number(),
});
export type EstimatesView = z.infer<typeof EstimatesView>;

/** Masses that are missing: proposed from dimensions or similar parts, and taken only by a person. */
export const estimateProcedures = {
  'estimates.propose': { kind: 'query', input: z.strictObject({}), output: EstimatesView },
  /**
   * Takes proposals as they stand now. Each becomes a correction with its reason and data marked as estimate; the
   * assumption goes into the register. The texts are the caller's, in the user's language; the masses are not.
   */
  'estimates.accept': {
    kind: 'command',
    input: z.strictObject({
      items: z
        .array(z.strictObject({ lineId: LineId, reason: z.string().min(1).max(2000) }))
        .min(1)
        .max(100_000),
      assumption: z.string().min(1).max(4000),
    }),
    output: EditOutcome,
  },
} as const satisfies Record<string, Procedure>;
