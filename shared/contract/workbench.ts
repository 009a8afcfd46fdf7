import { z } from 'zod';
import { Activity } from '../model/activity.ts';
import { Assignment } from '../model/assignment.ts';
import { BOM_FIELDS, BomLine, Correction } from '../model/bom-line.ts';
import { BASES } from '../model/component.ts';
import { DecimalString } from '../model/decimal-string.ts';
import { ElectricitySupply } from '../model/electricity.ts';
import { Assumption, BomSource, Product, Scope, StudySections } from '../model/study.ts';
import { SupplierPcf } from '../model/supplier-pcf.ts';
import { EmissionView, FindingView, HistoryView, WaivedFindingView } from './outcomes.ts';

/** The one mark a row shows: the most serious of all that apply. */
export const RowMark = z.enum([
  'error',
  'open',
  'corrected',
  'estimated',
  'proposed',
  'confirmed',
  'excluded',
  'covered',
  'assembly',
]);
export type RowMark = z.infer<typeof RowMark>;

/** One BOM line as the grid shows it; assemblies carry the sums of what is below them. Masses and emissions of one machine. */
export const BomRowView = z.strictObject({
  id: z.string(),
  parentId: z.string().nullable(),
  depth: z.number(),
  isLeaf: z.boolean(),
  sourceRow: z.number().optional(),
  position: z.string(),
  partNumber: z.string(),
  description: z.string(),
  materialText: z.string(),
  quantity: z.string(),
  unit: z.string(),
  massEach: z.string(),
  massUnit: z.string(),
  /** What the mass is of; absent without a mass. See LineMass. */
  massPer: z.enum(['unit', 'metre', 'line']).optional(),
  procurement: z.string(),
  supplier: z.string(),
  country: z.string(),
  note: z.string(),
  /** Cells of columns that are no field, by the title of their column; absent where the line has none. */
  extra: z.record(z.string(), z.string()).optional(),
  netMassKg: DecimalString.optional(),
  grossMassKg: DecimalString.optional(),
  /** kg CO2e excluding biogenic CO2; absent where nothing is counted, never 0 for a gap. */
  emissionKg: DecimalString.optional(),
  /** Rows below (or this one) that are open: shown on collapsed assemblies. */
  openBelow: z.number(),
  correctedBelow: z.number(),
  errorsBelow: z.number(),
  mark: RowMark,
  correctedFields: z.array(z.enum(BOM_FIELDS)),
  factorId: z.string().optional(),
  family: z.string().optional(),
  proxy: z.boolean(),
  /** Somebody estimated its mass or another amount of it. */
  amountEstimated: z.literal(true).optional(),
  /** Its names are masked in the public copy of the workbook. */
  confidential: z.literal(true).optional(),
});
export type BomRowView = z.infer<typeof BomRowView>;

/** What is always in sight: totals, coverage and findings. Each cell opens its filter. */
export const StripView = z.strictObject({
  revision: z.number(),
  title: z.string(),
  product: z.string(),
  headlineBasis: z.enum(BASES),
  byLocation: EmissionView,
  byContract: EmissionView,
  rows: z.number(),
  leaves: z.number(),
  leavesOpen: z.number(),
  activities: z.number(),
  activitiesOpen: z.number(),
  netMassKg: DecimalString,
  grossMassKg: DecimalString,
  weighedMassKg: DecimalString.optional(),
  massBalanceShare: z.number().optional(),
  leavesWithDecision: z.number(),
  /** Share of the net mass that has a factor or a stated exclusion. */
  massWithDecisionShare: z.number(),
  proxyShare: z.number(),
  /** As the review of the factors counts it: parts only, by size. */
  partsConfirmedShare: z.number(),
  /** Parts of which somebody estimated the amount, and their share of the emission. */
  estimateLines: z.number(),
  estimateShare: z.number(),
  /** Open findings; `waived` are apart. */
  findings: z.strictObject({ error: z.number(), warning: z.number(), note: z.number() }),
  waived: z.number(),
  /**
   * Revision the checks of the BOM looked at, null before the first time. Where it is not `revision`, the counts hold
   * the newest findings of the calculation and older ones of the checks; asking with `fresh` brings both up to date.
   */
  findingsRevision: z.number().nullable(),
  undo: HistoryView.nullable(),
  redo: HistoryView.nullable(),
});
export type StripView = z.infer<typeof StripView>;

