import { z } from 'zod';
import { type Procedure } from './procedure.ts';
import { DecimalString } from '../model/decimal-string.ts';
import { Assumption } from '../model/study.ts';

const Nothing = z.strictObject({});
const Reason = z.string().min(1).max(2000);

/** What the program itself takes for true, by kind. */
export const IMPLIED_KINDS = [
  'proxy',
  'proposed',
  'estimated',
  'correctedInput',
  'cutOffEstimate',
  'scrapRecycled',
  'oneFigureOnly',
] as const;

/** An assumption with its affected things by name and what its scenario does to the total. */
export const AssumptionView = Assumption.extend({
  affectNames: z.array(z.string()),
  scenarioName: z.string().optional(),
  /** Change of the total, kg CO2e excluding biogenic CO2; absent without a scenario that can be answered. */
  effectKg: DecimalString.optional(),
});
export type AssumptionView = z.infer<typeof AssumptionView>;

/** How many lines rest on something the program assumed; counted, never stored. */
export const ImpliedView = z.strictObject({
  kind: z.enum(IMPLIED_KINDS),
  lines: z.number(),
  /** kg CO2e of these lines on the headline's method, without biogenic CO2. */
  emissionKg: DecimalString,
  /** Names of the largest of them. */
  largest: z.array(z.string()),
  /** Id of the largest, to go to. */
  lineId: z.string(),
});
export type ImpliedView = z.infer<typeof ImpliedView>;

export const AssumptionOutcome = z.strictObject({ id: z.string(), historyEntry: z.number().optional() });
export type AssumptionOutcome = z.infer<typeof AssumptionOutcome>;

/** The register of assumptions. */
export const assumptionProcedures = {
  'assumptions.list': {
    kind: 'query',
    input: Nothing,
    output: z.strictObject({ assumptions: z.array(AssumptionView), implied: z.array(ImpliedView) }),
  },
  /** Adds one, or changes the one of this id; null takes a statement away. */
  'assumptions.put': {
    kind: 'command',
    input: z.strictObject({
      /** The next free one where absent. */
      id: Assumption.shape.id.optional(),
      set: z.strictObject({
        text: Assumption.shape.text.optional(),
        status: Assumption.shape.status.nullable(),
        basis: Assumption.shape.basis.nullable(),
        owner: Assumption.shape.owner.nullable(),
        date: Assumption.shape.date.nullable(),
        affects: Assumption.shape.affects.nullable(),
        scenarioId: Assumption.shape.scenarioId.nullable(),
      }),
    }),
    output: AssumptionOutcome,
  },
  'assumptions.remove': {
    kind: 'command',
    input: z.strictObject({ id: Assumption.shape.id, reason: Reason.optional() }),
    output: AssumptionOutcome,
  },
} as const satisfies Record<string, Procedure>;
