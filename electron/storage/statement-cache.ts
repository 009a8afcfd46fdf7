import type { Database, Statement } from 'better-sqlite3';
import type { Row, TableSpec } from './tables.ts';

/** The statements of one table; values are given as lists in the order of the table's columns and keys. */
export interface TableStatements {
  readonly select: Statement<unknown[], Row>;
  readonly insert: Statement<unknown[]>;
  readonly update: Statement<unknown[]>;
  readonly remove: Statement<unknown[]>;
}

/** Prepared statements of the tables under history, made when first needed; lives as long as its connection. */
export class StatementCache {
  readonly #database: Database;
  readonly #byTable = new Map<string, TableStatements>();

  constructor(database: Database) {
    this.#database = database;
  }

  of(table: TableSpec): TableStatements {
    const known = this.#byTable.get(table.name);
    if (known !== undefined) {
      return known;
    }
    const prepared = prepare(this.#database, table);
    this.#byTable.set(table.name, prepared);
    return prepared;
  }

  count(table: TableSpec): number {
    return this.#database.prepare<[], number>(`SELECT count(*) FROM ${table.name}`).pluck().get() ?? 0;
  }

  readAll(table: TableSpec): Row[] {
    return [...this.iterate(table)];
  }

  /** All rows one by one; until the last the connection can do nothing else. */
  iterate(table: TableSpec): IterableIterator<Row> {
    return this.#database.prepare<[], Row>(`SELECT ${table.columns.join(', ')} FROM ${table.name}`).iterate();
  }
}

function prepare(database: Database, table: TableSpec): TableStatements {
  const columns = table.columns.join(', ');
  const places = table.columns.map(() => '?').join(', ');
  const assignments = table.columns.map((column) => `${column} = ?`).join(', ');
  const where = table.key.map((column) => `${column} = ?`).join(' AND ');
  return {
    select: database.prepare(`SELECT ${columns} FROM ${table.name} WHERE ${where}`),
    insert: database.prepare(`INSERT INTO ${table.name} (${columns}) VALUES (${places})`),
    update: database.prepare(`UPDATE ${table.name} SET ${assignments} WHERE ${where}`),
    remove: database.prepare(`DELETE FROM ${table.name} WHERE ${where}`),
  };
}
