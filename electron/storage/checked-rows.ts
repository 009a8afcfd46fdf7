import type { z } from 'zod';
import { AppException } from '../../shared/errors/app-error.ts';
import { allAtOnce, forEachInPortions, type Portions } from '../../shared/portions.ts';
import { keyOf, type Row, type TableSpec } from './tables.ts';

/**
 * Values of rows read from the file, each checked by its schema: a file is a boundary.
 * AppException `storage.rowUnreadable` names table, row and field of the first that does not fit.
 */
export function checkedRows<T>(
  table: TableSpec,
  rows: readonly Row[],
  schema: z.ZodType<T>,
  valueOf: (row: Row) => unknown,
): T[] {
  return rows.map((row) => {
    const checked = schema.safeParse(valueOf(row));
    if (checked.success) {
      return checked.data;
    }
    const field = checked.error.issues[0]?.path.join('.') ?? '';
    throw new AppException({
      code: 'storage.rowUnreadable',
      params: { table: table.name, row: keyOf(table, row), field },
    });
  });
}

/**
 * Refuses values that could not be read back. They should have been checked long before: AppException
 * `storage.rowRefused` with the field in `detail`.
 */
export function requireWritable(table: TableSpec, schema: z.ZodType, values: readonly unknown[]): void {
  allAtOnce(requireWritableInPortions(table, schema, values));
}

/** The same in portions. */
export function requireWritableInPortions(
  table: TableSpec,
  schema: z.ZodType,
  values: readonly unknown[],
): Portions<void> {
  return forEachInPortions(values, (value) => {
    const checked = schema.safeParse(value);
    if (checked.success) {
      return;
    }
    const [issue] = checked.error.issues;
    const detail = `${table.name} ${idOf(value)} ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
    throw new AppException({ code: 'storage.rowRefused', params: { reason: detail } });
  });
}

/** AppException `input.row.duplicate` when an id stands twice: the second would silently replace the first. */
export function requireUnique(table: TableSpec, keys: readonly string[]): void {
  const seen = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) {
      throw new AppException({ code: 'input.row.duplicate', params: { table: table.name, id: key } });
    }
    seen.add(key);
  }
}

/**
 * AppException `input.text.notWellFormed` for a text with half a surrogate pair: UTF-8 cannot hold it, so the
 * file would give back another text. Gives the row back.
 */
export function requireWellFormed(table: TableSpec, row: Row): Row {
  for (const column of table.columns) {
    const value = row[column];
    if (typeof value !== 'string' || value.isWellFormed()) {
      continue;
    }
    const params = { table: table.name, id: keyOf(table, row), field: column };
    throw new AppException({ code: 'input.text.notWellFormed', params });
  }
  return row;
}

function idOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : '';
}
