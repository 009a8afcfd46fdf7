import type { Database } from 'better-sqlite3';
import type { Migration } from './migration.ts';
import { jsonObject } from './table-parts.ts';

/** Room for the cells of a line that are no field of it: title of the column and text, one JSON object a line. */
export const extraCells: Migration = {
  version: 40,
  name: '0040-extra-cells',
  apply: (database: Database) => {
    database.exec(
      `ALTER TABLE bom_line ADD COLUMN extra TEXT CONSTRAINT extra_is_object CHECK (${jsonObject('extra')})`,
    );
  },
};
