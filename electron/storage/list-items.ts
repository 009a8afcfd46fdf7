import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import { AppException } from '../../shared/errors/app-error.ts';
import { requireUnique, requireWellFormed, requireWritable } from './checked-rows.ts';
import { arrange } from './list-order.ts';
import { type Ordinals, ordinalsAtEnd, ordinalsFrom, readOrdinals } from './ordinals.ts';
import type { RowRecorder } from './row-recorder.ts';
import type { Row, TableSpec } from './tables.ts';

/** How the items of one ordered list of a study become rows. */
export interface ListSpec<T extends { readonly id: string }> {
  readonly table: TableSpec;
  readonly schema: z.ZodType;
  readonly rowOf: (item: T, studyId: number, ordinal: number) => Row;
}

/** What writing needs: where rows are read, where changes are recorded, and the study they are of. */
export interface WriteContext {
  readonly database: Database;
  readonly recorder: RowRecorder;
  readonly studyId: number;
}

/** Known items keep their place in the list, new ones go to its end. */
export function appendItems<T extends { readonly id: string }>(
  context: WriteContext,
  list: ListSpec<T>,
  items: readonly T[],
): void {
  const ids = requireItems(list, items);
  putItems(context, list, items, ordinalsAtEnd(context.database, list.table, context.studyId, ids));
}

/** Puts the items into the list so that the first stands at `index`; rows that have to move are written too. */
export function placeItems<T extends { readonly id: string }>(
  context: WriteContext,
  list: ListSpec<T>,
  items: readonly T[],
  index: number,
): void {
  const ids = new Set(requireItems(list, items));
  const known = readOrdinals(context.database, list.table, context.studyId);
  const ordinals = ordinalsFrom(known, [...ids], index);
  const moved = [...ordinals].filter(([id, ordinal]) => !ids.has(id) && known.get(id) !== ordinal);
  const rows = moved.map(([id, ordinal]) => ({ ...storedRow(context, list.table, id), ordinal }));
  context.recorder.put(list.table, rows);
  putItems(context, list, items, ordinals);
}

/** Makes the list consist of exactly these items in this order. */
export function replaceItems<T extends { readonly id: string }>(
  context: WriteContext,
  list: ListSpec<T>,
  items: readonly T[],
): void {
  const ids = requireItems(list, items);
  const known = readOrdinals(context.database, list.table, context.studyId);
  putItems(context, list, items, arrange(ids, known));
  for (const id of ids) {
    known.delete(id);
  }
  removeItems(context, list.table, [...known.keys()]);
}

/** Removes the rows of these ids; AppException `state.row.notFound` for one that is not there. */
export function removeItems(context: WriteContext, table: TableSpec, ids: readonly string[]): void {
  const missing = context.recorder.remove(
    table,
    ids.map((id) => ({ id, study_id: context.studyId })),
  );
  const [first] = missing;
  if (first === undefined) {
    return;
  }
  throw new AppException({
    code: 'state.row.notFound',
    params: { table: table.name, id: String(first['id']) },
  });
}

/** Writes rows after a last look at their texts. */
export function putRows(context: WriteContext, table: TableSpec, rows: readonly Row[]): void {
  requireWellFormed(table, rows);
  context.recorder.put(table, rows);
}

function putItems<T extends { readonly id: string }>(
  context: WriteContext,
  list: ListSpec<T>,
  items: readonly T[],
  ordinals: Ordinals,
): void {
  const rows = items.map((item) => list.rowOf(item, context.studyId, ordinalOf(ordinals, item.id)));
  putRows(context, list.table, rows);
}

function requireItems<T extends { readonly id: string }>(list: ListSpec<T>, items: readonly T[]): string[] {
  const ids = items.map((item) => item.id);
  requireUnique(list.table, ids);
  requireWritable(list.table, list.schema, items);
  return ids;
}

function ordinalOf(ordinals: Ordinals, id: string): number {
  const ordinal = ordinals.get(id);
  if (ordinal === undefined) {
    throw new Error(`no place in the list for ${id}`);
  }
  return ordinal;
}

function storedRow(context: WriteContext, table: TableSpec, id: string): Row {
  const row = context.recorder.current(table, JSON.stringify([id, context.studyId]));
  if (row === null) {
    throw new Error(`row ${id} of ${table.name} vanished`);
  }
  return row;
}