/** Rows of the BOM, with the moment (`revision`, `step`) at which the next call may ask only for what changed. */
export const BomRows = z.strictObject({
  revision: z.number(),
  /** Counts the changes of rows in a revision's tree; findings of the checks change rows without a new revision. */
  step: z.number(),
  /** As in the strip: what the checks had looked at when the error marks were made. */
  findingsRevision: z.number().nullable(),
  /** False where `rows` holds only the rows that changed since the moment that was asked with. */
  whole: z.boolean(),
  rows: z.array(BomRowView),
  sources: z.array(BomSource),
});
export type BomRows = z.infer<typeof BomRows>;

/**
 * One cell typed or pasted, as text in the user's notation; the host reads it, never guesses. With `restore` the
 * imported value comes back and the correction goes; the text is then not looked at.
 */
export const CellEdit = z.strictObject({
  lineId: z.string().min(1).max(120),
  field: z.enum(BOM_FIELDS),
  text: z.string().max(32_767),
  restore: z.literal(true).optional(),
});
export type CellEdit = z.infer<typeof CellEdit>;

/** Paste report: cells taken, and cells that need attention and were left as they are, each with the reason. */
export const EditsOutcome = z.strictObject({
  taken: z.number(),
  attention: z.array(
    z.strictObject({ edit: CellEdit, code: z.string(), params: z.record(z.string(), z.string()) }),
  ),
  changed: z.array(BomRowView),
  strip: StripView,
});
export type EditsOutcome = z.infer<typeof EditsOutcome>;

/** Everything about one BOM line that the inspector shows beside its row and trace. */
export const LineDetail = z.strictObject({
  row: BomRowView,
  /** The line as it is written, formulas and all: what a form starts from. */
  written: BomLine,
  /** Its formulas by their place in the line (`mass.value`), with what they gave. */
  formulas: z.array(
    z.strictObject({
      field: z.string(),
      formula: z.string(),
      value: DecimalString.optional(),
      unit: z.string(),
    }),
  ),
  assignment: Assignment.optional(),
  corrections: z.array(Correction),
  importedText: z.record(z.string(), z.string()),
  cells: z.record(z.string(), z.string()),
  fileName: z.string().optional(),
  findings: z.array(FindingView),
  /** Findings at the line that somebody answers for. */
  waived: z.array(WaivedFindingView),
  history: z.array(HistoryView),
});
export type LineDetail = z.infer<typeof LineDetail>;

export const CandidateView = z.strictObject({
  /** Id of the factor, or of the recipe where `recipe` is set. */
  factorId: z.string(),
  recipe: z.literal(true).optional(),
  names: z.record(z.string(), z.string()),
  family: z.string(),
  unit: z.string(),
  totalKg: DecimalString,
  geography: z.string(),
  referenceYear: z.string(),
  proxy: z.boolean(),
  confidence: z.number(),
  reasons: z.array(z.strictObject({ code: z.string(), params: z.record(z.string(), z.string()) })),
  /** Change of the headline if the whole group took this factor; absent where it cannot be computed. */
  differenceKg: DecimalString.optional(),
});
export type CandidateView = z.infer<typeof CandidateView>;

/** What lines may be decided by together: the same material text, part family, or supplier. */
export const REVIEW_GROUPINGS = ['material', 'family', 'supplier'] as const;
export type ReviewGrouping = (typeof REVIEW_GROUPINGS)[number];

/** Lines with the same material text, decided together, ordered by carbon at risk = emission x doubt. */
export const ReviewGroup = z.strictObject({
  key: z.string(),
  text: z.string(),
  /** Family the lines are gathered by; the catalogue names it. */
  family: z.string().optional(),
  example: z.string(),
  lineIds: z.array(z.string()),
  grossMassKg: DecimalString,
  emissionKg: DecimalString,
  confidence: z.number(),
  atRiskKg: z.number(),
  status: z.enum(['open', 'proposed', 'confirmed']),
  /** Lines without any decision; with some, the group is open however much of it is known. */
  rowsOpen: z.number(),
  /** Lines that give no result, or not all of it: without factor, mass or quantity. They are gaps in the sums, not zeros. */
  rowsWithoutResult: z.number(),
  /** Emission by size: that of each line taken as positive. Adds up to the same however the lines are gathered. */
  emissionSizeKg: DecimalString,
  /** The part of the group that people have decided; a group may be decided in part. */
  decided: z.strictObject({
    rows: z.number(),
    grossMassKg: DecimalString,
    emissionSizeKg: DecimalString,
    atRiskKg: z.number(),
  }),
  factorId: z.string().optional(),
  /** The recipe all lines have; then there is no factor. */
  recipeId: z.string().optional(),
  proxy: z.boolean(),
});
export type ReviewGroup = z.infer<typeof ReviewGroup>;

