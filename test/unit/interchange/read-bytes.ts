import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTableFile, type ReadTableOptions } from '../../../electron/interchange/read-table-file.ts';
import type { AppError, Result } from '../../../shared/errors/app-error.ts';
import type { RawFile, RawSheet } from '../../../shared/model/raw-table.ts';

/** Writes bytes to a file of its own, reads it as a table and removes it again. */
export async function readBytes(
  data: string | Buffer,
  options: ReadTableOptions = {},
  name = 'table',
): Promise<Result<RawFile>> {
  const folder = await mkdtemp(join(tmpdir(), 'read-table-'));
  try {
    const path = join(folder, name);
    await writeFile(path, data);
    return await readTableFile(path, options);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The file, when it could be read; fails the test otherwise. */
export function fileOf(result: Result<RawFile>): RawFile {
  if (!result.ok) {
    throw new Error(`not read: ${JSON.stringify(result.error)}`);
  }
  return result.value;
}

/** The first sheet of a file that could be read. */
export function firstSheetOf(result: Result<RawFile>): RawSheet {
  const sheet = fileOf(result).sheets[0];
  if (sheet === undefined) {
    throw new Error('no sheet');
  }
  return sheet;
}

/** The error of a file that was refused; fails the test when it was read. */
export function errorOf(result: Result<RawFile>): AppError {
  if (result.ok) {
    throw new Error('was read');
  }
  return result.error;
}

/** Rows as texts, empty places as "". */
export function textsOf(sheet: RawSheet): string[][] {
  return sheet.rows.map((row) => row.cells.map((cell) => cell?.text ?? ''));
}
