import { z } from 'zod';
import { COLUMN_USES } from './column-role.ts';
import { DecimalSignChoice, MASS_UNITS } from './import-choice.ts';

export const PRESETS_FORMAT = 'cradlegate-import-presets';
export const PRESETS_VERSION = '1.0';

export const PresetName = z.string().trim().min(1).max(120);

/**
 * How the exports of one source system are read. `header` is the column's title without case, spaces and signs, a second
 * one of the same title with `#2` behind; the titles together, in any order, are the fingerprint by which a file is known.
 */
export const ImportPreset = z.strictObject({
  name: PresetName,
  columns: z
    .array(z.strictObject({ header: z.string().min(1).max(300), use: z.enum(COLUMN_USES) }))
    .min(1)
    .max(1000),
  decimalSign: DecimalSignChoice.optional(),
  massUnit: z.enum(MASS_UNITS).optional(),
  savedAt: z.iso.datetime(),
});
export type ImportPreset = z.infer<typeof ImportPreset>;

/** All presets of a user, in a file above the projects; the same file goes to a colleague. */
export const ImportPresets = z.strictObject({
  format: z.literal(PRESETS_FORMAT),
  version: z.literal(PRESETS_VERSION),
  presets: z.array(ImportPreset).max(1000),
});
export type ImportPresets = z.infer<typeof ImportPresets>;

/** A file without presets. */
export const NO_PRESETS: ImportPresets = { format: PRESETS_FORMAT, version: PRESETS_VERSION, presets: [] };
