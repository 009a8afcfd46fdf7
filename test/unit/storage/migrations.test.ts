import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { initialSchema } from '../../../electron/storage/migrations/0010-initial.ts';
import { completeMethod } from '../../../electron/storage/migrations/0020-complete-method.ts';
import { confidentialLines } from '../../../electron/storage/migrations/0070-confidential-lines.ts';
import { extraCells } from '../../../electron/storage/migrations/0040-extra-cells.ts';
import { evidenceFiles } from '../../../electron/storage/migrations/0050-evidence-files.ts';
import type { Migration } from '../../../electron/storage/migrations/migration.ts';
import { MIGRATIONS } from '../../../electron/storage/migrations/migration-list.ts';
import { openProject } from '../../../electron/storage/open-project.ts';
import { AUTHOR, bad, good, named, newStore, reopen } from './open-store.ts';
import { FULL_STUDY } from './sample-study.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const write = { ...AUTHOR, mode: 'write' } as const;
const read = { ...AUTHOR, mode: 'read' } as const;

/** A step such as a later version may bring. Invented. */
const colour: Migration = {
  version: 9990,
  name: '9990-colour',
  apply: (database) => {
    database.exec('ALTER TABLE bom_line ADD COLUMN colour TEXT');
  },
};
const later = [...MIGRATIONS, colour];
/** Version of the files this program writes. */
const CURRENT = MIGRATIONS.at(-1)?.version ?? 0;
/** Lines of a project of these tests. */
const LINES = (FULL_STUDY.bom?.length ?? 0) + 1;

function closedProject(name: string): string {
  const store = newStore(join(folder, name), FULL_STUDY);
  good(store.transact(named('x'), (change) => change.putBomLines([{ id: 'n', parentId: null }])));
  good(store.close());
  return store.path;
}

function version(path: string): unknown {
  const database = new Database(path, { readonly: true });
  const found = database.pragma('user_version', { simple: true });
  database.close();
  return found;
}

test('the list is in ascending order, its names are its numbers', () => {
  const versions = MIGRATIONS.map((migration) => migration.version);
  expect(versions).toEqual([...new Set(versions)].sort((left, right) => left - right));
  for (const { version: number, name } of MIGRATIONS) {
    expect(name.startsWith(String(number).padStart(4, '0'))).toBe(true);
  }
});

test('0010-initial makes every table from nothing', () => {
  const database = new Database(':memory:');
  initialSchema.apply(database);
  const names = database
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all();
  expect(names).toEqual([
    'activity',
    'bom_line',
    'bom_source',
    'factor',
    'history_change',
    'history_entry',
    'library_reference',
    'mapping_decision',
    'meta',
    'study',
  ]);
  database.close();
});

test('0020-complete-method keeps every line and lets quantities be formulas', () => {
  const database = new Database(':memory:');
  initialSchema.apply(database);
  database.exec(`INSERT INTO study (id, title, product, scope) VALUES (1, 'T', '{}', '{}');
    INSERT INTO bom_line (id, study_id, parent_id, ordinal, quantity, mass_value, mass_unit, mass_per)
    VALUES ('top', 1, NULL, 1, '2', NULL, NULL, NULL), ('part', 1, 'top', 2, '3', '0.5', 'kg', 'unit')`);
  const rows = (): unknown[] =>
    database.prepare('SELECT id, parent_id, quantity, mass_value FROM bom_line').all();
  const before = rows();
  database.pragma('foreign_keys = OFF');
  completeMethod.apply(database);
  expect(rows()).toEqual(before);
  database.exec(`UPDATE bom_line SET quantity = '=n*2', mass_value = '=d^2' WHERE id = 'part'`);
  for (const wrong of ['1e5', 'n*2', `=${'1'.repeat(2000)}`]) {
    expect(() => database.prepare('UPDATE bom_line SET quantity = ?').run(wrong)).toThrow(
      'quantity_is_decimal',
    );
  }
  expect(database.pragma('foreign_key_check')).toEqual([]);
  expect(database.pragma('index_info(bom_line_by_parent)')).toHaveLength(1);
  database.close();
});

test('0070-confidential-lines leaves all rows and takes only a flag', () => {
  const database = new Database(':memory:');
  for (const { apply, version: number } of MIGRATIONS) {
    if (number < confidentialLines.version) {
      apply(database);
    }
  }
  database.exec(`INSERT INTO site (id, data) VALUES (1, NULL);
    INSERT INTO study (id, title, product, scope, site_id) VALUES (1, 'T', '{}', '{}', 1);
    INSERT INTO bom_line (id, study_id, parent_id, ordinal) VALUES ('top', 1, NULL, 1)`);
  confidentialLines.apply(database);
  const read = database.prepare('SELECT id, confidential FROM bom_line');
  expect(read.all()).toEqual([{ id: 'top', confidential: null }]);
  const put = database.prepare('UPDATE bom_line SET confidential = ?');
  put.run(1);
  expect(read.all()).toEqual([{ id: 'top', confidential: 1 }]);
  expect(() => put.run(2)).toThrow('confidential_is_flag');
  database.close();
});

