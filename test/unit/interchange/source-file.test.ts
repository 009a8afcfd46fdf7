import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTableFile } from '../../../electron/interchange/read-table-file.ts';
import { errorOf, fileOf, firstSheetOf, readBytes, textsOf } from './read-bytes.ts';

describe('files that cannot be a table', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'source-file-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it('names a missing file, a folder and an empty file', async () => {
    const missing = errorOf(await readTableFile(join(folder, 'no-such.xlsx')));
    expect(missing).toMatchObject({ code: 'external.file.missing', params: { file: 'no-such.xlsx' } });
    expect(errorOf(await readTableFile(folder)).code).toBe('external.file.directory');
    expect(errorOf(await readBytes('')).code).toBe('external.file.empty');
    expect(errorOf(await readTableFile('bad\0name')).code).toBe('external.file.unreadable');
  });

  it('does not wait for a pipe', async () => {
    if (process.platform !== 'win32') {
      const path = join(folder, 'pipe');
      execFileSync('mkfifo', [path]);
      expect(errorOf(await readTableFile(path)).code).toBe('external.file.special');
    }
  });

  it('says that a file may not be read', async () => {
    const path = join(folder, 'locked.csv');
    await writeFile(path, 'a;b\n');
    await chmod(path, 0o000);
    const result = await readTableFile(path);
    // The administrator may read everything; for anyone else the file is closed.
    const expected =
      process.getuid?.() === 0 || process.platform === 'win32' ? 'ok' : 'external.file.unreadable';
    expect(result.ok ? 'ok' : result.error.code).toBe(expected);
  });

  it('refuses a file above the size limit before reading it', async () => {
    const error = errorOf(await readBytes('a;b\n1;2\n', { limits: { fileBytes: 7 } }));
    expect(error).toEqual({
      code: 'limit.file.tooLarge',
      params: { file: 'table', limit: '7', found: '8' },
      place: { file: 'table' },
    });
  });

  it('stops when it is cancelled or takes too long', async () => {
    const signal = AbortSignal.abort();
    expect(errorOf(await readBytes('a;b\n', { signal })).code).toBe('cancelled.reading');
    expect(errorOf(await readBytes('a;b\n', { limits: { milliseconds: -1 } })).code).toBe(
      'limit.reading.time',
    );
  });

  it('tells by content, not by name', async () => {
    expect(fileOf(await readBytes('a;b\n1;2\n', {}, 'bom.xlsx')).format).toBe('csv');
  });

  it('refuses bytes, web pages, documents and other data that are no table', async () => {
    for (const data of [
      'a;b\0c\n',
      '%PDF-1.7\n1 0 obj',
      '<html><p>a</p></html>',
      '<?xml version="1.0"?>',
      '{"a": 1}',
    ]) {
      expect([data, errorOf(await readBytes(data)).code]).toEqual([data, 'input.file.notATable']);
    }
    const noise = Buffer.from(Array.from({ length: 4096 }, (_, index) => 1 + ((index * 37) % 255)));
    expect(errorOf(await readBytes(noise)).code).toBe('input.file.notATable');
  });

  it('looks for the sheet that is asked for in a text table too', async () => {
    expect(errorOf(await readBytes('a;b\n', { sheet: 'BOM' })).code).toBe('input.sheet.missing');
    expect(textsOf(firstSheetOf(await readBytes('a;b\n', { sheet: '' })))).toEqual([['a', 'b']]);
  });
});
