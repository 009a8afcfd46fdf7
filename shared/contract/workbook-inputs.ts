import { z } from 'zod';
import { ORIGIN_TARGETS } from '../model/cell-origin.ts';
import { DecimalString } from '../model/decimal-string.ts';
import { type Procedure } from './procedure.ts';

const Path = z.string().min(1).max(4096);

/** Why a changed cell cannot be read back. */
export const REFUSED_REASONS = [
  'computed',
  'noField',
  'formulaTyped',
  'formulaInStudy',
  'notANumber',
  'unknownUnit',
  'wrongWord',
  'wrongValue',
  'gone',
  'findingIncomplete',
  'unknownFactor',
  'otherDecision',
  'wrongScore',
  'scoresIncomplete',
  'fixedByStandard',
  'answerMissing',
] as const;
export type RefusedReason = (typeof REFUSED_REASONS)[number];

/** An input that was changed in the workbook. */
export const ChangedInput = z.strictObject({
  /** `04_BOM.J7`: sheet and cell. */
  id: z.string(),
  sheet: z.string(),
  cell: z.string(),
  /** What of the study the cell shows: kind, id, name, and the field inside it. */
  target: z.enum(ORIGIN_TARGETS),
  targetId: z.string(),
  targetName: z.string().optional(),
  field: z.string(),
  /** What the workbook was written with, and what stands there now; null for an empty cell. */
  old: z.string().nullable(),
  new: z.string().nullable(),
  /** What the project has now, where it went on since: then accepting overwrites it. */
  now: z.string().nullable().optional(),
  state: z.enum(['change', 'conflict']),
});
export type ChangedInput = z.infer<typeof ChangedInput>;

/** A cell that was changed and cannot be read back, with the reason. */
export const RefusedCell = z.strictObject({
  sheet: z.string(),
  cell: z.string(),
  reason: z.enum(REFUSED_REASONS),
  expected: z.string(),
  found: z.string(),
});
export type RefusedCell = z.infer<typeof RefusedCell>;

/** What a verifier changed in a workbook of ours. */
export const InputComparison = z.strictObject({
  path: z.string(),
  title: z.string(),
  productName: z.string(),
  createdAt: z.string(),
  studySha256: z.string(),
  /** Whether the open project still is what the workbook was written from; absent without a project. */
  projectIsSame: z.boolean().optional(),
  changes: z.array(ChangedInput),
  /** Changes the project has already. */
  already: z.number(),
  refused: z.array(RefusedCell),
  missingSheets: z.array(z.string()),
  extraSheets: z.array(z.string()),
});
export type InputComparison = z.infer<typeof InputComparison>;

export const InputsOutcome = z.strictObject({
  accepted: z.array(ChangedInput),
  by: z.string(),
  /** The headline before and after, kg CO2e of one machine. */
  beforeKg: DecimalString,
  afterKg: DecimalString,
  historyEntry: z.number().optional(),
});
export type InputsOutcome = z.infer<typeof InputsOutcome>;

export const workbookInputProcedures = {
  /** Lists the inputs that differ from those the workbook was written with; changes nothing, needs no project. */
  'workbook.compareInputs': { kind: 'query', input: z.strictObject({ path: Path }), output: InputComparison },
  /** Takes changed inputs into the open project under the name of who changed them: one entry of the history. */
  'workbook.acceptInputs': {
    kind: 'command',
    input: z.strictObject({
      path: Path,
      /** Ids of changes; `all` are all but conflicts. */
      accept: z.union([z.literal('all'), z.array(z.string().min(1).max(200)).max(50_000)]),
      by: z.string().trim().min(1).max(200),
      reason: z.string().trim().min(1).max(2000),
    }),
    output: InputsOutcome,
  },
  /** Makes the open project's study the one the workbook was written from. */
  'workbook.import': {
    kind: 'command',
    input: z.strictObject({ path: Path }),
    output: z.strictObject({
      path: z.string(),
      title: z.string(),
      bomLines: z.number(),
      activities: z.number(),
      factors: z.number(),
      sha256: z.string(),
    }),
  },
} as const satisfies Record<string, Procedure>;