test('0040-extra-cells leaves all rows and takes only objects', () => {
  const database = new Database(':memory:');
  for (const { apply, version: number } of MIGRATIONS) {
    if (number < extraCells.version) {
      apply(database);
    }
  }
  database.exec(`INSERT INTO site (id, data) VALUES (1, NULL);
    INSERT INTO study (id, title, product, scope, site_id) VALUES (1, 'T', '{}', '{}', 1);
    INSERT INTO bom_line (id, study_id, parent_id, ordinal) VALUES ('top', 1, NULL, 1)`);
  extraCells.apply(database);
  expect(database.prepare('SELECT id, extra FROM bom_line').all()).toEqual([{ id: 'top', extra: null }]);
  const put = database.prepare('UPDATE bom_line SET extra = ?');
  put.run('{"Surface":"galvanised"}');
  for (const wrong of ['[1]', 'Surface', '{"Surface"']) {
    expect(() => put.run(wrong)).toThrow('extra_is_object');
  }
  database.close();
});

test('0050-evidence-files takes content by its hash alone', () => {
  const database = new Database(':memory:');
  evidenceFiles.apply(database);
  const put = database.prepare('INSERT INTO evidence_file VALUES (?, ?)');
  put.run('0a'.repeat(32), Buffer.from('content'));
  expect(() => put.run('0a'.repeat(32), Buffer.from('other'))).toThrow('UNIQUE');
  for (const wrong of ['', 'A'.repeat(64), 'g'.repeat(64), '0a'.repeat(31)]) {
    expect(() => put.run(wrong, Buffer.from(''))).toThrow('sha256_is_hash');
  }
  expect(() => put.run('b'.repeat(64), null)).toThrow('NOT NULL');
  database.close();
});

test('an older file is copied, then brought up to date; undo does not go behind that', () => {
  const path = closedProject('older.cradle');
  const store = good(openProject(path, { ...write, migrations: later }));
  expect(good(store.readStudy()).bom).toHaveLength(LINES);
  expect(store.nextUndo()).toBeNull();
  good(store.verifyHistory());
  good(store.transact(named('y'), (change) => change.removeBomLines(['n'])));
  good(store.undo());
  expect(bad(store.undo()).code).toBe('state.history.nothingToUndo');
  good(store.close());
  expect(version(path)).toBe(colour.version);
  expect(version(`${path}.bak-v${CURRENT}`)).toBe(CURRENT);
  const copy = reopen(`${path}.bak-v${CURRENT}`);
  expect(good(copy.verifyHistory()).entryCount).toBe(2);
  expect(copy.nextUndo()?.id).toBe(2);
  good(copy.close());
  good(good(openProject(path, { ...write, migrations: later })).close());
  expect(existsSync(`${path}.bak-v${CURRENT}.2`)).toBe(false);
});

test('a copy that is there already is kept', () => {
  const path = closedProject('twice.cradle');
  good(newStore(`${path}.bak-v${CURRENT}`).close());
  good(good(openProject(path, { ...write, migrations: later })).close());
  expect(good(good(openProject(`${path}.bak-v${CURRENT}`, read)).readStudy()).title).toBe('Test stand');
  expect(good(good(openProject(`${path}.bak-v${CURRENT}.2`, read)).readStudy()).bom).toHaveLength(LINES);
});

test('a newer file is refused and left alone', () => {
  const path = closedProject('newer.cradle');
  good(good(openProject(path, { ...write, migrations: later })).close());
  const files = readdirSync(folder);
  for (const options of [write, read]) {
    const { code, params } = bad(openProject(path, options));
    expect(code).toBe('storage.newerVersion');
    expect(params).toMatchObject({ found: String(colour.version), known: String(CURRENT) });
  }
  expect(version(path)).toBe(colour.version);
  expect(readdirSync(folder)).toEqual(files);
});

test('an older file cannot be opened for reading only: that would have to change it', () => {
  const path = closedProject('reader.cradle');
  expect(bad(openProject(path, { ...read, migrations: later })).code).toBe('storage.olderVersion');
  expect(version(path)).toBe(CURRENT);
});

test.each<[string, (database: Database.Database) => void]>([
  ['wrong SQL', (database) => database.exec('ALTER TABLE nothing ADD COLUMN colour TEXT')],
  ['a broken reference', (database) => database.exec(`DELETE FROM bom_line WHERE id = 'Z'`)],
  ['a broken rule', (database) => database.exec(`UPDATE bom_line SET quantity = '1e5'`)],
])('a step that fails by %s leaves the file as it was', (what, apply) => {
  const path = closedProject(`failing-${what}.cradle`);
  const failing = [...later, { version: 9995, name: '9995-failing', apply }];
  const { code, params } = bad(openProject(path, { ...write, migrations: failing }));
  expect(code).toBe('storage.migrationFailed');
  expect(params).toMatchObject({ from: String(CURRENT), to: '9995' });
  const store = reopen(path);
  expect(good(store.readStudy()).bom).toHaveLength(LINES);
  expect(store.nextUndo()?.id).toBe(2);
  good(store.close());
});
