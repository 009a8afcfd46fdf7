import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { USER_DATA_VARIABLE } from '../../../../electron/host/user-data.ts';
import { type JobView } from '../../../../shared/contract/workbench.ts';
import { workbookOf } from '../../../support/factor-files.ts';
import { openEmpty, type TestApp } from '../test-app.ts';

/** Rows enough that reading is still under way when it is stopped. */
const MANY = 30_000;

describe('a library taken in the background', () => {
  let data: string;
  let app: TestApp;

  beforeEach(async () => {
    data = mkdtempSync(join(tmpdir(), 'import-job-'));
    vi.stubEnv(USER_DATA_VARIABLE, data);
    app = await openEmpty();
  });
  afterEach(async () => {
    await app.close();
    rmSync(data, { recursive: true, force: true });
    vi.unstubAllEnvs();
  });

  async function ended(id: string): Promise<JobView> {
    const find = async () => (await app.call('job.list', {})).jobs.find((job) => job.id === id);
    await expect.poll(async () => (await find())?.state, { timeout: 60_000 }).not.toBe('running');
    const job = await find();
    if (job === undefined) {
      throw new Error('The job is gone');
    }
    return job;
  }

  function table(name: string, rows: readonly string[]): string {
    const path = join(data, name);
    writeFileSync(path, ['Name,Unit,Factor (kg CO2e),Land', ...rows].join('\n'));
    return path;
  }

  it('gives the same preview and library as in place, and the program knows it at once', async () => {
    const path = table('t.csv', ['Zorblex alloy,kg,7.5,CN', 'Zorblex film,m2,oops,CN']);
    const preview = await app.call('job.start', { procedure: 'libraries.preview', input: { path } });
    expect((await ended(preview.id)).outcome).toEqual(await app.call('libraries.preview', { path }));
    const input = { path, name: 'T', licence: 'invented' };
    const taking = await app.call('job.start', { procedure: 'libraries.import', input });
    expect(await ended(taking.id)).toMatchObject({ state: 'done', outcome: { library: { id: 't' } } });
    const { factors } = await app.call('factors.search', { text: 'zorblex alloy' });
    expect(factors.map(({ totalKg }) => totalKg)).toEqual(['7.5']);
  }, 90_000);

  it('ends with the error of the file, and refuses a wrong input before it starts', async () => {
    const path = table('t.csv', ['Zorblex film,m2,oops,CN']);
    const input = { path, name: 'T', licence: 'invented' };
    const { id } = await app.call('job.start', { procedure: 'libraries.import', input });
    expect(await ended(id)).toMatchObject({ state: 'failed', error: { code: 'input.factorImport.nothing' } });
    const wrong = await app.fail('job.start', { procedure: 'libraries.import', input: { path } });
    expect(wrong.code).toMatch(/^(contract|input)\./);
  }, 60_000);

  it('leaves nothing behind when it is cancelled', async () => {
    const rows = Array.from({ length: MANY }, (_, row) => [`Zorblex ${row}`, 'kg', 1, 'CN']);
    const path = join(data, 'many.xlsx');
    writeFileSync(path, workbookOf('Data', [['Name', 'Unit', 'Factor (kg CO2e)', 'Land'], ...rows]));
    const input = { path, name: 'Many', licence: 'invented' };
    const { id } = await app.call('job.start', { procedure: 'libraries.import', input });
    await app.call('job.cancel', { id });
    expect(await ended(id)).toMatchObject({ state: 'cancelled' });
    expect((await app.call('libraries.list', {})).libraries.map((library) => library.id)).toEqual([
      'bundled',
    ]);
    expect(readdirSync(data)).toEqual(['many.xlsx']);
  }, 90_000);
});
