import { type AppError } from '../../../../../shared/errors/app-error.ts';
import { BOM_ENDINGS } from '../../../../../shared/model/bom-files.ts';

const MEGABYTE = 1_000_000;

/** Largest file the start page takes; the host takes a little more. A BOM of 100,000 rows has about 20 MB. */
export const LARGEST_FILE_BYTES = 500 * MEGABYTE;

/** What a dropped or chosen file is taken for by its ending. */
export type FileRole = 'bom' | 'study';

/** Endings of tables, and files without a known ending, whose content decides. */
const TABLE_ENDINGS: ReadonlySet<string> = new Set([...BOM_ENDINGS, 'tab']);

/** Endings that are certainly no table we read, with the error that says what to do instead. */
const REFUSED: Readonly<Record<string, AppError['code']>> = {
  xlsb: 'input.file.binaryWorkbook',
  cradle: 'input.drop.project',
};

/** Role of a file, or the error that says why it is not taken and what to do; looks at name and size only. */
export function checkFile(file: { readonly name: string; readonly size: number }): FileRole | AppError {
  const ending = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  const params = { file: file.name };
  const refused = Object.hasOwn(REFUSED, ending) ? REFUSED[ending] : undefined;
  if (refused !== undefined) {
    return { code: refused, params };
  }
  if (ending !== '' && ending !== 'json' && !TABLE_ENDINGS.has(ending)) {
    return { code: 'input.file.notATable', params };
  }
  if (file.size === 0) {
    return { code: 'external.file.empty', params };
  }
  if (file.size > LARGEST_FILE_BYTES) {
    const sizes = {
      found: String(Math.ceil(file.size / MEGABYTE)),
      limit: String(LARGEST_FILE_BYTES / MEGABYTE),
    };
    return { code: 'limit.drop.tooBig', params: { ...params, ...sizes } };
  }
  return ending === 'json' ? 'study' : 'bom';
}
