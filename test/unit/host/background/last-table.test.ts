import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isLongFile } from '../../../../electron/host/background/file-state.ts';
import { keepingLastTable } from '../../../../electron/host/background/last-table.ts';
import { diskFiles } from '../../../../electron/host/create-app.ts';

let folder: string;
let reads: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'last-table-'));
  reads = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function kept() {
  return keepingLastTable({
    ...diskFiles,
    readTable: (...asked) => {
      reads += 1;
      return diskFiles.readTable(...asked);
    },
  });
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('a file is read once as long as it is not written', async () => {
  const files = kept();
  const path = file('bom.csv', 'Part no.;Qty\nA;1\n');
  const first = await files.readTable(path);
  expect(await files.readTable(path)).toEqual(first);
  expect(reads).toBe(1);
  file('bom.csv', 'Part no.;Qty\nA;2\n');
  expect(await files.readTable(path)).not.toEqual(first);
  expect(reads).toBe(2);
});

test('only the last one is kept, and a single sheet is another table', async () => {
  const files = kept();
  const [one, two] = [file('one.csv', 'Part no.;Qty\nA;1\n'), file('two.csv', 'Part no.;Qty\nB;1\n')];
  for (const path of [one, two, one]) {
    await files.readTable(path);
  }
  expect(reads).toBe(3);
  await files.readTable(one, 'Sheet');
  expect(reads).toBe(4);
});

test('what cannot be read is not kept', async () => {
  const files = kept();
  const path = join(folder, 'late.csv');
  expect(await files.readTable(path)).toMatchObject({ ok: false });
  file('late.csv', 'Part no.;Qty\nA;1\n');
  expect(await files.readTable(path)).toMatchObject({ ok: true });
});

test('a path that cannot even be looked at ends in the error of reading it', async () => {
  for (const path of [join(folder, 'x'.repeat(5000)), join(file('plain.csv', 'a'), 'inside.csv'), 'a\0b']) {
    expect(isLongFile(path)).toBe(false);
    expect(await kept().readTable(path)).toMatchObject({ ok: false });
  }
});
