import { type ColumnUse } from './column-role.ts';
import { type ImportChoice } from './import-choice.ts';
import { type ImportPreset } from './import-preset.ts';

/** A mapping of columns as it is on screen, with the key of the title of each column by its letter. */
interface MappedColumns {
  readonly columns: readonly { readonly letter: string; readonly use: ColumnUse }[];
  readonly titleKeys: Readonly<Record<string, string>>;
}

/** The preset that reads the next file of the same system like this one; columns without title are not part of it. */
export function presetOfColumns(
  name: string,
  { columns, titleKeys }: MappedColumns,
  { decimalSign, massUnit }: ImportChoice,
): Omit<ImportPreset, 'savedAt'> {
  return {
    name,
    columns: columns.flatMap(({ letter, use }) => {
      const header = titleKeys[letter];
      return header === undefined ? [] : [{ header, use }];
    }),
    ...(decimalSign === undefined ? {} : { decimalSign }),
    ...(massUnit === undefined ? {} : { massUnit }),
  };
}
