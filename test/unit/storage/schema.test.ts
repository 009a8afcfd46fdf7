import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { APPLICATION_ID, connect } from '../../../electron/storage/connection.ts';
import { MIGRATIONS } from '../../../electron/storage/migrations/migration-list.ts';
import { good, newStore } from './open-store.ts';
import { FULL_STUDY } from './sample-study.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const path = join(folder, 'schema.cradle');
good(newStore(path, FULL_STUDY).close());
const database = new Database(path);
afterAll(() => database.close());

/** The SQLite code with which a statement is refused; what it did otherwise is taken back. */
function refusal(sql: string): string {
  database.exec('BEGIN');
  try {
    database.exec(sql);
    database.exec('COMMIT');
    return 'accepted';
  } catch (problem) {
    return problem instanceof Database.SqliteError ? problem.code : String(problem);
  } finally {
    if (database.inTransaction) {
      database.exec('ROLLBACK');
    }
  }
}

test('the file carries our mark and version', () => {
  expect(database.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
  expect(database.pragma('user_version', { simple: true })).toBe(MIGRATIONS.at(-1)?.version);
});

test('every table is strict', () => {
  const tables = database.pragma('table_list') as {
    name: string;
    schema: string;
    strict: number;
    type: string;
  }[];
  const own = tables.filter((table) => table.schema === 'main' && !table.name.startsWith('sqlite_'));
  expect(own.length).toBeGreaterThanOrEqual(10);
  expect(own.filter((table) => table.strict !== 1)).toEqual([]);
  expect(refusal(`UPDATE bom_line SET ordinal = 'first'`)).toBe('SQLITE_CONSTRAINT_DATATYPE');
  expect(refusal(`UPDATE bom_line SET description = x'00'`)).toBe('SQLITE_CONSTRAINT_DATATYPE');
});

const badDecimals = ['1e5', '01', '1.', '.5', '', 'NaN', '--1'];
const decimalColumns = ['quantity', 'mass_value', 'length_m'];
test.each(decimalColumns.flatMap((column) => badDecimals.map((text) => [column, text])))(
  'column %s refuses %j',
  (column, text) => {
    expect(refusal(`UPDATE bom_line SET ${column} = '${text}' WHERE id = 'A'`)).toBe(
      'SQLITE_CONSTRAINT_CHECK',
    );
    expect(refusal(`UPDATE bom_line SET ${column} = '-12.50' WHERE id = 'Z' AND false`)).toBe('accepted');
  },
);

test.each([
  [`INSERT INTO bom_line (id, study_id, ordinal, parent_id) VALUES ('N', 1, 1, 'nobody')`, 'FOREIGNKEY'],
  [`INSERT INTO bom_line (id, study_id, ordinal) VALUES ('N', 2, 1)`, 'FOREIGNKEY'],
  [`UPDATE bom_line SET source_id = 'nowhere' WHERE id = 'A'`, 'FOREIGNKEY'],
  [`DELETE FROM bom_line WHERE id = 'Z'`, 'FOREIGNKEY'],
  [`DELETE FROM bom_source`, 'FOREIGNKEY'],
  [`INSERT INTO bom_line (id, study_id, ordinal) VALUES ('A', 1, 1)`, 'PRIMARYKEY'],
  [`UPDATE bom_line SET mass_unit = NULL WHERE id = 'A'`, 'CHECK'],
  [`UPDATE bom_line SET source_row = NULL WHERE id = 'A'`, 'CHECK'],
  [`UPDATE bom_line SET source_row = 0 WHERE id = 'A'`, 'CHECK'],
  [`UPDATE bom_line SET mass_per = 'dozen' WHERE id = 'A'`, 'CHECK'],
  [`UPDATE bom_line SET procurement = 'steal' WHERE id = 'A'`, 'CHECK'],
  [`UPDATE bom_line SET assignment = '{"kind"' WHERE id = 'A'`, 'CHECK'],
  [`UPDATE bom_line SET yield_steps = '{}' WHERE id = 'A'`, 'CHECK'],
  [`UPDATE study SET product = '[]'`, 'CHECK'],
  [`UPDATE study SET title = ''`, 'CHECK'],
  [`UPDATE factor SET document = '{"id":"other"}'`, 'CHECK'],
  [`UPDATE activity SET document = json_set(document, '$.kind', 'magic')`, 'CHECK'],
  [`UPDATE activity SET document = json_set(document, '$.stage', 'use')`, 'CHECK'],
  [`UPDATE activity SET document = json_remove(document, '$.name')`, 'NOTNULL'],
  [`UPDATE history_entry SET actor = 'someone else'`, 'TRIGGER'],
  [`DELETE FROM history_change`, 'TRIGGER'],
])('refused: %s', (sql, kind) => {
  expect(refusal(sql)).toBe(`SQLITE_CONSTRAINT_${kind}`);
});

/** The tree of all lines, written the way that made the planner scan everything when the study led an index. */
const TREE = `WITH RECURSIVE tree (id) AS (
    SELECT id FROM bom_line WHERE study_id = 1 AND parent_id IS NULL
    UNION ALL SELECT line.id FROM tree JOIN bom_line line ON line.parent_id = tree.id AND line.study_id = 1
  ) SELECT count(*) FROM tree`;

test('parents are found by their own index, with and without statistics: trees and removals stay quick', () => {
  const count = 20_000;
  const bom = Array.from({ length: count }, (_, index) => ({
    id: `L${index}`,
    parentId: index < 10 ? null : `L${Math.floor(index / 10)}`,
  }));
  const store = newStore(join(folder, 'tree.cradle'));
  good(store.transact({ name: 'import', params: {} }, (write) => write.putBomLines(bom)));
  const reader = connect(store.path, { readOnly: false });
  for (const statistics of [false, true]) {
    if (statistics) {
      reader.exec('ANALYZE');
    }
    const plan = reader.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${TREE}`).all();
    expect(plan.map(({ detail }) => detail)).toContain(
      'SEARCH line USING INDEX bom_line_by_parent (parent_id=?)',
    );
    expect(reader.prepare(TREE).pluck().get()).toBe(count);
  }
  reader.close();
  const ids = bom.map(({ id }) => id);
  good(store.transact({ name: 'clear', params: {} }, (write) => write.removeBomLines(ids)));
  good(store.close());
});
