import type { Database } from 'better-sqlite3';
import type { RecordedChange } from '../row-recorder.ts';

/**
 * One step of the schema. `version` becomes the file's `user_version`; steps go by tens so that a fix can be
 * placed between two. A published step is never changed. `apply` runs inside a transaction with foreign keys
 * off (they are checked before the commit) and must not begin or end a transaction itself. A step that changes rows
 * under history gives back what it changed, in the shape of its own version: it becomes an entry.
 */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly apply: (database: Database) => readonly RecordedChange[] | void;
}
