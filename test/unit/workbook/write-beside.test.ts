import { access, chmod, constants, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failure, success } from '../../../shared/errors/app-error.ts';
import { writeBeside } from '../../../electron/workbook/write-beside.ts';

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beside-'));
  path = join(folder, 'book.xlsx');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

describe('writeBeside', () => {
  it('shows the new file only when it is whole', async () => {
    await writeFile(path, 'old');
    const seen: string[] = [];
    const written = await writeBeside(path, async (append) => {
      await append(Buffer.from('new '));
      seen.push(await readFile(path, 'utf8'));
      await append(Buffer.from('content'));
      return success(7);
    });
    expect(written).toEqual(success(7));
    expect(seen).toEqual(['old']);
    expect(await readFile(path, 'utf8')).toBe('new content');
    expect(await readdir(folder)).toEqual(['book.xlsx']);
  });

  it.each([
    ['ENOSPC', 'external.workbookDiskFull'],
    ['EROFS', 'external.workbookNotWritable'],
    ['EIO', 'external.workbookWrite'],
  ])('takes the half file away and keeps the old one at %s', async (code, error) => {
    await writeFile(path, 'old');
    const written = await writeBeside(path, async (append) => {
      await append(Buffer.from('half'));
      throw systemError(code);
    });
    expect(written).toMatchObject({ ok: false, error: { code: error, params: { path, reason: code } } });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['book.xlsx']);
  });

  it('leaves nothing of a file that was stopped', async () => {
    const written = await writeBeside(path, async (append) => {
      await append(Buffer.from('half'));
      return failure('cancelled.workbook');
    });
    expect(written).toMatchObject({ ok: false, error: { code: 'cancelled.workbook' } });
    expect(await readdir(folder)).toEqual([]);
  });

  it('leaves nothing when the last step fails', async () => {
    await mkdir(join(path, 'inside'), { recursive: true });
    const written = await writeBeside(path, async (append) => {
      await append(Buffer.from('whole'));
      return success('written');
    });
    expect(written).toMatchObject({ ok: false, error: { code: 'external.workbookNotWritable' } });
    expect(await readdir(folder)).toEqual(['book.xlsx']);
    expect(await readdir(path)).toEqual(['inside']);
  });

  it('does not replace a file that is protected against writing', async () => {
    await writeFile(path, 'old');
    await chmod(path, 0o444);
    // Who administers the machine may write everywhere: then there is no protection to heed.
    const isAllowed = await access(path, constants.W_OK).then(
      () => true,
      () => false,
    );
    const written = await writeBeside(path, async (append) => {
      await append(Buffer.from('new'));
      return success('written');
    });
    expect(written.ok).toBe(isAllowed);
    expect(await readFile(path, 'utf8')).toBe(isAllowed ? 'new' : 'old');
    expect(await readdir(folder)).toEqual(['book.xlsx']);
  });

  it('does not hide a bug behind an error of the file system', async () => {
    const bug = writeBeside(path, async () => {
      throw new Error('a bug');
    });
    await expect(bug).rejects.toThrow('a bug');
    expect(await readdir(folder)).toEqual([]);
  });
});
