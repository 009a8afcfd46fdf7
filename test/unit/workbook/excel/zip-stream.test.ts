import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createZipStream } from '../../../../electron/workbook/excel/zip-stream.ts';
import { readParts } from '../../../support/xlsx-parts.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zip-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Text of random letters, which packs to three quarters. */
function noise(length: number): string {
  return randomBytes((length / 4) * 3).toString('base64');
}

async function zipped(parts: Readonly<Record<string, Iterable<string>>>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const zip = createZipStream(async (bytes) => {
    chunks.push(Uint8Array.from(bytes));
  });
  for (const [name, pieces] of Object.entries(parts)) {
    expect(await zip.add(name, pieces)).toBe(true);
  }
  await zip.finish();
  return Buffer.concat(chunks);
}

describe('createZipStream', () => {
  it('packs files that another reader finds whole, in their order', async () => {
    const path = join(folder, 'whole.zip');
    const long = Array.from({ length: 40 }, () => noise(50_000));
    await writeFile(path, await zipped({ 'a/one.xml': ['<a>', 'ü数', '</a>'], empty: [], 'b.xml': long }));
    const parts = await readParts(path);
    expect([...parts.keys()]).toEqual(['a/one.xml', 'empty', 'b.xml']);
    expect(parts.get('a/one.xml')?.toString()).toBe('<a>ü数</a>');
    expect(parts.get('empty')?.length).toBe(0);
    expect(parts.get('b.xml')?.toString()).toBe(long.join(''));
  });

  it('writes sizes and checksums a strict reader accepts', async () => {
    const bytes = await zipped({ 'x.xml': ['abc'] });
    const directory = bytes.indexOf(Buffer.from('504b0102', 'hex'));
    expect(bytes.readUInt32LE(directory + 16)).toBe(0x352441c2);
    expect(bytes.readUInt32LE(directory + 24)).toBe(3);
    expect(bytes.readUInt16LE(directory + 14)).toBe(0x0021);
  });

  it('says that a part is too large for the format', async () => {
    const zip = createZipStream(async () => undefined, 1000);
    expect(await zip.add('fits', ['x'.repeat(900)])).toBe(true);
    expect(await zip.add('too large', ['x'.repeat(600), 'x'.repeat(600)])).toBe(false);
  });

  it('ends with the error of a disk that is full', async () => {
    const zip = createZipStream(() => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })));
    await expect(zip.add('a', ['text'])).rejects.toMatchObject({ code: 'ENOSPC' });
  });

  it('takes no more text than the disk keeps up with', async () => {
    let taken = 0;
    let written = 0;
    let mostAhead = 0;
    const zip = createZipStream(async (bytes) => {
      await pause(1);
      written += bytes.length;
    });
    const pieces = function* (): Iterable<string> {
      for (let index = 0; index < 200; index += 1) {
        const piece = noise(40_000);
        taken += piece.length;
        mostAhead = Math.max(mostAhead, taken * 0.75 - written);
        yield piece;
      }
    };
    await zip.add('slow', pieces());
    expect(taken).toBe(8_000_000);
    expect(written).toBeGreaterThan(5_900_000);
    expect(mostAhead).toBeLessThan(3_000_000);
  });

  it('gives the same bytes at another time', async () => {
    const first = await zipped({ a: ['same'] });
    await pause(2100);
    expect((await zipped({ a: ['same'] })).equals(first)).toBe(true);
    await writeFile(join(folder, 'same.zip'), first);
    expect((await readFile(join(folder, 'same.zip'))).equals(first)).toBe(true);
  });
});
