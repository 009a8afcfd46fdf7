import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { Decimal } from 'decimal.js';
import { afterEach, expect, test } from 'vitest';
import { openExample, openStudyOf, type TestApp } from '../test-app.ts';
import { READY_STUDY } from '../sign-off/ready-study.ts';

let app: TestApp;
afterEach(() => app.close());

test('the example machine frozen: the exported study calculates to the issued numbers, to the last digit', async () => {
  app = await openExample();
  const issued = await app.call('issue.create', { note: 'for the customer' });
  const before = await app.call('calculation.run', { lines: true });
  const detail = await app.call('issue.show', { number: 1 });
  expect(detail.totalsKg.byLocation).toBe(before.totals.byLocation.excludingBiogenicCo2Kg);
  expect(detail.today.differenceKg).toEqual({ byLocation: '0', byContract: '0' });
  expect(issued).toMatchObject({ number: 1, status: 'draft', note: 'for the customer' });
  await app.call('bom.edit', { line: '1.1.2.1.1', set: { mass: '7' }, reason: 'test' });
  const path = join(app.folder, 'issue.json');
  await app.call('issue.export', { number: 1, path });
  const again = await app.call('calculation.ofStudy', { path, lines: true });
  expect(again.totals).toEqual(before.totals);
  expect(again.lines).toEqual(before.lines);
  expect(again.stages).toEqual(before.stages);
}, 60_000);

test('two issues and the study of today: activity, factor and method apart, summing exactly', async () => {
  app = await openStudyOf(READY_STUDY);
  await app.call('issue.create', {});
  await app.call('bom.edit', { line: 'ram', set: { mass: '30' }, reason: 'weighed' });
  await app.call('factors.assign', { line: 'frame', factorId: 'greener-steel', reason: 'other mill' });
  await app.call('issue.create', {});
  const diff = await app.call('issue.diff', { from: 1, to: 2 });
  const groups = Object.fromEntries(diff.groups.map(({ group, kg }) => [group, kg]));
  expect(groups).toEqual({ activity: '20', factor: '-50', method: '0', engine: '0' });
  expect(diff).toMatchObject({ differenceKg: '-30', from: { totalKg: '240' }, to: { totalKg: '210' } });
  expect(Decimal.sum(...diff.rows.map(({ kg }) => kg)).toFixed()).toBe(diff.differenceKg);
  expect(diff.rows.find(({ cause }) => cause === 'factor')).toMatchObject({
    lineId: 'frame',
    group: 'factor',
  });
  const current = await app.call('issue.diff', { from: 2, to: 'current' });
  expect(current.from.number).toBe(2);
  expect(current.to).not.toHaveProperty('number');
  expect(current.differenceKg).toBe('0');
  expect((await app.fail('issue.diff', { from: 1, to: 9 })).code).toBe('state.issueNotFound');
});

test('an issue of an older engine keeps its number; the diff gives the rest to the engine', async () => {
  app = await openStudyOf(READY_STUDY);
  await app.call('issue.create', {});
  await app.call('bom.edit', { line: 'ram', set: { mass: '30' }, reason: 'weighed' });
  await app.call('project.close', {});
  olderEngine(app.project, '241.5');
  await app.call('project.open', { path: app.project });
  const detail = await app.call('issue.show', { number: 1 });
  expect(detail.totalsKg.byLocation).toBe('241.5');
  expect(detail.today).toMatchObject({
    totalsKg: { byLocation: '240' },
    differenceKg: { byLocation: '-1.5' },
  });
  const diff = await app.call('issue.diff', { from: 1, to: 'current' });
  expect(diff.differenceKg).toBe('18.5');
  expect(diff.groups.map(({ group, kg }) => [group, kg])).toEqual([
    ['activity', '20'],
    ['factor', '0'],
    ['method', '0'],
    ['engine', '-1.5'],
  ]);
});

/** Rewrites issue 1 as an engine that counted otherwise would have frozen it, with a hash that fits. */
function olderEngine(project: string, totalKg: string): void {
  const database = new Database(project);
  const stored = database.prepare('SELECT gzip FROM issue_document').pluck().get() as Buffer;
  const text = gunzipSync(stored)
    .toString('utf8')
    .replaceAll('"excludingBiogenicCo2Kg":"240"', `"excludingBiogenicCo2Kg":"${totalKg}"`);
  for (const table of ['issue', 'issue_document']) {
    database.exec(`DROP TRIGGER ${table}_refuses_update`);
  }
  database.prepare('UPDATE issue_document SET gzip = ?').run(gzipSync(text));
  database
    .prepare(`UPDATE issue SET sha256 = ?, summary = replace(summary, '"240"', ?)`)
    .run(createHash('sha256').update(text).digest('hex'), `"${totalKg}"`);
  database.close();
}

test('the chain says what is whole, and names the issue that is not', async () => {
  app = await openStudyOf(READY_STUDY);
  await app.call('issue.create', {});
  expect(await app.call('history.verify', {})).toMatchObject({ intact: true, entryCount: 3, issues: 1 });
  await app.call('project.close', {});
  const database = new Database(app.project);
  database.exec('DROP TRIGGER issue_document_refuses_update');
  database.prepare('UPDATE issue_document SET gzip = ?').run(Buffer.from('forged'));
  database.close();
  await app.call('project.open', { path: app.project });
  expect(await app.call('history.verify', {})).toMatchObject({
    intact: false,
    fault: { code: 'storage.issueBroken', params: { number: '1' } },
  });
  expect((await app.call('history.list', {})).intact).toBe(false);
  expect((await app.fail('issue.export', { number: 1, path: join(app.folder, 'x.json') })).code).toBe(
    'storage.issueBroken',
  );
});

test('a factor the library changes later does not move an issue: its copy is frozen', async () => {
  app = await openExample();
  await app.call('issue.create', {});
  const path = join(app.folder, 'frozen.json');
  await app.call('issue.export', { number: 1, path });
  const study = JSON.parse(readFileSync(path, 'utf8')) as { factors: { id: string }[]; bom: unknown[] };
  const used = new Set(
    [...JSON.stringify(study.bom).matchAll(/"(?:upstreamF|f)actorId":"([^"]+)"/g)].map(([, id]) => id),
  );
  const held = new Set(study.factors.map(({ id }) => id));
  expect([...used].filter((id) => !held.has(id ?? ''))).toEqual([]);
  writeFileSync(path, JSON.stringify({ ...study, libraries: [] }));
  const alone = await app.call('calculation.ofStudy', { path });
  const issue = await app.call('issue.show', { number: 1 });
  expect(alone.totals.byContract.excludingBiogenicCo2Kg).toBe(issue.totalsKg.byContract);
}, 60_000);
