import { allAtOnce, flatMapInPortions, forEachInPortions, type Portions } from '../../shared/portions.ts';
import type { StatementCache } from './statement-cache.ts';
import { isBulk, keyOf, type Row, rowToJson, rowValues, type TableSpec, valuesToJson } from './tables.ts';

/** A row changed by the running transaction, as it goes into the history. */
export interface RecordedChange {
  readonly table: string;
  readonly key: string;
  /** Text of {@link rowToJson}, null where the row did not exist. */
  readonly before: string | null;
  readonly after: string | null;
}

interface Touched {
  readonly table: string;
  readonly key: string;
  readonly before: string | null;
  after: string | null;
}

/**
 * Writes rows and keeps, for each row touched in the running transaction, how it was before and how it is now.
 * All changes under history go through here. One recorder per transaction. Rows are kept as text only, which is
 * both what is compared and what is stored: an import touches a hundred thousand of them.
 */
export class RowRecorder {
  readonly #touched: Touched[] = [];
  readonly #touchedOf = new Map<string, Map<string, Touched>>();
  readonly #statements: StatementCache;
  #sealed = false;

  constructor(statements: StatementCache) {
    this.#statements = statements;
  }

  /** Adds or replaces rows, each key once; a row that is the same already stays untouched. */
  put(table: TableSpec, rows: readonly Row[]): void {
    allAtOnce(this.putInPortions(table, rows, rows.length));
  }

  /** The same with so many rows in portions, each made when its turn has come. */
  *putInPortions(table: TableSpec, rows: Iterable<Row>, count: number): Portions<void> {
    this.#requireOpen();
    const { insert, update } = this.#statements.of(table);
    const current = yield* this.#lookUpInPortions(table, count);
    yield* forEachInPortions(rows, (row) => {
      const key = keyOf(table, row);
      const before = current(key);
      const values = rowValues(table, row);
      const after = valuesToJson(values);
      if (before === after) {
        return;
      }
      if (before === null) {
        insert.run(values);
      } else {
        update.run(values, keyValues(table, row));
      }
      this.#remember(table, key, before, after);
    });
  }

  /** Removes the rows with these keys (only the key columns are needed). Returns those that were not there. */
  remove(table: TableSpec, rows: readonly Row[]): readonly Row[] {
    return allAtOnce(this.removeInPortions(table, rows));
  }

  /** The same in portions. */
  *removeInPortions(table: TableSpec, rows: readonly Row[]): Portions<readonly Row[]> {
    this.#requireOpen();
    const { remove } = this.#statements.of(table);
    const current = yield* this.#lookUpInPortions(table, rows.length);
    return yield* flatMapInPortions(rows, (row) => {
      const key = keyOf(table, row);
      const before = current(key);
      if (before === null) {
        return [row];
      }
      remove.run(keyValues(table, row));
      this.#remember(table, key, before, null);
      return [];
    });
  }

  /** The row that stands in the file now. */
  current(table: TableSpec, key: string): Row | null {
    const values = JSON.parse(key) as (string | number)[];
    return this.#statements.of(table).select.get(values) ?? null;
  }

  /** The text of a row by its key, null where there is none; `count` is how many will be asked for. */
  lookUp(table: TableSpec, count: number): (key: string) => string | null {
    return allAtOnce(this.#lookUpInPortions(table, count));
  }

  *#lookUpInPortions(table: TableSpec, count: number): Portions<(key: string) => string | null> {
    if (!isBulk(count, () => this.#statements.count(table))) {
      return (key) => {
        const found = this.current(table, key);
        return found === null ? null : rowToJson(table, found);
      };
    }
    const rows = new Map<string, string>();
    yield* forEachInPortions(this.#statements.iterate(table), (row) => {
      rows.set(keyOf(table, row), rowToJson(table, row));
    });
    return (key) => rows.get(key) ?? null;
  }

  /** All rows of a table as they stand now, in no order. */
  all(table: TableSpec): readonly Row[] {
    return this.#statements.readAll(table);
  }

  /** How many rows were changed so far. */
  get touchedRows(): number {
    return this.#touched.length;
  }

  /** Ends the writing: a writer kept beyond its transaction must not change rows without an entry. */
  seal(): void {
    this.#sealed = true;
  }

  /** What the transaction did in the end, in the order rows were first touched; rows changed back are left out. */
  *changes(): Generator<RecordedChange> {
    for (const touched of this.#touched) {
      if (touched.before !== touched.after) {
        yield touched;
      }
    }
  }

  #remember(table: TableSpec, key: string, before: string | null, after: string | null): void {
    const ofTable = this.#touchedOf.get(table.name) ?? new Map<string, Touched>();
    this.#touchedOf.set(table.name, ofTable);
    const known = ofTable.get(key);
    if (known === undefined) {
      const touched = { table: table.name, key, before, after };
      ofTable.set(key, touched);
      this.#touched.push(touched);
    } else {
      known.after = after;
    }
  }

  #requireOpen(): void {
    if (this.#sealed) {
      throw new Error('write outside of its transaction');
    }
  }
}

function keyValues(table: TableSpec, row: Row): (string | number | null | undefined)[] {
  return table.key.map((column) => row[column]);
}
