import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect, disconnect } from '../../../electron/storage/connection.ts';
import { createProject } from '../../../electron/storage/create-project.ts';
import { createProjectWriter } from '../../../electron/storage/project-writer.ts';
import { rowOfLine } from '../../../electron/storage/repositories/bom-line-rows.ts';
import { RowRecorder } from '../../../electron/storage/row-recorder.ts';
import { StatementCache } from '../../../electron/storage/statement-cache.ts';
import { TABLES } from '../../../electron/storage/tables.ts';
import type { BomLine } from '../../../shared/model/bom-line.ts';
import { testFolder } from '../../support/example-project.ts';
import { decimal, makeLine, makeStudy, mass } from '../../support/study-builder.ts';

/** More lines than are written with the checks of the columns on. */
const MANY = 5001;

function manyLines(last: Partial<BomLine> = {}): BomLine[] {
  return Array.from({ length: MANY }, (_, index) =>
    makeLine(`line-${index}`, {
      parentId: index === 0 ? null : 'line-0',
      mass: mass('1.5'),
      ...(index === MANY - 1 ? last : {}),
    }),
  );
}

function newProject() {
  const path = join(testFolder(), 'bulk.cradle');
  const study = makeStudy({ title: 'Bulk' });
  const made = createProject(path, { actor: 'test', clock: () => '2026-01-01T00:00:00.000Z', study });
  if (!made.ok) {
    throw new Error(made.error.code);
  }
  return made.value;
}

test('a long list is whole in the file, is one entry, and is undone whole', () => {
  const store = newProject();
  const entry = store.transact({ name: 'test', params: {} }, (write) => write.putBomLines(manyLines()));
  expect(entry).toMatchObject({ ok: true, value: { changeCount: MANY } });
  const study = store.readStudy();
  expect(study.ok && study.value.bom).toEqual(manyLines());
  expect(store.verifyHistory().ok).toBe(true);
  expect(store.undo().ok).toBe(true);
  const empty = store.readStudy();
  expect(empty.ok && empty.value.bom).toBeUndefined();
  expect(store.verifyHistory().ok).toBe(true);
  store.close();
});

test.each([
  ['a wrong decimal', { quantity: decimal('1,5') }, 'storage.rowRefused'],
  ['half a mass', { mass: { value: '1' } as unknown as BomLine['mass'] }, 'storage.rowRefused'],
  ['an unknown parent', { parentId: 'nobody' }, 'input.reference.missing'],
])('%s in a long list is refused, and nothing is written', (_, wrong, code) => {
  const store = newProject();
  const lines = manyLines(wrong);
  const entry = store.transact({ name: 'test', params: {} }, (write) => write.putBomLines(lines));
  expect(entry).toMatchObject({ ok: false, error: { code } });
  const study = store.readStudy();
  expect(study.ok && study.value.bom).toBeUndefined();
  store.close();
});

test('after a long list the columns refuse wrong rows again', () => {
  const store = newProject();
  const { path } = store;
  store.close();
  const database = connect(path, { readOnly: false });
  const recorder = new RowRecorder(new StatementCache(database));
  const row = rowOfLine(makeLine('wrong', { quantity: decimal('1,5') }), 1, 1);
  expect(() => recorder.put(TABLES.bomLine, [row])).toThrow(/quantity_is_decimal/);
  database.exec('BEGIN IMMEDIATE');
  createProjectWriter({ database, recorder, studyId: 1 }).putBomLines(manyLines());
  expect(() => recorder.put(TABLES.bomLine, [row])).toThrow(/quantity_is_decimal/);
  database.exec('ROLLBACK');
  disconnect(database);
});
