import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import { AppException } from '../../shared/errors/app-error.ts';
import { allAtOnce, type Portions } from '../../shared/portions.ts';
import { requireUnique, requireWellFormed, requireWritableInPortions } from './checked-rows.ts';
import { arrangeInPortions } from './list-order.ts';
import {
  type Ordinals,
  ordinalsAtEnd,
  ordinalsFrom,
  readOrdinals,
  readOrdinalsInPortions,
} from './ordinals.ts';
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
  allAtOnce(appendInPortions(context, list, items));
}

/** {@link appendItems} in portions. */
export function* appendInPortions<T extends { readonly id: string }>(
  context: WriteContext,
  list: ListSpec<T>,
  items: readonly T[],
): Portions<void> {
  const ids = yield* requireItems(list, items);
  const ordinals = yield* ordinalsAtEnd(context.database, list.table, context.studyId, ids);
  yield* putItems(context, list, items, ordinals);
}

/** Puts the items into the list so that the first stands at `index`; rows that have to move are written too. */
export function placeItems<T extends { readonly id: string }>(
  context: WriteContext,
  list: ListSpec<T>,
  items: readonly T[],
  index: number,
): void {
  const ids = new Set(allAtOnce(requireItems(list, items)));
  const known = readOrdinals(context.database, list.table, context.studyId);
  const ordinals = ordinalsFrom(known, [...ids], index);
  const moved = [...ordinals].filter(([id, ordinal]) => !ids.has(id) && known.get(id) !== ordinal);
  const rows = moved.map(([id, ordinal]) => ({ ...storedRow(context, list.table, id), ordinal }));
  context.recorder.put(list.table, rows);
  allAtOnce(putItems(context, list, items, ordinals));
}

/** Makes the list consist of exactly these items in this order. */
export function replaceItems<T extends { readonly id: string }>(
  context: WriteContext,
  list: ListSpec<T>,
  items: readonly T[],
): void {
  allAtOnce(replaceInPortions(context, list, items));
}

/** {@link replaceItems} in portions. */
export function* replaceInPortions<T extends { readonly id: string }>(
  context: WriteContext,
  list: ListSpec<T>,
  items: readonly T[],
): Portions<void> {
  const ids = yield* requireItems(list, items);
  const known = yield* readOrdinalsInPortions(context.database, list.table, context.studyId);
  yield* putItems(context, list, items, yield* arrangeInPortions(ids, known));
  for (const id of ids) {
    known.delete(id);
  }
  yield* removeInPortions(context, list.table, [...known.keys()]);
}

/** Removes the rows of these ids; AppException `state.row.notFound` for one that is not there. */
export function removeItems(context: WriteContext, table: TableSpec, ids: readonly string[]): void {
  allAtOnce(removeInPortions(context, table, ids));
}

function* removeInPortions(context: WriteContext, table: TableSpec, ids: readonly string[]): Portions<void> {
  const missing = yield* context.recorder.removeInPortions(
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
  rows.forEach((row) => requireWellFormed(table, row));
  context.recorder.put(table, rows);
}

function* putItems<T extends { readonly id: string }>(
  context: WriteContext,
  list: ListSpec<T>,
  items: readonly T[],
  ordinals: Ordinals,
): Portions<void> {
  const { database, recorder, studyId } = context;
  const work = recorder.putInPortions(list.table, rowsOf(list, items, studyId, ordinals), items.length);
  yield* items.length < MANY_ITEMS ? work : withoutCheckConstraints(database, work);
}

/** The rows one by one: all at once would be as large as the list itself. */
function* rowsOf<T extends { readonly id: string }>(
  { table, rowOf }: ListSpec<T>,
  items: readonly T[],
  studyId: number,
  ordinals: Ordinals,
): Generator<Row> {
  for (const item of items) {
    yield requireWellFormed(table, rowOf(item, studyId, ordinalOf(ordinals, item.id)));
  }
}

/** From so many items on, the constraints of the columns take a second per 100,000 of what the schema has checked. */
const MANY_ITEMS = 5000;

/**
 * Writes without the constraints of single columns, for items whose schema has just refused the same: a test holds the
 * two together. References between rows stay checked, and opening a file after a crash checks everything.
 */
function* withoutCheckConstraints(database: Database, work: Portions<void>): Portions<void> {
  database.pragma('ignore_check_constraints = 1');
  try {
    yield* work;
  } finally {
    database.pragma('ignore_check_constraints = 0');
  }
}

function* requireItems<T extends { readonly id: string }>(
  list: ListSpec<T>,
  items: readonly T[],
): Portions<string[]> {
  const ids = items.map((item) => item.id);
  requireUnique(list.table, ids);
  yield* requireWritableInPortions(list.table, list.schema, items);
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
