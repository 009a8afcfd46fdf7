import { z } from 'zod';
import { MachineView } from './machine.ts';
import { BASES, COMPONENTS } from '../model/component.ts';
import { DecimalString } from '../model/decimal-string.ts';
import { STAGES } from '../model/stage.ts';
import { Waiver } from '../model/waiver.ts';

const Params = z.record(z.string(), z.string());

export const PlaceView = z.strictObject({
  lineId: z.string().optional(),
  field: z.string().optional(),
  file: z.string().optional(),
  sheet: z.string().optional(),
  cell: z.string().optional(),
  row: z.number().optional(),
});

/** A finding on the wire: code and values; the host puts the text. */
export const FindingView = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  place: PlaceView,
  params: Params,
});
export type FindingView = z.infer<typeof FindingView>;

/** kg CO2e of something on one electricity basis. */
export const EmissionView = z.strictObject({
  excludingBiogenicCo2Kg: DecimalString,
  includingBiogenicCo2Kg: DecimalString,
  componentsKg: z.record(z.enum(COMPONENTS), DecimalString),
});
export type EmissionView = z.infer<typeof EmissionView>;

const OnBothBases = z.strictObject({ byLocation: EmissionView, byContract: EmissionView });

/** One row of a grouping. `label` is data (an assembly's name, a supplier), empty where the key is a code or not stated. */
export const GroupView = z.strictObject({
  key: z.string(),
  label: z.string(),
  lines: z.number(),
  emissions: OnBothBases,
});
export type GroupView = z.infer<typeof GroupView>;

export const LineView = z.strictObject({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  stage: z.enum(STAGES),
  state: z.enum(['counted', 'partial', 'open', 'excluded', 'covered', 'assembly']),
  emissions: OnBothBases,
  netMassKg: DecimalString.optional(),
  grossMassKg: DecimalString.optional(),
});
export type LineView = z.infer<typeof LineView>;

export const ContributorView = z.strictObject({
  lineId: z.string(),
  name: z.string(),
  stage: z.enum(STAGES),
  excludingBiogenicCo2Kg: DecimalString,
  share: z.number(),
});
export type ContributorView = z.infer<typeof ContributorView>;

export const CoverageView = z.strictObject({
  bomLines: z.number(),
  leaves: z.number(),
  leavesWithDecision: z.number(),
  leavesOpen: z.number(),
  leavesWithoutMass: z.number(),
  activities: z.number(),
  activitiesOpen: z.number(),
  netMassKg: DecimalString,
  grossMassKg: DecimalString,
  netMassWithDecisionKg: DecimalString,
  weighedMassKg: DecimalString.optional(),
  /** Net mass of the leaves against the weighed machine. */
  massBalanceShare: z.number().optional(),
  proxyLines: z.number(),
  proxyEmissionKg: DecimalString,
  proxyShare: z.number(),
  confirmedShare: z.number(),
  /** Share of the emission of the parts alone, by size, that a person has decided: what a review of factors can reach. */
  partsConfirmedShare: z.number(),
});
export type CoverageView = z.infer<typeof CoverageView>;

const FindingCounts = z.strictObject({ error: z.number(), warning: z.number(), note: z.number() });

/** A finding somebody answers for: it stays listed and does not count as open. */
export const WaivedFindingView = z.strictObject({ finding: FindingView, waiver: Waiver });
export type WaivedFindingView = z.infer<typeof WaivedFindingView>;

/** The result of a study for one machine; all emissions in kg CO2e, all masses in kg. */
export const CalculationReport = z.strictObject({
  title: z.string(),
  product: z.string(),
  declaredUnit: z.string(),
  engineVersion: z.string(),
  libraries: z.array(z.strictObject({ id: z.string(), version: z.string() })),
  headline: z.strictObject({
    basis: z.enum(BASES),
    excludingBiogenicCo2Kg: DecimalString,
    complete: z.boolean(),
  }),
  totals: OnBothBases,
  stages: z.array(GroupView),
  assemblies: z.array(GroupView),
  families: z.array(GroupView),
  suppliers: z.array(GroupView),
  countries: z.array(GroupView),
  topContributors: z.array(ContributorView),
  coverage: CoverageView,
  /** Of the open findings; those with a waiver are apart. */
  findingCounts: FindingCounts,
  findings: z.array(FindingView),
  waived: z.array(WaivedFindingView),
  lines: z.array(LineView).optional(),
  /** BOM lines whose amount is an estimate, with what they emit; absent where there are none. */
  estimates: z.strictObject({ lines: z.number(), emissionKg: DecimalString, share: z.number() }).optional(),
  /** Where the study has chosen the rule of a product category; its pro-rata rest is beside the headline. */
  machine: MachineView.optional(),
});
export type CalculationReport = z.infer<typeof CalculationReport>;

/** `findings` and `counts` are of what is open; an error among `waived` still makes the result wrong and is printed. */
export const CheckOutcome = z.strictObject({
  findings: z.array(FindingView),
  counts: FindingCounts,
  waived: z.array(WaivedFindingView),
});
export type CheckOutcome = z.infer<typeof CheckOutcome>;

export const ProjectOutcome = z.strictObject({
  path: z.string(),
  title: z.string(),
  product: z.string(),
  mode: z.enum(['read', 'write']),
});
export type ProjectOutcome = z.infer<typeof ProjectOutcome>;

