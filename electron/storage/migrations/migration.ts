import type { Database } from 'better-sqlite3';

/**
 * One step of the schema. `version` becomes the file's `user_version`; steps go by tens so that a fix can be
 * placed between two. A published step is never changed. `apply` runs inside a transaction with foreign keys
 * off (they are checked before the commit) and must not begin or end a transaction itself.
 */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly apply: (database: Database) => void;
}
