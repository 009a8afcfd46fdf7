import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import { AppException, type Result, success } from '../../shared/errors/app-error.ts';
import { createReadGuard } from './read-guard.ts';
import { DEFAULT_READ_LIMITS } from './read-limits.ts';
import { withSourceFile } from './source-file.ts';
import { readWorkbook } from './xlsx/read-workbook.ts';
import type { TakeRow } from './xlsx/sheet-cells.ts';

/** A workbook of ours has many more cells than a bill of materials: 100,000 lines make some millions of them. */
const LIMITS = { ...DEFAULT_READ_LIMITS, cells: 200_000_000, textCharacters: 2_000_000_000 };

/** Names of the sheets of a workbook that were read, in their order. */
export interface WorkbookRows {
  readonly sheets: readonly string[];
}

/**
 * Reads every row of an .xlsx workbook, formulas and results, one after the other; nothing is kept. Errors: those of
 * reading a table.
 */
export async function readWorkbookRows(
  path: string,
  takeRow: TakeRow,
  signal?: AbortSignal,
): Promise<Result<WorkbookRows>> {
  const guard = createReadGuard(basename(path), LIMITS, signal, () => performance.now());
  try {
    const sheets = await withSourceFile(path, guard, (source) =>
      readWorkbook(source, guard, undefined, takeRow, true),
    );
    return success({ sheets: sheets.map(({ name }) => name) });
  } catch (error) {
    if (error instanceof AppException) {
      return { ok: false, error: error.error };
    }
    throw error;
  }
}
