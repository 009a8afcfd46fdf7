import type { Database } from 'better-sqlite3';
import { allAtOnce, forEachInPortions, type Portions } from '../../shared/portions.ts';
import { arrange, ORDINAL_STEP } from './list-order.ts';
import { isBulk, type TableSpec } from './tables.ts';

/** The number of each row of a list by its id; ascending numbers are the order of the list. */
export type Ordinals = ReadonlyMap<string, number>;

/** The numbers that stand in the file, in list order. */
export function readOrdinals(database: Database, table: TableSpec, studyId: number): Map<string, number> {
  return allAtOnce(readOrdinalsInPortions(database, table, studyId));
}

/** The same in portions; meanwhile the connection can do nothing else. */
export function* readOrdinalsInPortions(
  database: Database,
  table: TableSpec,
  studyId: number,
): Portions<Map<string, number>> {
  const known = new Map<string, number>();
  const rows = database
    .prepare<[number], [string, number]>(
      `SELECT id, ordinal FROM ${table.name} WHERE study_id = ? ORDER BY ordinal, id`,
    )
    .raw()
    .iterate(studyId);
  yield* forEachInPortions(rows, ([id, ordinal]) => known.set(id, ordinal));
  return known;
}

/** Known rows keep their number, new ones follow the last row of the list in the order given. */
export function* ordinalsAtEnd(
  database: Database,
  table: TableSpec,
  studyId: number,
  ids: readonly string[],
): Portions<Ordinals> {
  const knownOrdinal = yield* lookUp(database, table, studyId, ids.length);
  const numbers = new Map<string, number>();
  // Finding the last number reads the whole list, so only a new row asks for it.
  let last: number | undefined;
  yield* forEachInPortions(ids, (id) => {
    let number = knownOrdinal(id);
    if (number === undefined) {
      number = (last ?? lastOrdinal(database, table, studyId)) + ORDINAL_STEP;
      last = number;
    }
    numbers.set(id, number);
  });
  return numbers;
}

/** All numbers of the list after `ids` were taken out and put in again with the first of them at `index`. */
export function ordinalsFrom(known: Ordinals, ids: readonly string[], index: number): Ordinals {
  const placed = new Set(ids);
  const wanted = [...known.keys()].filter((id) => !placed.has(id));
  const place = Math.min(index, wanted.length);
  return arrange([...wanted.slice(0, place), ...ids, ...wanted.slice(place)], known);
}

function* lookUp(
  database: Database,
  table: TableSpec,
  studyId: number,
  count: number,
): Portions<(id: string) => number | undefined> {
  const size = database.prepare<[], number>(`SELECT count(*) FROM ${table.name}`).pluck();
  if (isBulk(count, () => size.get() ?? 0)) {
    const known = yield* readOrdinalsInPortions(database, table, studyId);
    return (id) => known.get(id);
  }
  const select = database
    .prepare<[string, number], number>(`SELECT ordinal FROM ${table.name} WHERE id = ? AND study_id = ?`)
    .pluck();
  return (id) => select.get(id, studyId);
}

function lastOrdinal(database: Database, table: TableSpec, studyId: number): number {
  const last = database
    .prepare<[number], number | null>(`SELECT max(ordinal) FROM ${table.name} WHERE study_id = ?`)
    .pluck()
    .get(studyId);
  return last ?? 0;
}
