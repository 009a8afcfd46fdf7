import { z } from 'zod';
import { BASES } from '../model/component.ts';
import { DecimalString } from '../model/decimal-string.ts';
import { GwpSet } from '../model/gas.ts';
import { PROFILE_IDS } from '../model/method.ts';
import { Variant } from '../model/variant.ts';
import { MachineView } from './machine.ts';
import { FindingView } from './outcomes.ts';

const Share = z.number();

/** One standard's total over the inventory, with the clause of every switch. */
export const ProfileView = z.strictObject({
  id: z.enum(PROFILE_IDS),
  title: z.string(),
  electricity: z.enum(BASES),
  capitalGoods: z.enum(['included', 'excluded']),
  scaling: z.enum(['on', 'off']),
  clauses: z.record(z.string(), z.string()),
  excludingBiogenicCo2Kg: DecimalString,
  includingBiogenicCo2Kg: DecimalString,
});
export type ProfileView = z.infer<typeof ProfileView>;

/** From the headline profile to another one: every row is the effect of one named switch, they sum exactly. */
export const BridgeView = z.strictObject({
  from: z.enum(PROFILE_IDS),
  to: z.enum(PROFILE_IDS),
  startKg: DecimalString,
  rows: z.array(
    z.strictObject({
      switch: z.string(),
      from: z.string(),
      to: z.string(),
      clauses: z.array(z.string()),
      effectKg: DecimalString,
    }),
  ),
  endKg: DecimalString,
});
export type BridgeView = z.infer<typeof BridgeView>;

const CoverageOfView = z.strictObject({
  included: DecimalString,
  excluded: DecimalString,
  coverage: Share.optional(),
});

/** Everything left out, with its estimate. */
export const CutOffView = z.strictObject({
  rows: z.array(
    z.strictObject({
      lineId: z.string(),
      name: z.string(),
      reason: z.string(),
      decidedBy: z.string(),
      massKg: DecimalString.optional(),
      estimateKg: DecimalString,
      share: Share,
      cumulativeShare: Share,
      withinSingle: z.boolean(),
    }),
  ),
  /** Left out without an estimate: an error, and no limit is kept. */
  unestimated: z.array(
    z.strictObject({
      lineId: z.string(),
      name: z.string(),
      reason: z.string(),
      decidedBy: z.string(),
      massKg: DecimalString.optional(),
    }),
  ),
  ghgKg: CoverageOfView,
  massKg: CoverageOfView,
  energyKwh: CoverageOfView,
  single: DecimalString,
  together: DecimalString,
  passesSingle: z.boolean(),
  passesTogether: z.boolean(),
});
export type CutOffView = z.infer<typeof CutOffView>;

export const MassBalanceView = z.strictObject({
  netMassKg: DecimalString,
  weighedMassKg: DecimalString.optional(),
  coverage: Share.optional(),
  unexplainedKg: DecimalString.optional(),
  verdict: z.enum(['pass', 'justify', 'fail', 'notWeighed']),
  /** Unexplained mass at the machine's average; a memo beside the total. */
  gapEstimateKg: DecimalString.optional(),
  grossMassKg: DecimalString,
  scrapKg: DecimalString,
});
export type MassBalanceView = z.infer<typeof MassBalanceView>;

/** Primary data of own processes (PAS 2050 7.3) and the processes that decide the result (ISO 14067 6.3.5). */
export const PrimaryDataView = z.strictObject({
  ownKg: DecimalString,
  ownShare: Share,
  /** Bought things whose amounts rest on data of their suppliers; they count towards the tenth. */
  supplierKg: DecimalString,
  passes: z.boolean(),
  suppliersToAsk: z.array(z.strictObject({ supplier: z.string(), kg: DecimalString })),
  important: z.array(
    z.strictObject({
      lineId: z.string(),
      name: z.string(),
      kg: DecimalString,
      cumulativeShare: Share,
      dataType: z.string().optional(),
      reasonNotPrimary: z.string().optional(),
    }),
  ),
});
export type PrimaryDataView = z.infer<typeof PrimaryDataView>;

const Scores = z.strictObject({
  reliability: z.number(),
  completeness: z.number(),
  temporal: z.number(),
  geographical: z.number(),
  technological: z.number(),
});

/** Weighted data quality; statistics are floating point by method. */
export const QualityView = z.strictObject({
  pedigreeSet: z.string(),
  ratedShare: Share,
  scores: Scores.optional(),
  pef: z
    .strictObject({
      rating: z.number(),
      class: z.enum(['excellent', 'veryGood', 'good', 'fair', 'poor']),
    })
    .optional(),
  pact: z
    .strictObject({ technological: z.number(), geographical: z.number(), temporal: z.number() })
    .optional(),
  primaryShare: z.strictObject({ pact: Share, iso: Share, pas: Share }),
  uncertainty: z
    .strictObject({
      sigma: z.number(),
      gsd: z.number(),
      gsdSquared: z.number(),
      coefficientOfVariation: z.number(),
      meanOverMedian: z.number(),
      low: z.number(),
      high: z.number(),
    })
    .optional(),
});
export type QualityView = z.infer<typeof QualityView>;

/** Which sets of warming potentials the total rests on. */
export const GwpView = z.strictObject({
  set: z.string(),
  source: z.string(),
  shares: z.array(z.strictObject({ set: z.string(), kg: DecimalString, share: Share })),
  otherSets: z.array(z.strictObject({ factorId: z.string(), set: z.string() })),
});
export type GwpView = z.infer<typeof GwpView>;

