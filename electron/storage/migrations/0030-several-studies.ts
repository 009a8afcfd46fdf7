import type { Database } from 'better-sqlite3';
import type { RecordedChange } from '../row-recorder.ts';
import { keyOf, type Row, rowToJson, type TableSpec } from '../tables.ts';
import type { Migration } from './migration.ts';
import { documentTable, jsonObject } from './table-parts.ts';

/**
 * Room for several studies: the data of the site (meters, keys, electricity) moves from each study into a row that
 * studies can share. The two kinds of activity that came with the complete method (metered, asset) are let in.
 */
export const severalStudies: Migration = {
  version: 30,
  name: '0030-several-studies',
  apply: (database) => {
    widenActivity(database);
    database.exec(SITE);
    database.exec(
      'ALTER TABLE study ADD COLUMN site_id INTEGER REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED',
    );
    return moveSites(database);
  },
};

const SITE_TABLE: TableSpec = { name: 'site', key: ['id'], columns: ['id', 'data', 'electricity'] };
const STUDY_TABLE: TableSpec = {
  name: 'study',
  key: ['id'],
  columns: ['id', 'title', 'product', 'scope', 'assumptions', 'electricity', 'site_id'],
};
const SECTION_TABLE: TableSpec = {
  name: 'study_section',
  key: ['name', 'study_id'],
  columns: ['name', 'study_id', 'document'],
};

/** What is known of a site in one period; its studies name it by `site_id`. */
const SITE = `CREATE TABLE site (
    id INTEGER PRIMARY KEY,
    data TEXT CONSTRAINT data_is_object CHECK (${jsonObject('data')}),
    electricity TEXT CONSTRAINT electricity_is_object CHECK (${jsonObject('electricity')}),
    name TEXT GENERATED ALWAYS AS (json_extract(data, '$.name')) VIRTUAL
  ) STRICT`;

/** SQLite cannot change a constraint: the table is made anew and its rows are copied. */
function widenActivity(database: Database): void {
  database.exec(
    documentTable('activity_wider', [
      `kind TEXT NOT NULL GENERATED ALWAYS AS (json_extract(document, '$.kind')) VIRTUAL
        CONSTRAINT kind_is_known CHECK (kind IN ('process', 'electricity', 'metered', 'fuel', 'consumable',
          'gasRelease', 'transport', 'packaging', 'waste', 'spend', 'asset'))`,
      `name TEXT NOT NULL GENERATED ALWAYS AS (json_extract(document, '$.name')) VIRTUAL
        CONSTRAINT name_not_empty CHECK (name <> '')`,
      `stage TEXT NOT NULL GENERATED ALWAYS AS (json_extract(document, '$.stage')) VIRTUAL
        CONSTRAINT stage_is_known CHECK (stage IN ('materials', 'inboundTransport', 'ownManufacturing', 'packaging'))`,
    ]),
  );
  database.exec(
    `INSERT INTO activity_wider (id, study_id, ordinal, document)
      SELECT id, study_id, ordinal, document FROM activity`,
  );
  database.exec('DROP TABLE activity');
  database.exec('ALTER TABLE activity_wider RENAME TO activity');
}

/** Every study gets a site of its own number, with what stood in the study. */
function moveSites(database: Database): RecordedChange[] {
  const studies = database.prepare<[], Row>('SELECT * FROM study ORDER BY id').all();
  const section = database.prepare<[unknown], Row>(
    "SELECT name, study_id, document FROM study_section WHERE name = 'site' AND study_id = ?",
  );
  const insertSite = database.prepare('INSERT INTO site (id, data, electricity) VALUES (?, ?, ?)');
  const point = database.prepare('UPDATE study SET electricity = NULL, site_id = ? WHERE id = ?');
  const removeSection = database.prepare("DELETE FROM study_section WHERE name = 'site' AND study_id = ?");
  return studies.flatMap((study) => {
    const id = study['id'] ?? null;
    const old = section.get(id);
    const site = { id, data: old?.['document'] ?? null, electricity: study['electricity'] ?? null };
    insertSite.run(site.id, site.data, site.electricity);
    point.run(id, id);
    removeSection.run(id);
    const pointing = { ...study, electricity: null, site_id: id };
    return [
      changed(SITE_TABLE, undefined, site),
      changed(STUDY_TABLE, study, pointing),
      ...(old === undefined ? [] : [changed(SECTION_TABLE, old, undefined)]),
    ];
  });
}

function changed(table: TableSpec, before: Row | undefined, after: Row | undefined): RecordedChange {
  const json = (row: Row | undefined): string | null => (row === undefined ? null : rowToJson(table, row));
  return {
    table: table.name,
    key: keyOf(table, after ?? before ?? {}),
    before: json(before),
    after: json(after),
  };
}
