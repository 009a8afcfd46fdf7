import { z } from 'zod';
import { COLUMN_ROLES, COLUMN_USES } from '../model/column-role.ts';
import { DecimalString } from '../model/decimal-string.ts';
import { ImportChoice } from '../model/import-choice.ts';
import { ImportPreset, PresetName } from '../model/import-preset.ts';
import { FindingView } from './outcomes.ts';
import { type Procedure } from './procedure.ts';

const Path = z.string().min(1).max(4096);
const Nothing = z.strictObject({});
const Params = z.record(z.string(), z.string());

/** A column of a BOM file as understood; `confidence` 0 to 1, absent for a column that is only kept with the lines. */
export const ColumnView = z.strictObject({
  letter: z.string(),
  title: z.string(),
  use: z.enum(COLUMN_USES),
  unit: z.string().optional(),
  confidence: z.number().min(0).max(1).optional(),
  reasons: z.array(z.strictObject({ code: z.string(), params: Params })),
  /** What the column may hold by its data alone; taken only when a person says so. */
  proposal: z.strictObject({ role: z.enum(COLUMN_ROLES), confidence: z.number() }).optional(),
});
export type ColumnView = z.infer<typeof ColumnView>;

/** A number column with its decimal sign; `example` reads both ways. */
export const NumberColumnView = z.strictObject({
  role: z.enum(COLUMN_ROLES),
  letter: z.string(),
  sheet: z.string(),
  sign: z.enum(['comma', 'point']).optional(),
  known: z.enum(['proven', 'borrowed', 'chosen', 'contradictory', 'open']),
  example: z
    .strictObject({ text: z.string(), asDecimal: DecimalString, asThousands: DecimalString })
    .optional(),
});

export const SheetView = z.strictObject({
  name: z.string(),
  hidden: z.boolean(),
  rows: z.number(),
  state: z.enum(['read', 'noTable', 'hidden', 'repeats', 'notChosen']),
  tables: z.number(),
  lines: z.number(),
});
export type SheetView = z.infer<typeof SheetView>;

/** Lines of a 150 % BOM that come or go together. */
export const ConfigurationView = z.strictObject({
  key: z.string(),
  marker: z.enum(['option', 'alternate', 'reference']),
  label: z.string(),
  lines: z.number(),
  example: z.string(),
  state: z.enum(['open', 'in', 'out']),
});
export type ConfigurationView = z.infer<typeof ConfigurationView>;

/**
 * What an import would do, shown on the first rows before anything is written, with everything a person may decide
 * otherwise. `problem` says why nothing could be read yet: then the rows stand there for choosing the header row.
 */
export const ImportPreview = z.strictObject({
  fileName: z.string(),
  sheet: z.string().optional(),
  rows: z.number(),
  lines: z.number(),
  openLines: z.number(),
  nonItemRows: z.number(),
  findings: z.array(FindingView),
  firstRows: z.array(z.strictObject({ row: z.number(), kind: z.string(), cells: z.array(z.string()) })),
  headerRow: z.number().optional(),
  columns: z.array(ColumnView),
  titleKeys: z.record(z.string(), z.string()),
  numbers: z.array(NumberColumnView),
  sheets: z.array(SheetView),
  configuration: z.array(ConfigurationView),
  /** Name of the preset that was used, and of all whose header is that of the file. */
  preset: z.string().optional(),
  fittingPresets: z.array(z.string()),
  problem: z.strictObject({ code: z.string(), params: Params }).optional(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

/** The presets of the user, newest first. */
export const PresetsView = z.strictObject({
  presets: z.array(ImportPreset),
});
export type PresetsView = z.infer<typeof PresetsView>;

export const PresetsTaken = z.strictObject({ taken: z.array(z.string()), presets: z.array(ImportPreset) });
export type PresetsTaken = z.infer<typeof PresetsTaken>;

export const bomImportProcedures = {
  'workbench.importPreview': {
    kind: 'query',
    input: z.strictObject({
      path: Path,
      choice: ImportChoice.optional(),
      /** A preset by name, or null for none; without it the newest one that fits the header is used. */
      preset: PresetName.nullable().optional(),
    }),
    output: ImportPreview,
  },
  'presets.list': { kind: 'query', input: Nothing, output: PresetsView },
  /** Saves or replaces the preset of that name. Presets belong to the user; no project changes. */
  'presets.save': {
    kind: 'query',
    input: z.strictObject({ preset: ImportPreset.omit({ savedAt: true }) }),
    output: PresetsView,
  },
  'presets.remove': { kind: 'query', input: z.strictObject({ name: PresetName }), output: PresetsView },
  'presets.export': { kind: 'query', input: z.strictObject({ path: Path }), output: PresetsView },
  /** Takes the presets of a file over; one of the same name is replaced only with `replace`. */
  'presets.import': {
    kind: 'query',
    input: z.strictObject({ path: Path, replace: z.boolean().default(false) }),
    output: PresetsTaken,
  },
} as const satisfies Record<string, Procedure>;