/** Rows of the imported file: `lines + nonItemRows` make `rows`, always; `openLines` are among the lines. */
export const ImportOutcome = z.strictObject({
  fileName: z.string(),
  sheet: z.string().optional(),
  rows: z.number(),
  lines: z.number(),
  openLines: z.number(),
  nonItemRows: z.number(),
  columns: z.record(z.string(), z.string()),
  findings: z.array(FindingView),
  historyEntry: z.number(),
  /** Lines a factor was proposed for, where that was asked for. */
  proposed: z.strictObject({ assignedLines: z.number(), openLines: z.number() }).optional(),
});
export type ImportOutcome = z.infer<typeof ImportOutcome>;

/** Lines changed by a command; no history entry when nothing changed. */
export const EditOutcome = z.strictObject({
  changedLines: z.array(z.string()),
  /** Parts of the study that were written: texts under `history.part`. */
  parts: z.array(z.string()).optional(),
  historyEntry: z.number().optional(),
});
export type EditOutcome = z.infer<typeof EditOutcome>;

export const AssignmentGroupView = z.strictObject({
  text: z.string(),
  lines: z.number(),
  massKg: DecimalString,
  family: z.string(),
  factorId: z.string().optional(),
  proxy: z.boolean(),
  confidence: z.number(),
  reasons: z.array(z.strictObject({ code: z.string(), params: Params })),
});
export type AssignmentGroupView = z.infer<typeof AssignmentGroupView>;

export const AssignOutcome = z.strictObject({
  assignedLines: z.number(),
  openLines: z.number(),
  proxyLines: z.number(),
  groups: z.array(AssignmentGroupView),
  historyEntry: z.number().optional(),
});
export type AssignOutcome = z.infer<typeof AssignOutcome>;

export const FactorView = z.strictObject({
  id: z.string(),
  names: z.record(z.string(), z.string()),
  family: z.string().optional(),
  unit: z.string(),
  totalKg: DecimalString,
  geography: z.string(),
  referenceYear: z.string(),
  scope: z.string(),
  gwpSet: z.string(),
  source: z.string(),
  /** Library and version it is of, where the user has installed it. */
  library: z.string().optional(),
  flags: z.array(z.string()),
});
export type FactorView = z.infer<typeof FactorView>;

export const FactorSearchOutcome = z.strictObject({ total: z.number(), factors: z.array(FactorView) });
export type FactorSearchOutcome = z.infer<typeof FactorSearchOutcome>;

export const OperandView = z.strictObject({
  code: z.string(),
  operation: z.enum(['multiply', 'divide']),
  value: DecimalString,
  unit: z.string(),
  lineId: z.string().optional(),
  field: z.string().optional(),
  note: z.string().optional(),
  cell: z.string().optional(),
});

/** The way to one number; evaluating it by hand gives `componentsKg` to the last digit. */
export const ExplainOutcome = z.strictObject({
  lineId: z.string(),
  name: z.string(),
  basis: z.enum(BASES),
  state: z.string(),
  terms: z.array(
    z.strictObject({
      sign: z.union([z.literal(1), z.literal(-1)]),
      ruleId: z.string(),
      operands: z.array(OperandView),
      factor: FactorView.extend({ componentsKg: z.record(z.string(), DecimalString) }).optional(),
    }),
  ),
  componentsKg: z.record(z.enum(COMPONENTS), DecimalString),
});
export type ExplainOutcome = z.infer<typeof ExplainOutcome>;

export const WorkbookOutcome = z.strictObject({ path: z.string(), sheets: z.number(), bytes: z.number() });
export type WorkbookOutcome = z.infer<typeof WorkbookOutcome>;

export const StudyOutcome = z.strictObject({
  path: z.string(),
  title: z.string(),
  bomLines: z.number(),
  activities: z.number(),
  factors: z.number(),
  sha256: z.string(),
});
export type StudyOutcome = z.infer<typeof StudyOutcome>;

/** What the example machine brought into a study. */
export const ExampleOutcome = z.strictObject({
  title: z.string(),
  bomLines: z.number(),
  activities: z.number(),
});
export type ExampleOutcome = z.infer<typeof ExampleOutcome>;

export const HistoryView = z.strictObject({
  id: z.number(),
  kind: z.enum(['create', 'command', 'undo', 'redo']),
  ofEntry: z.number().nullable(),
  time: z.string(),
  actor: z.string(),
  command: z.string(),
  params: Params,
  reason: z.string().optional(),
  changeCount: z.number(),
  hash: z.string(),
  /** Study whose rows it changed, in the list of the whole project. */
  studyId: z.number().optional(),
  /** What it did to the total by location, excluding biogenic CO2, in kg CO2e; absent where that was not at hand. */
  effect: z.strictObject({ beforeKg: DecimalString, afterKg: DecimalString }).optional(),
});
export type HistoryView = z.infer<typeof HistoryView>;

export const HistoryOutcome = z.strictObject({
  entries: z.array(HistoryView),
  undoable: z.number().nullable(),
  redoable: z.number().nullable(),
  intact: z.boolean(),
});
export type HistoryOutcome = z.infer<typeof HistoryOutcome>;
