import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evidenceDisk } from '../../../../electron/host/evidence-disk.ts';
import { testFolder } from '../../../support/example-project.ts';
import { smallMachine } from '../workbench/small-machine.ts';
import { openStudyOf } from '../test-app.ts';

const folder = testFolder();

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

test('a file is stored once, by its hash, and comes out as it went in', async () => {
  const app = await openStudyOf(smallMachine());
  const path = file('log.csv', 'month;kWh\n');
  const supports = [{ kind: 'line', id: 'plate' } as const];
  const first = await app.call('evidence.add', { path, type: 'meterLog', supports });
  expect(first).toMatchObject({ id: 'E1', fileName: 'log.csv', bytes: 10, sha256: hashOf('month;kWh\n') });
  const again = await app.call('evidence.add', { path, type: 'other', title: 'Once more' });
  expect(again.id).toBe('E2');
  const { evidence, storedBytes, unusedFiles } = await app.call('evidence.list', {});
  expect(evidence.map(({ title, supportNames }) => [title, supportNames.length])).toEqual([
    ['log.csv', 1],
    ['Once more', 0],
  ]);
  expect([storedBytes, unusedFiles]).toEqual([10, 0]);
  const target = join(folder, 'copy.csv');
  await app.call('evidence.export', { id: 'E1', path: target });
  expect(readFileSync(target, 'utf8')).toBe('month;kWh\n');
  expect(JSON.stringify(evidence)).not.toContain(folder);
});

test('undo keeps the content until the project is compacted', async () => {
  const app = await openStudyOf(smallMachine());
  await app.call('evidence.add', { path: file('a.txt', 'abc'), type: 'other' });
  await app.call('history.undo', {});
  expect(await app.call('evidence.list', {})).toMatchObject({ evidence: [], unusedFiles: 1, unusedBytes: 3 });
  await app.call('history.redo', {});
  expect((await app.call('evidence.check', {})).files).toMatchObject([{ id: 'E1', state: 'same' }]);
  await app.call('evidence.remove', { id: 'E1' });
  expect(await app.call('evidence.compact', {})).toEqual({ files: 1, bytes: 3 });
  expect(await app.call('evidence.compact', {})).toEqual({ files: 0, bytes: 0 });
  await app.call('history.undo', {});
  expect((await app.call('evidence.check', {})).files).toMatchObject([{ id: 'E1', state: 'missing' }]);
});

test('a referenced file is named when it is another one or gone', async () => {
  const app = await openStudyOf(smallMachine());
  const path = file('scale.txt', '6820 kg');
  await app.call('evidence.add', { path, type: 'weighing', storage: 'reference' });
  const states = async (input: { readonly folderPath?: string }): Promise<readonly string[]> =>
    (await app.call('evidence.check', input)).files.map(({ state }) => state);
  expect(await states({})).toEqual(['notLooked']);
  expect(await states({ folderPath: folder })).toEqual(['same']);
  writeFileSync(path, '6280 kg');
  expect((await app.call('evidence.check', { folderPath: folder })).files).toMatchObject([
    { state: 'differs', foundSha256: hashOf('6280 kg') },
  ]);
  expect(await states({ folderPath: join(folder, 'nowhere') })).toEqual(['missing']);
  expect((await app.call('evidence.list', {})).storedBytes).toBe(0);
});

test('what is said about a file can be changed and taken away, its content cannot', async () => {
  const app = await openStudyOf(smallMachine());
  await app.call('evidence.add', { path: file('b.txt', 'b'), type: 'other', page: '3', confidential: true });
  await app.call('evidence.change', { id: 'E1', set: { title: 'Invoice 7', page: null, type: 'invoice' } });
  const [evidence] = (await app.call('evidence.list', {})).evidence;
  expect(evidence).toMatchObject({
    title: 'Invoice 7',
    type: 'invoice',
    confidential: true,
    sha256: hashOf('b'),
  });
  expect(evidence).not.toHaveProperty('page');
});

test('too large a file and an unknown target are refused in words', async () => {
  const read = await evidenceDisk.read(file('large.bin', 'x'.repeat(2_000_001)), 2_000_000);
  expect(read).toMatchObject({
    ok: false,
    error: { code: 'limit.evidence.tooBig', params: { file: 'large.bin', megabytes: '3', most: '2' } },
  });
  const app = await openStudyOf(smallMachine());
  const input = { path: file('c.txt', 'c'), type: 'other' } as const;
  await expect(
    app.call('evidence.add', { ...input, supports: [{ kind: 'line', id: 'nobody' }] }),
  ).rejects.toThrow('state.targetNotFound');
  expect((await app.call('evidence.list', {})).evidence).toEqual([]);
});
