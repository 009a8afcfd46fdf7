import type { Database } from 'better-sqlite3';
import { decimalCheck, quantityCheck } from '../decimal-check.ts';
import type { Migration } from './migration.ts';
import { documentTable, jsonObject } from './table-parts.ts';

/**
 * Room for the complete method: formulas in quantities; scrap, price, biogenic carbon, data statement and capital goods of
 * a line; supplier PCFs, variants and the sections of a study (parameters, site, recipes ...).
 */
export const completeMethod: Migration = {
  version: 20,
  name: '0020-complete-method',
  apply: (database) => {
    allowFormulas(database);
    for (const column of ['scrap', 'price', 'biogenic', 'data']) {
      database.exec(
        `ALTER TABLE bom_line ADD COLUMN ${column} TEXT CONSTRAINT ${column}_is_object CHECK (${jsonObject(column)})`,
      );
    }
    database.exec(
      'ALTER TABLE bom_line ADD COLUMN capital_goods INTEGER CONSTRAINT capital_goods_is_flag CHECK (capital_goods IN (0, 1))',
    );
    database.exec(documentTable('supplier_pcf', []));
    database.exec(documentTable('variant', []));
    database.exec(STUDY_SECTION);
  },
};

/** SQLite cannot change a constraint: the table is made anew with wider checks and the rows are copied. */
function allowFormulas(database: Database): void {
  const found = database
    .prepare<[], { sql: string }>("SELECT sql FROM sqlite_schema WHERE name = 'bom_line'")
    .get();
  const index = database
    .prepare<[], { sql: string }>("SELECT sql FROM sqlite_schema WHERE name = 'bom_line_by_parent'")
    .get();
  if (found === undefined || index === undefined) {
    throw new Error('bom_line is missing');
  }
  const widened = ['quantity', 'mass_value', 'length_m'].reduce(
    (sql, column) => sql.replace(`CHECK (${decimalCheck(column)})`, () => `CHECK (${quantityCheck(column)})`),
    found.sql,
  );
  database.exec(widened.replace(/CREATE TABLE "?bom_line"?/, 'CREATE TABLE bom_line_wider'));
  database.exec('INSERT INTO bom_line_wider SELECT * FROM bom_line');
  database.exec('DROP TABLE bom_line');
  database.exec('ALTER TABLE bom_line_wider RENAME TO bom_line');
  database.exec(index.sql);
}

/** Parts of a study that are read and written as a whole. */
const STUDY_SECTION = `CREATE TABLE study_section (
    name TEXT NOT NULL CONSTRAINT name_not_empty CHECK (name <> ''),
    study_id INTEGER NOT NULL REFERENCES study (id) DEFERRABLE INITIALLY DEFERRED,
    document TEXT NOT NULL CONSTRAINT document_is_json CHECK (json_valid(document)),
    PRIMARY KEY (name, study_id)
  ) STRICT`;
