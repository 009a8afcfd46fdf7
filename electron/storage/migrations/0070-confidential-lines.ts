import type { Migration } from './migration.ts';

/** A mark on a line whose names the public copy of the workbook does not tell. */
export const confidentialLines: Migration = {
  version: 70,
  name: '0070-confidential-lines',
  apply: (database) => {
    database.exec(
      'ALTER TABLE bom_line ADD COLUMN confidential INTEGER CONSTRAINT confidential_is_flag CHECK (confidential IN (0, 1))',
    );
  },
};