/** Every set of warming potentials a study can name: those it brings itself first, then the published ones. */
export const GwpSetsView = z.strictObject({
  /** Id of the set the study uses; absent where it names one that is not known. */
  used: z.string().optional(),
  /** Id of the set of a study that names none. */
  default: z.string(),
  sets: z.array(GwpSet.extend({ own: z.boolean() })),
});
export type GwpSetsView = z.infer<typeof GwpSetsView>;

/** A share of the site's meters under its own key and under the site's other keys (ISO 14067:2018 6.4.6.1). */
export const AllocationView = z.strictObject({
  lineId: z.string(),
  name: z.string(),
  /** Name of the key in use. */
  key: z.string(),
  /** Absent where the line is open. */
  kg: DecimalString.optional(),
  alternatives: z.array(
    z.strictObject({
      key: z.string(),
      /** Absent where nobody has said what this machine has of the key. */
      kg: DecimalString.optional(),
      /** Under this key less as it is counted. */
      differenceKg: DecimalString.optional(),
    }),
  ),
});
export type AllocationView = z.infer<typeof AllocationView>;

/** A figure beside the footprint, never inside it. */
export const MemoView = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  kg: DecimalString.optional(),
  parts: z.array(z.strictObject({ code: z.string(), kg: DecimalString })),
  note: z.string().optional(),
});
export type MemoView = z.infer<typeof MemoView>;

/** What the standards ask beside the total. All emissions kg CO2e for one machine. */
export const MethodReport = z.strictObject({
  revision: z.number().optional(),
  profiles: z.array(ProfileView),
  bridges: z.array(BridgeView),
  cutOff: CutOffView,
  massBalance: MassBalanceView,
  /** Where the study has chosen the rule of a product category. */
  machine: MachineView.optional(),
  primaryData: PrimaryDataView,
  quality: QualityView,
  gwp: GwpView,
  /** Every line that is a share of something larger. */
  allocation: z.array(AllocationView),
  biogenicCarbonKg: z.strictObject({ product: DecimalString, packaging: DecimalString }),
  validUntil: z.strictObject({ pas2050: z.string().optional(), pact: z.string().optional() }),
  memos: z.array(MemoView),
});
export type MethodReport = z.infer<typeof MethodReport>;

/** A parameter with its value, and where it is used. */
export const ParameterView = z.strictObject({
  name: z.string(),
  written: z.string(),
  value: DecimalString.optional(),
  unit: z.string(),
  description: z.string(),
  source: z.string(),
  usedBy: z.array(z.strictObject({ kind: z.string(), id: z.string(), name: z.string(), field: z.string() })),
});
export const ParametersView = z.strictObject({
  revision: z.number(),
  parameters: z.array(ParameterView),
  findings: z.array(FindingView),
});
export type ParametersView = z.infer<typeof ParametersView>;

/** Causes of a difference on a line, in their order (electron/engine/compare). */
export const DIFFERENCE_CAUSES = [
  'added',
  'removed',
  'activity',
  'factor',
  'unit',
  'structure',
  'gwpSet',
  'coverage',
  'capitalGoods',
] as const;

/** One named cause of a difference on one line, kg CO2e excluding biogenic CO2. */
export const DifferenceRowView = z.strictObject({
  lineId: z.string(),
  name: z.string(),
  stage: z.string(),
  cause: z.enum(DIFFERENCE_CAUSES),
  kg: DecimalString,
  /** What is written otherwise: code of the operand (`operand.<code>`), `factor` or `multiplicity`. */
  inputs: z.array(
    z.strictObject({
      code: z.string(),
      from: z.string().optional(),
      to: z.string().optional(),
      unit: z.string(),
    }),
  ),
});
export type DifferenceRowView = z.infer<typeof DifferenceRowView>;

/** A variant beside its base; the rows and the causes each sum exactly to the difference. */
export const VariantView = z.strictObject({
  id: z.string(),
  name: z.string(),
  note: z.string(),
  changes: z.number(),
  /** The variant as it stands in the study, to edit its differences; absent where it cannot be edited. */
  written: Variant,
  basis: z.enum(BASES),
  totalKg: DecimalString,
  includingBiogenicCo2Kg: DecimalString,
  netMassKg: DecimalString,
  differenceKg: DecimalString,
  differenceShare: Share,
  causes: z.array(z.strictObject({ cause: z.enum(DIFFERENCE_CAUSES), kg: DecimalString })),
  rows: z.array(DifferenceRowView),
  /** Conditions of a fair comparison (ISO 14067 Annex B): texts under `comparability.<code>`. */
  conditions: z.array(
    z.strictObject({
      code: z.string(),
      outcome: z.enum(['pass', 'fail', 'notAssessed', 'warning']),
      params: z.record(z.string(), z.string()),
    }),
  ),
  findings: z.array(FindingView),
});
export type VariantView = z.infer<typeof VariantView>;

export const VariantsView = z.strictObject({
  revision: z.number().optional(),
  baseKg: DecimalString,
  baseNetMassKg: DecimalString,
  basis: z.enum(BASES),
  variants: z.array(VariantView),
});
export type VariantsView = z.infer<typeof VariantsView>;
