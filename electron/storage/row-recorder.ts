import type { StatementCache } from './statement-cache.ts';
import { isBulk, keyOf, type Row, rowToJson, type TableSpec } from './tables.ts';

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
  readonly #touched = new Map<string, Touched>();
  readonly #statements: StatementCache;
  #sealed = false;

  constructor(statements: StatementCache) {
    this.#statements = statements;
  }

  /** Adds or replaces rows, each key once; a row that is the same already stays untouched. */
  put(table: TableSpec, rows: readonly Row[]): void {
    this.#requireOpen();
    const { insert, update } = this.#statements.of(table);
    const current = this.lookUp(table, rows.length);
    for (const row of rows) {
      const key = keyOf(table, row);
      const before = current(key);
      const after = rowToJson(table, row);
      if (before === after) {
        continue;
      }
      const values = table.columns.map((column) => row[column]);
      if (before === null) {
        insert.run(values);
      } else {
        update.run(values, keyValues(table, row));
      }
      this.#remember(table, key, before, after);
    }
  }

  /** Removes the rows with these keys (only the key columns are needed). Returns those that were not there. */
  remove(table: TableSpec, rows: readonly Row[]): readonly Row[] {
    this.#requireOpen();
    const { remove } = this.#statements.of(table);
    const current = this.lookUp(table, rows.length);
    return rows.filter((row) => {
      const key = keyOf(table, row);
      const before = current(key);
      if (before === null) {
        return true;
      }
      remove.run(keyValues(table, row));
      this.#remember(table, key, before, null);
      return false;
    });
  }

  /** The row that stands in the file now. */
  current(table: TableSpec, key: string): Row | null {
    const values = JSON.parse(key) as (string | number)[];
    return this.#statements.of(table).select.get(values) ?? null;
  }

  /** The text of a row by its key, null where there is none; `count` is how many will be asked for. */
  lookUp(table: TableSpec, count: number): (key: string) => string | null {
    if (!isBulk(count, () => this.#statements.count(table))) {
      return (key) => {
        const found = this.current(table, key);
        return found === null ? null : rowToJson(table, found);
      };
    }
    const rows = new Map<string, string>();
    for (const row of this.#statements.readAll(table)) {
      rows.set(keyOf(table, row), rowToJson(table, row));
    }
    return (key) => rows.get(key) ?? null;
  }

  /** All rows of a table as they stand now, in no order. */
  all(table: TableSpec): readonly Row[] {
    return this.#statements.readAll(table);
  }

  /** Ends the writing: a writer kept beyond its transaction must not change rows without an entry. */
  seal(): void {
    this.#sealed = true;
  }

  /** What the transaction did in the end, in the order rows were first touched; rows changed back are left out. */
  *changes(): Generator<RecordedChange> {
    for (const touched of this.#touched.values()) {
      if (touched.before !== touched.after) {
        yield touched;
      }
    }
  }

  #remember(table: TableSpec, key: string, before: string | null, after: string | null): void {
    const name = `${table.name} ${key}`;
    const known = this.#touched.get(name);
    if (known === undefined) {
      this.#touched.set(name, { table: table.name, key, before, after });
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
