import type { Migration } from './migration.ts';
import { appendOnly, sha256Check } from './table-parts.ts';

/**
 * Issues: a study frozen under a number and a hash. The row of an issue stands under history, so its hash is in the
 * chain; its compressed document stands beside. An entry of the history can say what it did to the total; the hash of
 * an entry without that is made as before.
 */
export const issues: Migration = {
  version: 60,
  name: '0060-issues',
  apply: (database) => {
    database.exec(
      `ALTER TABLE history_entry ADD COLUMN effect TEXT
        CONSTRAINT effect_is_object CHECK (json_valid(effect) AND effect GLOB '{*')`,
    );
    database.exec(ISSUE);
    database.exec(ISSUE_DOCUMENT);
    for (const trigger of [...appendOnly('issue'), ...appendOnly('issue_document')]) {
      database.exec(trigger);
    }
  },
};

const ISSUE = `CREATE TABLE issue (
    number INTEGER PRIMARY KEY CONSTRAINT number_from_one CHECK (number > 0),
    of_study INTEGER NOT NULL,
    status TEXT NOT NULL CONSTRAINT status_is_known CHECK (status IN ('draft', 'final')),
    time TEXT NOT NULL CONSTRAINT time_not_empty CHECK (time <> ''),
    made_by TEXT NOT NULL,
    note TEXT,
    summary TEXT NOT NULL CONSTRAINT summary_is_object CHECK (json_valid(summary) AND summary GLOB '{*'),
    sha256 TEXT NOT NULL CONSTRAINT sha256_is_hash CHECK (${sha256Check('sha256')})
  ) STRICT`;

const ISSUE_DOCUMENT = `CREATE TABLE issue_document (
    number INTEGER PRIMARY KEY REFERENCES issue (number) DEFERRABLE INITIALLY DEFERRED,
    gzip BLOB NOT NULL
  ) STRICT`;
