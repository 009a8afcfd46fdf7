import type { Database } from 'better-sqlite3';
import { AppException } from '../../shared/errors/app-error.ts';
import type { Portions } from '../../shared/portions.ts';
import { sqliteCode } from './sqlite-error.ts';

/**
 * Runs work in one write transaction and commits it when it returns a value; null takes everything back, as does
 * any exception and whoever leaves the portions before the last. Throws AppException `input.reference.missing` when a row points at a row that is not there.
 */
export function* inTransaction<T>(database: Database, work: () => Portions<T | null>): Portions<T | null> {
  if (database.inTransaction) {
    throw new Error('a transaction is already running');
  }
  database.exec('BEGIN IMMEDIATE');
  try {
    const outcome = yield* work();
    if (outcome !== null) {
      commit(database);
    }
    return outcome;
  } finally {
    // After a commit there is nothing left; a full disk makes SQLite roll back by itself.
    if (database.inTransaction) {
      database.exec('ROLLBACK');
    }
  }
}

function commit(database: Database): void {
  try {
    database.exec('COMMIT');
  } catch (problem) {
    if (sqliteCode(problem) !== 'SQLITE_CONSTRAINT_FOREIGNKEY') {
      throw problem;
    }
    throw brokenReference(database) ?? problem;
  }
}

interface ForeignKeyFault {
  readonly table: string;
  readonly rowid: number | null;
  readonly parent: string;
  readonly fkid: number;
}

/** Foreign keys are checked at the commit, so the row at fault has to be looked for. */
function brokenReference(database: Database): AppException | undefined {
  const [fault] = database.pragma('foreign_key_check') as ForeignKeyFault[];
  if (fault === undefined) {
    return undefined;
  }
  const keys = database.pragma(`foreign_key_list(${fault.table})`) as {
    id: number;
    seq: number;
    from: string;
  }[];
  const column = keys.find((key) => key.id === fault.fkid && key.seq === 0)?.from ?? '';
  const row = database
    .prepare<[number | null], Record<string, string | number | null>>(
      `SELECT * FROM ${fault.table} WHERE rowid = ?`,
    )
    .get(fault.rowid);
  return new AppException({
    code: 'input.reference.missing',
    params: {
      table: fault.table,
      id: String(row?.['id'] ?? ''),
      field: column,
      target: String(row?.[column] ?? ''),
    },
  });
}
