import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import { AppException, success, type Result } from '../../shared/errors/app-error.ts';
import type { RawFile } from '../../shared/model/raw-table.ts';
import { createReadGuard, refuse, type ReadGuard } from './read-guard.ts';
import { DEFAULT_READ_LIMITS, type ReadLimits } from './read-limits.ts';
import { withSourceFile, type SourceFile } from './source-file.ts';
import { readTextTable } from './table/read-text-table.ts';
import { readLegacy } from './sheetjs/read-legacy.ts';
import { isOleFile, refuseEncrypted } from './xlsx/ole-file.ts';
import { isOpenDocument } from './xlsx/open-document.ts';
import { readWorkbook } from './xlsx/read-workbook.ts';

/** How to read: one sheet only, other limits, a way to cancel. */
export interface ReadTableOptions {
  /** Read only the sheet of this exact name; without it all sheets are read. */
  readonly sheet?: string | undefined;
  /** Limits that differ from {@link DEFAULT_READ_LIMITS}. */
  readonly limits?: Partial<ReadLimits> | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads a spreadsheet (.xlsx; .xls and .ods too) or text table (.csv, .tsv) of a stranger into raw cells. What it is follows from its
 * content, never from its name. The file is untrusted: see DECISIONS.md for how memory and time are bounded.
 * Errors: `external.file.*`, `input.file.*`, `input.xlsx.*`, `input.sheet.missing`, `limit.*`, `cancelled.reading`.
 */
export async function readTableFile(path: string, options: ReadTableOptions = {}): Promise<Result<RawFile>> {
  const fileName = basename(path);
  const limits = { ...DEFAULT_READ_LIMITS, ...options.limits };
  const guard = createReadGuard(fileName, limits, options.signal, () => performance.now());
  try {
    return success(await withSourceFile(path, guard, (source) => readSource(source, guard, options.sheet)));
  } catch (error) {
    if (error instanceof AppException) {
      return { ok: false, error: error.error };
    }
    throw error;
  }
}

async function readSource(source: SourceFile, guard: ReadGuard, sheet: string | undefined): Promise<RawFile> {
  const common = { fileName: guard.file, sha256: source.sha256 };
  if (isOleFile(source.head)) {
    await refuseEncrypted(source, guard);
    const sheets = await readLegacy(source, guard, sheet, 'input.file.legacyXls');
    return { ...common, format: 'xls', sheets };
  }
  if (isZipFile(source.head)) {
    if (await isOpenDocument(source, guard)) {
      const sheets = await readLegacy(source, guard, sheet, 'input.file.openDocument');
      return { ...common, format: 'ods', sheets };
    }
    return { ...common, format: 'xlsx', sheets: await readWorkbook(source, guard, sheet) };
  }
  const table = await readTextTable(source, guard);
  const sheets = table.sheets.filter(({ name }) => sheet === undefined || name === sheet);
  if (sheets.length === 0 && sheet !== undefined) {
    refuse('input.sheet.missing', { file: guard.file, sheet }, { file: guard.file, sheet });
  }
  // Only a table in tags has sheets with names.
  const isText = table.sheets.every(({ name }) => name === '');
  return { ...common, format: isText ? 'csv' : 'xls', ...table, sheets };
}

/** "PK" and the mark of a first entry (3, 4), of an empty archive (5, 6) or of a spanned one (7, 8). */
function isZipFile(head: Buffer): boolean {
  return (
    head.length >= 4 &&
    head[0] === 0x50 &&
    head[1] === 0x4b &&
    /^[\x03\x05\x07]$/.test(String.fromCharCode(head[2] ?? 0))
  );
}
