import { z } from 'zod';
import { DecimalString } from '../model/decimal-string.ts';
import { Factor } from '../model/factor.ts';
import { MachineState, USE_CONDITIONS } from '../model/use-phase.ts';
import { FindingView } from './outcomes.ts';
import { type Procedure } from './procedure.ts';

/** One machine in use, in kWh; what could not be worked out is absent. */
export const MachineUseView = z.strictObject({
  name: z.string(),
  states: z.array(MachineState.extend({ kwhPerYear: DecimalString.optional() })),
  kwhPerYear: DecimalString.optional(),
  kwh: DecimalString.optional(),
  partsPerYear: DecimalString.optional(),
  kwhPerPart: DecimalString.optional(),
});

/** kg CO2e avoided: at the first year's factor throughout, and with the stated outlook. */
export const AvoidedView = z.strictObject({
  constantKg: DecimalString.optional(),
  outlookKg: DecimalString.optional(),
});
export type AvoidedView = z.infer<typeof AvoidedView>;

/** The use phase against a conventional machine: beside the footprint, in none of its totals. */
export const UsePhaseView = z.strictObject({
  machine: MachineUseView.optional(),
  baseline: MachineUseView.optional(),
  years: z.number().optional(),
  factorId: z.string().optional(),
  factorNames: Factor.shape.names.optional(),
  kgPerKwh: DecimalString.optional(),
  /** Source of the outlook, where one is stated. */
  outlookSource: z.string().optional(),
  /** Every year of the outlook; absent where it could not be worked out. */
  outlook: z
    .array(
      z.strictObject({
        year: z.number(),
        kgPerKwh: DecimalString,
        savedKg: DecimalString.optional(),
      }),
    )
    .optional(),
  savedKwhPerYear: DecimalString.optional(),
  savedKwh: DecimalString.optional(),
  savedShare: z.number().optional(),
  savedKgPerYear: DecimalString.optional(),
  use: AvoidedView,
  footprintKg: DecimalString,
  baselineFootprintKg: DecimalString.optional(),
  footprintDifferenceKg: DecimalString.optional(),
  net: AvoidedView,
  line: z
    .strictObject({
      machines: z.number(),
      savedKwh: DecimalString,
      sharedSavedKwh: DecimalString,
      use: AvoidedView,
      footprintDifferenceKg: DecimalString.optional(),
      net: AvoidedView,
    })
    .optional(),
  parts: z
    .strictObject({ savedKwh: DecimalString, savedShare: z.number().optional(), use: AvoidedView })
    .optional(),
  payback: z
    .strictObject({ kind: z.enum(['immediate', 'never', 'years']), years: DecimalString.optional() })
    .optional(),
  conditions: z.array(
    z.strictObject({
      condition: z.enum(USE_CONDITIONS),
      state: z.enum(['stated', 'missing', 'contradicted']),
      text: z.string(),
    }),
  ),
  claim: z.enum(['supported', 'perPart', 'notSupported', 'open']),
  findings: z.array(FindingView),
});
export type UsePhaseView = z.infer<typeof UsePhaseView>;

/** `usePhase` is absent where the study has none. */
export const UsePhaseOutcome = z.strictObject({
  revision: z.number().optional(),
  usePhase: UsePhaseView.optional(),
});
export type UsePhaseOutcome = z.infer<typeof UsePhaseOutcome>;

export const usePhaseProcedures = {
  /** Energy in use against the baseline machine, avoided emissions and payback of the open project's study. */
  'usePhase.show': { kind: 'query', input: z.strictObject({}), output: UsePhaseOutcome },
  /** The same of a study document; needs no project. */
  'usePhase.ofStudy': {
    kind: 'query',
    input: z.strictObject({ path: z.string().min(1).max(4096) }),
    output: UsePhaseOutcome,
  },
} as const satisfies Record<string, Procedure>;
