import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBearerToken } from '../../../electron/web/bearer-token.ts';

const TOKEN = 'a-token-of-forty-characters-for-the-test';

describe('the token for programs', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cradlegate-test-'));
    file = join(folder, 'token');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is made in a file only the user can read, and read from it again', async () => {
    const made = await findBearerToken(file, {});
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(made).toEqual({ ok: true, value: (await readFile(file, 'utf8')).trim() });
    expect(await findBearerToken(file, { CRADLEGATE_TOKEN: TOKEN })).toEqual(made);
  });

  it('is refused in a file that others may read', async () => {
    await writeFile(file, TOKEN);
    await chmod(file, 0o640);
    expect(await findBearerToken(file, {})).toEqual({
      ok: false,
      error: { code: 'external.token.exposed', params: { file } },
    });
  });

  it('is refused when it can be guessed', async () => {
    await writeFile(file, 'short', { mode: 0o600 });
    expect(await findBearerToken(file, {})).toMatchObject({ error: { code: 'input.token.unfit' } });
    expect(await findBearerToken(undefined, { CRADLEGATE_TOKEN: 'with space'.repeat(9) })).toMatchObject({
      error: { code: 'input.token.unfit', params: { from: 'CRADLEGATE_TOKEN' } },
    });
  });

  it('comes from the environment, or there is none', async () => {
    expect(await findBearerToken(undefined, { CRADLEGATE_TOKEN: TOKEN })).toEqual({ ok: true, value: TOKEN });
    expect(await findBearerToken(undefined, {})).toEqual({ ok: true, value: undefined });
    expect(await findBearerToken(undefined, { CRADLEGATE_TOKEN: '' })).toEqual({
      ok: true,
      value: undefined,
    });
  });

  it('cannot be kept in a folder that is not there', async () => {
    expect(await findBearerToken(join(folder, 'none', 'token'), {})).toMatchObject({
      error: { code: 'external.file.missing' },
    });
  });
});