export const ReviewView = z.strictObject({
  revision: z.number(),
  /** What the groups are gathered by: their keys are good for that alone. */
  by: z.enum(REVIEW_GROUPINGS),
  groups: z.array(ReviewGroup),
});
export type ReviewView = z.infer<typeof ReviewView>;

export const ReviewDetail = z.strictObject({
  group: ReviewGroup,
  candidates: z.array(CandidateView),
  rows: z.array(BomRowView),
});
export type ReviewDetail = z.infer<typeof ReviewDetail>;

/** The parts of the study that are edited in forms, with the result of each activity. */
export const InventoryView = z.strictObject({
  revision: z.number(),
  title: z.string(),
  product: Product,
  scope: Scope,
  electricity: ElectricitySupply.optional(),
  assumptions: z.array(Assumption),
  activities: z.array(
    z.strictObject({
      activity: Activity,
      state: z.string(),
      byLocation: EmissionView,
      byContract: EmissionView,
    }),
  ),
  ...StudySections.shape,
  supplierPcfs: z.array(SupplierPcf),
  /** Formulas of activities and electricity sources by line and path, with what they gave. */
  formulas: z.array(
    z.strictObject({
      lineId: z.string(),
      field: z.string(),
      formula: z.string(),
      value: DecimalString.optional(),
    }),
  ),
  /** Substances that the study's set of warming potentials lists. */
  gases: z.array(z.string()),
});
export type InventoryView = z.infer<typeof InventoryView>;

/** Nodes and ribbons from assembly over family or activity to stage; every column sums to the total. */
export const FlowView = z.strictObject({
  totalKg: DecimalString,
  nodes: z.array(
    z.strictObject({
      id: z.string(),
      column: z.number(),
      key: z.string(),
      label: z.string(),
      kg: DecimalString,
      remainder: z.boolean(),
      /** How many nodes are gathered in a remainder; 0 for any other node. */
      gathered: z.number(),
    }),
  ),
  links: z.array(z.strictObject({ from: z.string(), to: z.string(), kg: DecimalString })),
});
export type FlowView = z.infer<typeof FlowView>;

/** Properties of a line by which results are grouped and crossed. */
export const PIVOT_GROUPINGS = ['stage', 'assembly', 'family', 'supplier', 'country'] as const;

const PivotHead = {
  key: z.string(),
  label: z.string(),
  /** True for the row or column that gathers the small ones; `gathered` tells how many, else it is 0. */
  remainder: z.boolean(),
  gathered: z.number(),
};

/** Two groupings crossed; row and column totals are exact, small ones are gathered in a remainder that is said. */
export const PivotView = z.strictObject({
  columns: z.array(z.strictObject(PivotHead)),
  rows: z.array(
    z.strictObject({
      ...PivotHead,
      cells: z.array(DecimalString),
      totalKg: DecimalString,
    }),
  ),
  columnTotalsKg: z.array(DecimalString),
  totalKg: DecimalString,
});
export type PivotView = z.infer<typeof PivotView>;

/** A long piece of work: goes on while the page is reloaded, can be cancelled, tells how far it is. */
export const JobView = z.strictObject({
  id: z.string(),
  procedure: z.string(),
  /** Name of the file the job is about. */
  subject: z.string().optional(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  /** Phase as a catalogue code under `job.phase.<code>`. */
  phase: z.string(),
  done: z.number(),
  total: z.number(),
  /** Outcome of the procedure once done; error once failed. */
  outcome: z.unknown().optional(),
  error: z.strictObject({ code: z.string(), params: z.record(z.string(), z.string()) }).optional(),
});
export type JobView = z.infer<typeof JobView>;
