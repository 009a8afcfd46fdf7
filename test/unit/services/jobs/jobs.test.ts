import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { JobDesk } from '../../../../electron/services/jobs/job-desk.ts';
import type { Task } from '../../../../electron/services/jobs/task.ts';
import type { JobView } from '../../../../shared/contract/workbench.ts';
import { failure, type Result, success } from '../../../../shared/errors/app-error.ts';
import { openEmpty, openExample, type TestApp } from '../test-app.ts';

/** Waits until no job runs, and gives the last one. */
async function ended(list: () => Promise<readonly JobView[]>): Promise<JobView> {
  for (;;) {
    const [job] = await list();
    if (job !== undefined && job.state !== 'running') {
      return job;
    }
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

describe('the desk of jobs', () => {
  /** A clock of a test: each look moves it on. */
  function desk(millisecondsPerLook: number): { desk: JobDesk; heard: JobView[] } {
    let now = 0;
    const made = new JobDesk(() => new Date((now += millisecondsPerLook)).toISOString());
    const heard: JobView[] = [];
    made.observe((job) => heard.push(job));
    return { desk: made, heard };
  }
  const counting = async (task: Task): Promise<Result<unknown>> => {
    for (let done = 0; done < 50; done += 1) {
      if (await task.step('reading', done, 50)) {
        return failure('cancelled.job');
      }
    }
    return success({ lines: 50 });
  };

  test('tells of start, progress and end, at most ten times a second', async () => {
    const { desk: jobs, heard } = desk(10);
    const started = jobs.start('bom.import', counting);
    expect(started).toMatchObject({ ok: true, value: { id: 'job-1', state: 'running', phase: 'starting' } });
    await ended(async () => jobs.list());
    // 50 steps in half a second of the test's clock.
    expect(heard.length).toBeGreaterThanOrEqual(5);
    expect(heard.length).toBeLessThanOrEqual(8);
    expect(heard.at(0)).toMatchObject({ state: 'running', done: 0 });
    expect(heard.some((job) => job.state === 'running' && job.phase === 'reading' && job.total === 50)).toBe(
      true,
    );
    expect(heard.at(-1)).toMatchObject({ state: 'done', outcome: { lines: 50 } });
  });

  test('runs one job at a time and keeps the outcome until the next one', async () => {
    const { desk: jobs } = desk(10);
    jobs.start('bom.import', counting);
    expect(jobs.start('workbook.export', counting)).toMatchObject({
      ok: false,
      error: { code: 'state.jobRunning' },
    });
    await ended(async () => jobs.list());
    expect(jobs.list()).toMatchObject([{ id: 'job-1', state: 'done', outcome: { lines: 50 } }]);
    expect(jobs.start('workbook.export', counting).ok).toBe(true);
    expect(jobs.list()).toMatchObject([{ id: 'job-2', procedure: 'workbook.export', state: 'running' }]);
    await ended(async () => jobs.list());
  });

  test('stops a job before its next step', async () => {
    const { desk: jobs } = desk(10);
    jobs.start('bom.import', counting);
    expect(jobs.cancel('job-1').ok).toBe(true);
    expect(await ended(async () => jobs.list())).toMatchObject({
      state: 'cancelled',
      error: { code: 'cancelled.job' },
    });
    expect(jobs.cancel('job-7')).toMatchObject({ ok: false, error: { code: 'state.jobNotFound' } });
  });

  test('tells an error of the work, and a bug in it, as the end of the job', async () => {
    const { desk: jobs } = desk(10);
    jobs.start('bom.import', async () => failure('state.bomExists', { lines: '7' }));
    expect(await ended(async () => jobs.list())).toMatchObject({
      state: 'failed',
      error: { code: 'state.bomExists', params: { lines: '7' } },
    });
    jobs.start('bom.import', async () => {
      throw new Error('broken');
    });
    expect(await ended(async () => jobs.list())).toMatchObject({
      state: 'failed',
      error: { code: 'internal.unexpected', params: { problem: 'broken' } },
    });
  });

  test('lets other work have its turn between two steps', async () => {
    const { desk: jobs } = desk(10);
    let turns = 0;
    const tick = (): void => {
      turns += 1;
      if (jobs.list()[0]?.state === 'running') {
        setImmediate(tick);
      }
    };
    jobs.start('bom.import', counting);
    tick();
    await ended(async () => jobs.list());
    expect(turns).toBeGreaterThanOrEqual(50);
  });

  test('is silent to who no longer listens', async () => {
    const { desk: jobs } = desk(10);
    const heard: JobView[] = [];
    jobs.observe((job) => heard.push(job))();
    jobs.start('bom.import', counting);
    await ended(async () => jobs.list());
    expect(heard).toEqual([]);
  });
});

describe('a job of the application', () => {
  let testApp: TestApp;
  afterEach(() => testApp.close());
  const list = async (): Promise<readonly JobView[]> => (await testApp.call('job.list', {})).jobs;
  const example = (name: string): string => join(testApp.app.resources, 'example', 'winder-cw2400', name);

  describe('that imports', () => {
    beforeEach(async () => {
      testApp = await openEmpty();
    });

    test('goes through its phases and ends with the outcome of the import', async () => {
      const phases = new Set<string>();
      const unsubscribe = testApp.app.onJob((job) =>
        phases.add(job.state === 'running' ? job.phase : job.state),
      );
      const job = await testApp.call('job.start', {
        procedure: 'bom.import',
        input: { path: example('bom-en.xlsx') },
      });
      expect(job.state).toBe('running');
      expect(await ended(list)).toMatchObject({ id: job.id, state: 'done', outcome: { lines: 917 } });
      unsubscribe();
      expect(phases).toContain('starting');
      expect(phases).toContain('done');
      expect((await testApp.call('workbench.strip', {})).rows).toBe(917);
    });

    test('writes nothing when it is cancelled', async () => {
      const entries = (await testApp.call('history.list', {})).entries.length;
      const job = await testApp.call('job.start', {
        procedure: 'bom.import',
        input: { path: example('bom-en.xlsx') },
      });
      await testApp.call('job.cancel', { id: job.id });
      expect(await ended(list)).toMatchObject({ state: 'cancelled' });
      expect((await testApp.call('history.list', {})).entries).toHaveLength(entries);
      expect((await testApp.call('workbench.strip', {})).rows).toBe(0);
    });

    test('writes nothing when it is cancelled at the last moment', async () => {
      const job = await testApp.call('job.start', {
        procedure: 'bom.import',
        input: { path: example('bom-en.xlsx') },
      });
      while ((await list())[0]?.phase !== 'storing') {
        await new Promise((resolve) => setImmediate(resolve));
      }
      expect((await testApp.app.dispatch('job.cancel', { id: job.id })).ok).toBe(true);
      expect(await ended(list)).toMatchObject({ state: 'cancelled', phase: 'storing' });
      expect((await testApp.call('workbench.strip', {})).rows).toBe(0);
    });

    describe('a long list', () => {
      const rows = 5200;
      const entries = async (): Promise<number> => (await testApp.call('history.list', {})).entries.length;
      /** Starts the import and goes on to the middle of its storing. */
      async function toTheMiddle(): Promise<string> {
        const parts = Array.from(
          { length: rows - 1 },
          (_, row) => `2;1.${row};P-${row};Part ${row};POM;1;pcs;0.5`,
        );
        const titles = 'Level;Pos.;Part no.;Description;Material;Qty;Unit;Mass each [kg]';
        const path = join(testApp.folder, 'long.csv');
        writeFileSync(path, [titles, '1;1;M;Machine;;1;pcs;', ...parts, ''].join('\n'));
        const { id } = await testApp.call('job.start', { procedure: 'bom.import', input: { path } });
        for (;;) {
          const [job] = await list();
          if (job?.phase === 'storing' && job.done > rows / 4) {
            expect(job).toMatchObject({ state: 'running', total: rows });
            return id;
          }
          expect(job?.state).toBe('running');
          await new Promise((resolve) => setImmediate(resolve));
        }
      }

      test('is read as it was until all of it is stored, and undone as one', async () => {
        expect((await testApp.call('workbench.strip', {})).rows).toBe(0);
        await toTheMiddle();
        expect((await testApp.call('workbench.strip', {})).rows).toBe(0);
        expect((await testApp.stored()).bom).toBeUndefined();
        expect(await entries()).toBe(1);
        // A command waits until the import is through.
        const texts = { title: 'Waited', product: { name: 'P' }, scope: { declaredUnit: 'one' } };
        await testApp.call('workbench.putTexts', texts);
        expect((await list())[0]).toMatchObject({ state: 'done', outcome: { lines: rows } });
        expect((await testApp.call('workbench.strip', {})).rows).toBe(rows);
        expect((await testApp.stored()).bom).toHaveLength(rows);
        await testApp.call('history.undo', {});
        await testApp.call('history.undo', {});
        expect((await testApp.call('workbench.strip', {})).rows).toBe(0);
        expect((await testApp.call('history.list', {})).intact).toBe(true);
      });

      test('cancelled in the middle of storing leaves nothing', async () => {
        const before = await entries();
        const id = await toTheMiddle();
        await testApp.call('job.cancel', { id });
        expect(await ended(list)).toMatchObject({ state: 'cancelled', phase: 'storing' });
        expect(await entries()).toBe(before);
        expect((await testApp.call('workbench.strip', {})).rows).toBe(0);
        expect((await testApp.stored()).bom).toBeUndefined();
        await testApp.call('bom.import', { path: join(testApp.folder, 'long.csv') });
        expect((await testApp.call('workbench.strip', {})).rows).toBe(rows);
      });
    });

    test('is stopped when its project is closed', async () => {
      await testApp.call('job.start', { procedure: 'bom.import', input: { path: example('bom-en.xlsx') } });
      await testApp.call('project.open', { path: testApp.project });
      expect(await ended(list)).toMatchObject({ state: 'cancelled' });
      expect((await testApp.call('workbench.strip', {})).rows).toBe(0);
    });

    test('fails when another import was quicker', async () => {
      await testApp.call('job.start', { procedure: 'bom.import', input: { path: example('bom-en.xlsx') } });
      await testApp.call('bom.import', { path: example('bom-de.csv') });
      const job = await ended(list);
      const { sources = [] } = await testApp.stored();
      expect(sources).toHaveLength(1);
      expect(job.state === 'done' ? 'bom-en.xlsx' : 'bom-de.csv').toBe(sources[0]?.fileName);
    });

    test('proposes factors in the same job when asked to', async () => {
      const propose = { region: 'CN', locale: 'en' };
      const input = { path: example('bom-en.xlsx'), propose, newProject: true };
      await testApp.call('job.start', { procedure: 'bom.import', input });
      const job = await ended(list);
      expect(job).toMatchObject({ state: 'done', subject: 'bom-en.xlsx', outcome: { lines: 917 } });
      const strip = await testApp.call('workbench.strip', {});
      expect(strip.leavesWithDecision).toBeGreaterThan(600);
      expect(strip.undo).toMatchObject({ command: 'factors.assign' });
    });

    test.each([
      ['that fails', 'letter.txt', 'failed'],
      ['that is cancelled', undefined, 'cancelled'],
    ])('into a new project %s leaves no project', async (_how, file, state) => {
      writeFileSync(join(testApp.folder, 'letter.txt'), 'Dear Sir or Madam');
      const path = file === undefined ? example('bom-en.xlsx') : join(testApp.folder, file);
      const input = { path, newProject: true };
      const { id } = await testApp.call('job.start', { procedure: 'bom.import', input });
      if (file === undefined) {
        await testApp.call('job.cancel', { id });
      }
      expect(await ended(list)).toMatchObject({ state });
      expect(await testApp.fail('workbench.strip', {})).toMatchObject({ code: 'state.noProject' });
      expect(readdirSync(testApp.folder)).toEqual(['letter.txt']);
    });

    test('that fails leaves a project in which something was done before', async () => {
      const texts = { title: 'Begun', product: { name: 'P' }, scope: { declaredUnit: 'one' } };
      await testApp.call('workbench.putTexts', texts);
      const input = { path: join(testApp.folder, 'none.csv'), newProject: true };
      await testApp.call('job.start', { procedure: 'bom.import', input });
      expect(await ended(list)).toMatchObject({ state: 'failed' });
      expect((await testApp.call('workbench.strip', {})).title).toBe('Begun');
      await testApp.call('project.close', { removeUntouched: true });
      expect(existsSync(testApp.project)).toBe(true);
    });

    test('needs the input of its procedure', async () => {
      const outcome = await testApp.fail('job.start', { procedure: 'bom.import', input: { sheet: 'x' } });
      expect(outcome).toMatchObject({
        code: 'contract.invalidInput',
        params: { name: 'bom.import', path: 'path' },
      });
      expect(await list()).toEqual([]);
    });
  });

  describe('that exports', () => {
    beforeEach(async () => {
      testApp = await openExample();
    });

    test('writes the workbook, or no file at all when it is cancelled', async () => {
      const path = join(testApp.folder, 'book.xlsx');
      const input = { path, locale: 'en' };
      const first = await testApp.call('job.start', { procedure: 'workbook.export', input });
      await testApp.call('job.cancel', { id: first.id });
      expect(await ended(list)).toMatchObject({ state: 'cancelled' });
      expect(readdirSync(testApp.folder).filter((name) => name.includes('book'))).toEqual([]);
      await testApp.call('job.start', { procedure: 'workbook.export', input });
      expect(await ended(list)).toMatchObject({ state: 'done', phase: 'writing', outcome: { path } });
      expect(existsSync(path)).toBe(true);
    });
  });
});
