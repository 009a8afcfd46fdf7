import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Input, Output, ProcedureName } from '../../shared/contract/procedures.ts';
import type { BomLine } from '../../shared/model/bom-line.ts';
import type { StudyDocument } from '../../shared/model/study.ts';
import { type App, createApp } from '../../electron/host/create-app.ts';
import { createProject } from '../../electron/storage/create-project.ts';
import { makeStudy } from '../support/study-builder.ts';
import { csvOf, xlsxOf } from './import.ts';
import { syntheticStudy } from './synthetic-bom.ts';

const NANOSECONDS_PER_MILLISECOND = 1_000_000;

/** The monitor wakes every so many ms; what it is late by more than that was a stall. */
const RESOLUTION_MILLISECONDS = 5;

/** Lines of a BOM as a text table of an export. */
function tableOf(lines: readonly BomLine[]): string {
  const levels = new Map<string, number>();
  const children = Map.groupBy(lines, (line) => line.parentId);
  const rows = ['Level;Pos.;Part no.;Description;Material;Qty;Unit;Mass each [kg];Supplier;Country'];
  const visit = (line: BomLine, level: number): void => {
    levels.set(line.id, level);
    const { position, partNumber, description, materialText, quantity, mass, supplier, country } = line;
    const cells = [level, position, partNumber, description, materialText, quantity, 'pcs', mass?.value];
    rows.push([...cells, supplier, country].join(';'));
    children.get(line.id)?.forEach((child) => visit(child, level + 1));
  };
  children.get(null)?.forEach((line) => visit(line, 1));
  return `${rows.join('\n')}\n`;
}

/** A project file with the study, open in an application as the hosts use it. */
async function openApp(path: string, study: StudyDocument): Promise<App> {
  const made = createProject(path, { actor: 'bench', clock: () => new Date().toISOString(), study });
  if (!made.ok || !made.value.close().ok) {
    throw new Error(`The project ${path} could not be made`);
  }
  const app = createApp({ actor: 'bench' });
  await call(app, 'project.open', { path });
  return app;
}

async function call<Name extends ProcedureName>(app: App, name: Name, input: Input<Name>): Promise<void> {
  await called(app, name, input);
}

async function called<Name extends ProcedureName>(
  app: App,
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const outcome = await app.dispatch(name, input);
  if (!outcome.ok) {
    throw new Error(`${name}: ${JSON.stringify(outcome.error)}`);
  }
  return outcome.value;
}

/** Does something with an application that has an empty project open. */
async function onEmpty(folder: string, work: (app: App) => Promise<void>): Promise<void> {
  const app = await openApp(join(folder, `empty-${performance.now()}.cradle`), makeStudy({ title: 'Empty' }));
  await call(app, 'workbench.strip', {});
  await work(app);
  await call(app, 'project.close', {});
}

/** Runs a job to its end. */
async function job(app: App, procedure: 'bom.import' | 'workbook.export', input: object): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const leave = app.onJob((view) => {
      if (view.state !== 'running') {
        leave();
        if (view.state === 'done') {
          resolve();
        } else {
          reject(new Error(`${procedure}: ${JSON.stringify(view)}`));
        }
      }
    });
    call(app, 'job.start', { procedure, input }).catch(reject);
  });
}

/** How long work took and for how long at most nothing else had its turn, in ms. */
async function watch(work: () => Promise<void>): Promise<{ readonly clock: number; readonly stall: number }> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MILLISECONDS });
  delay.enable();
  // The monitor only sees what falls between two of its wakings: it has to have woken before the work begins.
  await pause(4 * RESOLUTION_MILLISECONDS);
  const begin = performance.now();
  await work();
  const clock = performance.now() - begin;
  await pause(4 * RESOLUTION_MILLISECONDS);
  delay.disable();
  return { clock, stall: delay.max / NANOSECONDS_PER_MILLISECOND - RESOLUTION_MILLISECONDS };
}

/**
 * Prints, for the long work of the application, how long it takes and the longest time in which the host could answer
 * nobody: what typing would have to wait for.
 */
export async function benchEventLoop(
  write: (text: string) => void,
  { lines, exported }: { readonly lines: number; readonly exported: number },
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const print = async (what: string, work: () => Promise<void>): Promise<void> => {
    const { clock, stall } = await watch(work);
    write(`${what.padEnd(40)} ${clock.toFixed(0).padStart(7)} ms  ${stall.toFixed(0).padStart(7)} ms`);
  };
  write('\ntime on the clock, then the longest time in which nothing else had its turn');
  const study = syntheticStudy(lines);
  const app = await openApp(join(folder, 'large.cradle'), study);
  await call(app, 'workbench.strip', {});
  await print(`fresh checks of ${lines} lines`, () => call(app, 'checks.run', {}));
  await print(`proposals for ${lines} lines`, () =>
    call(app, 'factors.assign', { region: 'CN', locale: 'en' }),
  );
  await call(app, 'project.close', {});

  for (const [kind, bytes] of [
    ['csv', csvOf],
    ['xlsx', xlsxOf],
  ] as const) {
    const path = join(folder, `wide.${kind}`);
    writeFileSync(path, bytes(lines));
    const what = `${lines} rows x 20 columns of ${kind}`;
    await onEmpty(folder, (app) => print(`import of ${what}`, () => job(app, 'bom.import', { path })));
    await onEmpty(folder, async (app) => {
      await print('  its preview', () => call(app, 'workbench.importPreview', { path }));
      const choice = { columns: { R: 'note' as const } };
      await print('  its preview, a column changed', () =>
        call(app, 'workbench.importPreview', { path, choice }),
      );
      await print('  its import after that', () => job(app, 'bom.import', { path, choice }));
    });
  }

  const table = join(folder, 'large.csv');
  writeFileSync(table, tableOf(study.bom ?? []));
  const empty = await openApp(join(folder, 'empty.cradle'), makeStudy({ title: 'Empty' }));
  await call(empty, 'workbench.strip', {});
  await job(empty, 'bom.import', { path: table });
  const text = readFileSync(table, 'utf8');
  const revised = join(folder, 'revised.csv');
  writeFileSync(revised, text.replaceAll(';0.05;', ';0.06;'));
  await print('comparing a revised file', () => call(empty, 'revision.compare', { path: revised }));
  const { sha256 } = await called(empty, 'revision.compare', { path: revised });
  const ticks = { kinds: ['changed' as const], except: [], ids: [] };
  await print('accepting its changes', () =>
    call(empty, 'revision.accept', { path: revised, sha256, ticks, reason: 'bench' }),
  );
  await call(empty, 'project.close', {});

  const smaller = await openApp(join(folder, 'smaller.cradle'), syntheticStudy(exported));
  await call(smaller, 'workbench.strip', {});
  const workbook = { path: join(folder, 'book.xlsx'), locale: 'en' };
  await print(`workbook of ${exported} lines`, () => job(smaller, 'workbook.export', workbook));
  await call(smaller, 'project.close', {});
  rmSync(folder, { recursive: true, force: true });
}

if (import.meta.main) {
  const [lines = 100_000, exported = 20_000] = process.argv.slice(2).map(Number);
  await benchEventLoop((text) => process.stdout.write(`${text}\n`), { lines, exported });
}
