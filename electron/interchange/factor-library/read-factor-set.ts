import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { Factor } from '../../../shared/model/factor.ts';
import { FACTOR_COLUMNS, type FactorColumn } from './factor-columns.ts';
import { factorFromRecord } from './factor-from-record.ts';
import type { PublishedTable } from './library-index.ts';

/**
 * Reads one factor set from the library folder, every row checked against the model, in the order of the file.
 * Throws with file and line when a row is malformed, has no component at all, or the number of rows is not the
 * announced one: the installation is damaged.
 */
export function readFactorSet(directory: string, set: PublishedTable): readonly Factor[] {
  const path = join(directory, set.file);
  const [header, ...rows] = parse(readFileSync(path, 'utf8'), { relax_column_count: true });
  if (header === undefined || header.join(',') !== FACTOR_COLUMNS.join(',')) {
    throw new Error(`${path}:1: wrong columns`);
  }
  if (rows.length !== set.rows) {
    throw new Error(`${path}: ${rows.length} rows, ${set.rows} announced`);
  }
  // No cell of a set holds a line break, so the record's place in the file is its line.
  return rows.map((cells, index) => readRow(cells, set, `${path}:${index + 2}`));
}

function readRow(cells: readonly string[], set: PublishedTable, place: string): Factor {
  if (cells.length !== FACTOR_COLUMNS.length) {
    throw new Error(`${place}: ${cells.length} cells`);
  }
  if (cells.some((cell) => cell.includes('\n'))) {
    throw new Error(`${place}: line break in a cell`);
  }
  const record = Object.fromEntries(FACTOR_COLUMNS.map((column, index) => [column, cells[index] ?? '']));
  const parsed = Factor.safeParse(factorFromRecord(record as Record<FactorColumn, string>, set));
  if (!parsed.success) {
    throw new Error(`${place}: ${z.prettifyError(parsed.error)}`);
  }
  if (Object.keys(parsed.data.components).length === 0) {
    throw new Error(`${place}: no value`);
  }
  return parsed.data;
}
