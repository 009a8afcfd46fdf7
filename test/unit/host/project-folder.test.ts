import { copyFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProjectFolder } from '../../../electron/host/project-folder.ts';
import { readProjectSummary } from '../../../electron/storage/summary.ts';
import type { ProjectSummary } from '../../../shared/model/project-summary.ts';
import { decimal, makeFactor, makeLine, makeStudy, use } from '../../support/study-builder.ts';
import { openStudyOf, type TestApp } from '../services/test-app.ts';

let testApp: TestApp;

beforeAll(async () => {
  testApp = await openStudyOf(
    makeStudy({
      factors: [makeFactor('steel', 'kg', '2')],
      bom: [
        makeLine('machine'),
        makeLine('a', { parentId: 'machine', quantity: decimal(10), unit: 'kg', assignment: use('steel') }),
        makeLine('b', { parentId: 'machine', quantity: decimal(1), unit: 'kg' }),
      ],
    }),
  );
});

afterAll(() => testApp.close());

async function listed(name = 'test.cradle'): Promise<ProjectSummary | undefined> {
  const folder = await openProjectFolder(testApp.folder);
  const entries = folder.ok ? await folder.value.list() : [];
  return entries.find((entry) => entry.name === name)?.summary;
}

const close = () => testApp.call('project.close', {});
const open = () => testApp.call('project.open', { path: testApp.project });
const reasonOf = (summary: ProjectSummary | undefined) =>
  summary?.kind === 'unknown' ? summary.reason : summary?.kind;

test('a project that is open is left alone, and tells its footprint once it is closed', async () => {
  expect(await listed()).toEqual({ kind: 'unknown', reason: 'inUse' });
  await testApp.call('workbench.strip', {});
  await close();
  expect(await listed()).toEqual({
    kind: 'known',
    changed: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
    figures: { product: 'Invented machine', rows: 3, totalKg: '20', basis: 'byLocation', open: 1, errors: 0 },
  });
  expect(readdirSync(testApp.folder).filter((name) => /-(?:wal|shm|journal)$|\.lock$/.test(name))).toEqual(
    [],
  );
});

test('the number follows every change', async () => {
  await open();
  expect(reasonOf(await listed())).toBe('inUse');
  await testApp.call('workbench.applyEdits', {
    edits: [{ lineId: 'a', field: 'quantity', text: '7' }],
    decimalSign: '.',
    reason: 'invented',
  });
  await close();
  expect(await listed()).toMatchObject({ kind: 'known', figures: { totalKg: '14' } });
  await open();
  await testApp.call('history.undo', {});
  await close();
  expect(await listed()).toMatchObject({ kind: 'known', figures: { totalKg: '20' } });
});

test('a change behind the figures, another study, another version: no number', async () => {
  const copy = join(testApp.folder, 'copy.cradle');
  const change = (sql: string): ProjectSummary | undefined => {
    copyFileSync(testApp.project, copy);
    const database = new Database(copy);
    database.exec(sql);
    database.close();
    return readProjectSummary(copy, version);
  };
  const stored = new Database(testApp.project, { readonly: true });
  const text = String(stored.prepare("SELECT value FROM meta WHERE name = 'summary'").pluck().get());
  stored.close();
  const { version } = JSON.parse(text) as { version: string };
  expect(reasonOf(readProjectSummary(testApp.project, version))).toBe('known');
  expect(reasonOf(readProjectSummary(testApp.project, 'another'))).toBe('otherVersion');
  const entry = `INSERT INTO history_entry (id, kind, time, actor, command, params, change_count, previous_hash, hash)
    SELECT max(id) + 1, 'command', '2026-01-01', 'x', 'y', '{}', 1, '${'0'.repeat(64)}', '${'1'.repeat(64)}' FROM history_entry`;
  expect(reasonOf(change(entry))).toBe('changed');
  expect(reasonOf(change("DELETE FROM meta WHERE name = 'summary'"))).toBe('none');
  expect(reasonOf(change("UPDATE meta SET value = '{' WHERE name = 'summary'"))).toBe('none');
  const elsewhere = text.replace('"studyId":1', '"studyId":2');
  expect(elsewhere).not.toBe(text);
  expect(reasonOf(change(`UPDATE meta SET value = '${elsewhere}' WHERE name = 'summary'`))).toBe('changed');
});

test('an empty project and another file have none, a removed one is not there', async () => {
  const empty = join(testApp.folder, 'empty.cradle');
  await testApp.call('project.create', { path: empty, title: 'Empty', productName: 'Nothing' });
  await testApp.call('workbench.strip', {});
  await close();
  expect(reasonOf(await listed('empty.cradle'))).toBe('empty');
  await testApp.call('project.open', { path: empty });
  const path = join(testApp.folder, 'gap.json');
  writeFileSync(path, JSON.stringify(makeStudy({ bom: [makeLine('a'), makeLine('b')] })));
  await testApp.call('study.import', { path });
  await testApp.call('workbench.strip', {});
  await close();
  // Two parts and nothing known of them: no zero, but two gaps.
  const gaps = await listed('empty.cradle');
  expect(gaps).toMatchObject({ kind: 'known', figures: { rows: 2, open: 2 } });
  expect(gaps?.kind === 'known' && gaps.figures.totalKg).toBeUndefined();
  writeFileSync(join(testApp.folder, 'text.cradle'), 'no project '.repeat(40));
  writeFileSync(join(testApp.folder, 'short.cradle'), '');
  expect(reasonOf(await listed('text.cradle'))).toBe('unreadable');
  expect(reasonOf(await listed('short.cradle'))).toBe('unreadable');
  rmSync(empty);
  expect(await listed('empty.cradle')).toBeUndefined();
});
