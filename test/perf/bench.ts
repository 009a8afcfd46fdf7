import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchCall, type Call } from './bench-session.ts';
import { benchBrowser } from './browser.ts';
import type { Distribution } from './distribution.ts';
import { benchEngine } from './engine.ts';
import { benchEventLoop } from './event-loop.ts';
import { benchMatching } from './matching.ts';
import { benchImport } from './import.ts';
import { collectGarbage, type Measured } from './measure.ts';
import { benchRevision } from './revision.ts';
import { benchStoring } from './storing.ts';
import { syntheticStudy } from './synthetic-bom.ts';
import { benchWorkbook } from './workbook.ts';

/** How often a quick step is repeated; the median is printed. */
const REPEATS = 15;

const MILLION = 1_000_000;

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function measure(work: () => unknown): Promise<Measured> {
  const usage = process.cpuUsage();
  const begin = performance.now();
  await work();
  const clock = performance.now() - begin;
  const { user, system } = process.cpuUsage(usage);
  return { clock, processor: (user + system) / 1000 };
}

/** The round in the middle, by processor time. */
async function median(work: (round: number) => unknown, repeats = REPEATS): Promise<Measured> {
  const rounds: Measured[] = [];
  for (let round = 0; round < repeats; round += 1) {
    rounds.push(await measure(() => work(round)));
  }
  const sorted = rounds.toSorted((left, right) => left.processor - right.processor);
  return sorted[Math.floor(repeats / 2)] ?? { clock: Number.NaN, processor: Number.NaN };
}

function print(what: string, { clock, processor }: Measured): void {
  const [one, two] = [clock, processor].map((time) => time.toFixed(time < 100 ? 1 : 0).padStart(8));
  write(`${what.padEnd(34)} ${one} ms  ${two} ms`);
}

/** The same for times a user waits, which are all on the clock. */
function printWaiting(what: string, { least, median: middle, p95, most }: Distribution): void {
  const [one, two, three, four] = [middle, p95, least, most].map((time) => time.toFixed(1).padStart(8));
  write(`${what.padEnd(34)} ${one} ms  p95 ${two} ms  (from ${three} to ${four} ms)`);
}

async function benchApplication(call: Call, path: string, lines: number): Promise<void> {
  const quantity = (from: number, count: number, text: string) =>
    Array.from({ length: count }, (_, index) => ({
      lineId: `line-${from - index}`,
      field: 'quantity' as const,
      text,
    }));
  const edit = (edits: ReturnType<typeof quantity>) =>
    call('workbench.applyEdits', { edits, decimalSign: '.', reason: 'bench' });
  const cells = Math.min(1000, Math.floor(lines / 2));
  print('load: open the project file', await measure(() => call('project.open', { path })));
  print('first strip, with calculation', await measure(() => call('workbench.strip', {})));
  print('first rows', await measure(() => call('workbench.rows', {})));
  print(
    'one edit of a leaf, stored',
    await median((round) => edit(quantity(lines - 1, 1, String(round + 5)))),
  );
  print(
    'one edit of an assembly, stored',
    await median((round) => edit([{ lineId: 'line-3', field: 'quantity', text: String(round + 5) }]), 5),
  );
  print('undo', await median(() => call('history.undo', {}), 3));
  print(
    `paste of ${cells} cells`,
    await median((round) => edit(quantity(lines - 1, cells, String(round + 40))), 3),
  );
  print('strip', await median(() => call('workbench.strip', {})));
  print('rows', await median(() => call('workbench.rows', {}), 5));
  print('strip with fresh checks', await measure(() => call('workbench.strip', { fresh: true })));
  print('first review', await measure(() => call('workbench.review', {})));
  print('review', await median(() => call('workbench.review', {}), 3));
  print('flow', await median(() => call('workbench.flow', {}), 3));
}

/**
 * Measures 1,000, 10,000 and 100,000 lines, then the engine alone with 1,000,000; or the sizes given as arguments. With
 * `--engine` the engine alone, with `--browser` the page alone, with `--workbook` the workbook alone.
 */
async function bench(): Promise<void> {
  const sizes = process.argv
    .slice(2)
    .filter((text) => !text.startsWith('--'))
    .map(Number);
  const pageAlone = process.argv.includes('--browser');
  const [cpu] = cpus();
  write('time on the clock, then time of the processor');
  write(`Node ${process.versions.node}, ${cpus().length} x ${cpu?.model ?? 'unknown processor'}`);
  if (process.argv.includes('--engine')) {
    benchEngines(sizes.length > 0 ? sizes : [1000, 10_000, 100_000, MILLION]);
    return;
  }
  if (process.argv.includes('--workbook')) {
    benchWorkbook(sizes.length > 0 ? sizes : [5000, 100_000]);
    return;
  }
  for (const lines of sizes.length > 0 ? sizes : [1000, 10_000, 100_000]) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    const path = join(folder, 'bench.cradle');
    write(`\n${lines} lines in 6 levels`);
    const study = syntheticStudy(lines);
    const call = benchCall(path, study);
    if (!pageAlone) {
      benchEngine(lines);
      await benchApplication(call, path, lines);
      collectGarbage();
      write(`memory in use ${Math.round(process.memoryUsage().heapUsed / MILLION)} MB`);
      await call('project.close', {});
    }
    write('in the browser: median on the clock');
    await benchBrowser(path, lines, printWaiting);
    rmSync(folder, { recursive: true, force: true });
  }
  if (sizes.length === 0 && !pageAlone) {
    benchEngines([MILLION]);
  }
}

function benchEngines(sizes: readonly number[]): void {
  for (const lines of sizes) {
    write(`\n${lines} lines in 6 levels, the engine alone`);
    benchEngine(lines);
  }
}

await bench();
if (!['--browser', '--engine', '--workbook'].some((one) => process.argv.includes(one))) {
  benchWorkbook([5000, 100_000]);
  await benchImport(write, 100_000);
  benchStoring(write, 100_000);
  benchRevision(write, 100_000);
  benchMatching(write);
  await benchEventLoop(write, { lines: 100_000, exported: 20_000 });
}
