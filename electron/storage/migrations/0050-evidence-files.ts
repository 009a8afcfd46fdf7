import type { Database } from 'better-sqlite3';
import type { Migration } from './migration.ts';

/**
 * Room for the content of evidence, by its hash. Outside the history: content never changes, and what the study says
 * about it is a section like any other.
 */
export const evidenceFiles: Migration = {
  version: 50,
  name: '0050-evidence-files',
  apply: (database: Database) => {
    database.exec(
      `CREATE TABLE evidence_file (
        sha256 TEXT PRIMARY KEY CONSTRAINT sha256_is_hash CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
        bytes BLOB NOT NULL
      ) STRICT`,
    );
  },
};
