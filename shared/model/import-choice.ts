import { z } from 'zod';
import { COLUMN_USES } from './column-role.ts';

/** Most columns of a sheet that are read: XFD is the last one of a spreadsheet. */
const MOST_COLUMNS = 16_384;

export const ColumnLetter = z.string().regex(/^[A-Z]{1,3}$/);

/** Sign between whole and fraction part. */
export const DecimalSignChoice = z.enum(['.', ',']);
export type DecimalSignChoice = z.infer<typeof DecimalSignChoice>;

/** Mass units a person may state for a file that says none. */
export const MASS_UNITS = ['kg', 'g', 'mg', 't'] as const;

/**
 * What a person decided about reading a BOM file, laid over what the file itself says. `columns` is by column letter and
 * counts for the first table of the first sheet read. `headerRow` 0: the sheet has no header row. `configuration` says for
 * groups of options, alternates and references whether they are built in; a group that is not named stays open.
 */
export const ImportChoice = z.strictObject({
  sheets: z.array(z.string().max(200)).min(1).max(500).optional(),
  headerRow: z.int().min(0).max(1_048_576).optional(),
  columns: z
    .record(ColumnLetter, z.enum(COLUMN_USES))
    .refine((columns) => Object.keys(columns).length <= MOST_COLUMNS)
    .optional(),
  decimalSign: DecimalSignChoice.optional(),
  massUnit: z.enum(MASS_UNITS).optional(),
  configuration: z.record(z.string().min(1).max(400), z.enum(['in', 'out'])).optional(),
});
export type ImportChoice = z.infer<typeof ImportChoice>;
