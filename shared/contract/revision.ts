import { z } from 'zod';
import { BASES } from '../model/component.ts';
import { DecimalString } from '../model/decimal-string.ts';
import { FindingView } from './outcomes.ts';
import { type Procedure } from './procedure.ts';

/** A path on the user's computer, or what a host lets a page write for it. */
const Path = z.string().min(1).max(4096);
const ChangeId = z.string().min(1).max(200);

const KINDS = ['changed', 'moved', 'added', 'removed', 'conflict'] as const;

/** Kinds that can be ticked as a whole; removals are ticked one by one. */
export const TICKED_KINDS = ['changed', 'moved', 'added', 'conflict'] as const;

/** The changes that are ticked: all of some kinds except some, and further ones by their ids. */
export const RevisionTicks = z.strictObject({
  kinds: z.array(z.enum(TICKED_KINDS)).max(TICKED_KINDS.length).default([]),
  except: z.array(ChangeId).max(1_000_000).default([]),
  ids: z.array(ChangeId).max(1_000_000).default([]),
});
export type RevisionTicks = z.infer<typeof RevisionTicks>;

/** A line as it is named in a list of changes. */
const LineName = z.strictObject({ lineId: z.string().optional(), name: z.string() });

export const RevisionFieldView = z.strictObject({
  field: z.string(),
  state: z.enum(['revised', 'adopted', 'conflict']),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** What stands in the project where it was corrected. */
  corrected: z.string().nullable().optional(),
});
export type RevisionFieldView = z.infer<typeof RevisionFieldView>;

/** A change between the project's BOM and a newly read one. */
export const RevisionChangeView = z.strictObject({
  id: z.string(),
  kind: z.enum(KINDS),
  /** Line of the project; absent for an added one. */
  lineId: z.string().optional(),
  /** Row in the new file; for a removed line absent. */
  row: z.number().optional(),
  position: z.string(),
  partNumber: z.string(),
  name: z.string(),
  fields: z.array(RevisionFieldView),
  /** Of a moved line: what it stands in now and in the file; an empty name is the top. Of an added one: `to` alone. */
  from: LineName.optional(),
  to: LineName.optional(),
  /** Change of the total in kg CO2e, on the headline basis, without biogenic CO2. */
  effectKg: DecimalString,
  /**
   * How the effect was obtained. `together`: its part of the difference when everything changed, moved and added is
   * accepted, with all that stands below it and has no change of its own; these sum to that difference. `onTop`: the
   * same when the conflicts, and after them the removals, are accepted on top. `noFactor`: the line has no factor yet, so
   * its effect is not known.
   */
  effectBy: z.enum(['together', 'onTop', 'noFactor']),
  /** Text or number of the part became another while its factor stays: to be looked at. */
  factorToReview: z.boolean(),
  /** What in the study names a line that is removed. */
  usedBy: z.array(z.strictObject({ part: z.string(), name: z.string() })),
});
export type RevisionChangeView = z.infer<typeof RevisionChangeView>;

/** Rows of a file: `rows` is always lines and non-items together. */
const FileRows = {
  fileName: z.string(),
  sheet: z.string().optional(),
  sha256: z.string(),
  rows: z.number(),
  lines: z.number(),
  openLines: z.number(),
  nonItemRows: z.number(),
};

const Held = z.array(
  z.strictObject({ id: z.string(), reason: z.enum(['parentNotTaken', 'partsBelow', 'circle']) }),
);

/** A newly read BOM beside that of the project. Nothing is written. */
export const RevisionComparison = z.strictObject({
  ...FileRows,
  changes: z.array(RevisionChangeView),
  unchanged: z.number(),
  /** Corrections that stay because the file says what it said. */
  keptCorrections: z.number(),
  basis: z.enum(BASES),
  /** The total now, and when everything changed, moved and added is accepted. */
  beforeKg: DecimalString,
  afterKg: DecimalString,
  differenceKg: DecimalString,
  /** Part of that difference outside the BOM's changes: transport by mass and the like. */
  elsewhereKg: DecimalString,
  findings: z.array(FindingView),
});
export type RevisionComparison = z.infer<typeof RevisionComparison>;

/** The total if exactly the ticked changes are accepted. */
export const RevisionTotal = z.strictObject({
  basis: z.enum(BASES),
  beforeKg: DecimalString,
  afterKg: DecimalString,
  differenceKg: DecimalString,
  accepted: z.number(),
  held: Held,
});
export type RevisionTotal = z.infer<typeof RevisionTotal>;

/** What became of every row of the new file and of every change. */
export const RevisionOutcome = z.strictObject({
  ...FileRows,
  unchanged: z.number(),
  accepted: z.strictObject({
    changed: z.number(),
    moved: z.number(),
    added: z.number(),
    removed: z.number(),
    conflict: z.number(),
  }),
  /** Changes that were not ticked: their lines are as they were. */
  notTaken: z.array(z.string()),
  /** Ticked changes that need another one that was not ticked. */
  held: Held,
  /** Rows of the new file whose line is in the project. With `rowsNotTaken` they make all its lines. */
  rowsTaken: z.number(),
  rowsNotTaken: z.number(),
  /** Lines whose text or number became another while their factor stayed. */
  factorsToReview: z.array(z.string()),
  /** Lines that are new and have no factor. */
  newLines: z.array(z.string()),
  beforeKg: DecimalString,
  afterKg: DecimalString,
  differenceKg: DecimalString,
  basis: z.enum(BASES),
  findings: z.array(FindingView),
  historyEntry: z.number().optional(),
});
export type RevisionOutcome = z.infer<typeof RevisionOutcome>;

const File = {
  path: Path,
  sheet: z.string().max(200).optional(),
  /** Hash of the file that was compared: another file is refused. */
  sha256: z.string().length(64).optional(),
};

/** Bringing a BOM up to a revised file. */
export const revisionProcedures = {
  'revision.compare': {
    kind: 'query',
    input: z.strictObject({ path: Path, sheet: z.string().max(200).optional() }),
    output: RevisionComparison,
  },
  'revision.total': {
    kind: 'query',
    input: z.strictObject({ ...File, ticks: RevisionTicks }),
    output: RevisionTotal,
  },
  'revision.accept': {
    kind: 'command',
    input: z.strictObject({ ...File, ticks: RevisionTicks, reason: z.string().min(1).max(2000) }),
    output: RevisionOutcome,
  },
} as const satisfies Record<string, Procedure>;
