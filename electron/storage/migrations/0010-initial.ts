import { documentTable, jsonObject } from './table-parts.ts';
import type { Database } from 'better-sqlite3';
import { decimalCheck } from '../decimal-check.ts';
import type { Migration } from './migration.ts';

/** First schema of the project file. The reasons for its shape stand in electron/storage/DECISIONS.md. */
export const initialSchema: Migration = { version: 10, name: '0010-initial', apply };

function apply(database: Database): void {
  for (const statement of [...STUDY_TABLES, BOM_LINE, ...HISTORY_TABLES]) {
    database.exec(statement);
  }
}

const STUDY_TABLES: readonly string[] = [
  `CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE study (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL CONSTRAINT title_not_empty CHECK (title <> ''),
    product TEXT NOT NULL CONSTRAINT product_is_object CHECK (${jsonObject('product')}),
    scope TEXT NOT NULL CONSTRAINT scope_is_object CHECK (${jsonObject('scope')}),
    assumptions TEXT CONSTRAINT assumptions_is_list CHECK (${jsonList('assumptions')}),
    electricity TEXT CONSTRAINT electricity_is_object CHECK (${jsonObject('electricity')})
  ) STRICT`,

  documentTable('bom_source', []),
  documentTable('factor', []),
  documentTable('activity', [
    `kind TEXT NOT NULL GENERATED ALWAYS AS (json_extract(document, '$.kind')) VIRTUAL
      CONSTRAINT kind_is_known CHECK (kind IN ('process', 'electricity', 'fuel', 'consumable', 'gasRelease',
        'transport', 'packaging', 'waste', 'spend'))`,
    `name TEXT NOT NULL GENERATED ALWAYS AS (json_extract(document, '$.name')) VIRTUAL
      CONSTRAINT name_not_empty CHECK (name <> '')`,
    `stage TEXT NOT NULL GENERATED ALWAYS AS (json_extract(document, '$.stage')) VIRTUAL
      CONSTRAINT stage_is_known CHECK (stage IN ('materials', 'inboundTransport', 'ownManufacturing', 'packaging'))`,
  ]),

  `CREATE TABLE library_reference (
    id TEXT NOT NULL,
    version TEXT NOT NULL,
    study_id INTEGER NOT NULL REFERENCES study (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    PRIMARY KEY (id, version, study_id)
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE mapping_decision (
    subject TEXT NOT NULL CONSTRAINT subject_is_known CHECK (subject IN ('text', 'partNumber')),
    match_key TEXT NOT NULL CONSTRAINT match_key_not_empty CHECK (match_key <> ''),
    assignment TEXT NOT NULL CONSTRAINT assignment_is_object CHECK (${jsonObject('assignment')}),
    PRIMARY KEY (subject, match_key)
  ) STRICT, WITHOUT ROWID`,
];

const BOM_LINE = `CREATE TABLE bom_line (
    id TEXT NOT NULL CONSTRAINT id_not_empty CHECK (id <> ''),
    study_id INTEGER NOT NULL REFERENCES study (id) DEFERRABLE INITIALLY DEFERRED,
    parent_id TEXT,
    ordinal INTEGER NOT NULL,
    position TEXT,
    part_number TEXT,
    description TEXT,
    material_text TEXT,
    quantity TEXT CONSTRAINT quantity_is_decimal CHECK (${decimalCheck('quantity')}),
    unit TEXT,
    mass_value TEXT CONSTRAINT mass_value_is_decimal CHECK (${decimalCheck('mass_value')}),
    mass_unit TEXT,
    mass_per TEXT CONSTRAINT mass_per_is_known CHECK (mass_per IN ('unit', 'metre', 'line')),
    length_m TEXT CONSTRAINT length_m_is_decimal CHECK (${decimalCheck('length_m')}),
    procurement TEXT CONSTRAINT procurement_is_known CHECK (procurement IN ('make', 'buy', 'subcontract')),
    supplier TEXT,
    country TEXT,
    note TEXT,
    source_id TEXT,
    source_row INTEGER CONSTRAINT source_row_is_positive CHECK (source_row > 0),
    assignment TEXT CONSTRAINT assignment_is_object CHECK (${jsonObject('assignment')}),
    yield_steps TEXT CONSTRAINT yield_steps_is_list CHECK (${jsonList('yield_steps')}),
    corrections TEXT CONSTRAINT corrections_is_list CHECK (${jsonList('corrections')}),
    imported_text TEXT CONSTRAINT imported_text_is_object CHECK (${jsonObject('imported_text')}),
    PRIMARY KEY (id, study_id),
    CONSTRAINT mass_is_whole CHECK (
      (mass_value IS NULL) = (mass_unit IS NULL) AND (mass_value IS NULL) = (mass_per IS NULL)),
    CONSTRAINT origin_is_whole CHECK ((source_id IS NULL) = (source_row IS NULL)),
    FOREIGN KEY (parent_id, study_id) REFERENCES bom_line (id, study_id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (source_id, study_id) REFERENCES bom_source (id, study_id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX bom_line_by_parent ON bom_line (parent_id)`;

const HISTORY_TABLES: readonly string[] = [
  `CREATE TABLE history_entry (
    id INTEGER PRIMARY KEY CONSTRAINT id_from_one CHECK (id > 0),
    kind TEXT NOT NULL CONSTRAINT kind_is_known CHECK (kind IN ('create', 'command', 'undo', 'redo')),
    of_entry INTEGER REFERENCES history_entry (id),
    time TEXT NOT NULL CONSTRAINT time_not_empty CHECK (time <> ''),
    actor TEXT NOT NULL,
    command TEXT NOT NULL CONSTRAINT command_not_empty CHECK (command <> ''),
    params TEXT NOT NULL CONSTRAINT params_is_object CHECK (${jsonObject('params')}),
    reason TEXT,
    change_count INTEGER NOT NULL CONSTRAINT change_count_is_positive CHECK (change_count > 0),
    previous_hash TEXT NOT NULL CONSTRAINT previous_hash_is_hash CHECK (${hash('previous_hash')}),
    hash TEXT NOT NULL CONSTRAINT hash_is_hash CHECK (${hash('hash')}),
    CONSTRAINT of_entry_of_undo CHECK ((of_entry IS NOT NULL) = (kind IN ('undo', 'redo')))
  ) STRICT`,

  `CREATE TABLE history_change (
    entry_id INTEGER NOT NULL REFERENCES history_entry (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_key TEXT NOT NULL CONSTRAINT row_key_is_list CHECK (row_key GLOB '[[]*]'),
    before TEXT CONSTRAINT before_is_list CHECK (before GLOB '[[]*]'),
    after TEXT CONSTRAINT after_is_list CHECK (after GLOB '[[]*]'),
    CONSTRAINT changes_something CHECK (before IS NOT after),
    PRIMARY KEY (entry_id, ordinal)
  ) STRICT, WITHOUT ROWID`,

  ...appendOnly('history_entry'),
  ...appendOnly('history_change'),
];

/** A change of written history is refused by the file itself; the hash chain finds it when done all the same. */
function appendOnly(table: string): string[] {
  return ['UPDATE', 'DELETE'].map(
    (event) => `CREATE TRIGGER ${table}_refuses_${event.toLowerCase()} BEFORE ${event} ON ${table}
      BEGIN SELECT RAISE(ABORT, 'history is append-only'); END`,
  );
}

function jsonList(column: string): string {
  return `json_valid(${column}) AND ${column} GLOB '[[]*'`;
}

function hash(column: string): string {
  return `length(${column}) = 64 AND ${column} NOT GLOB '*[^0-9a-f]*'`;
}
