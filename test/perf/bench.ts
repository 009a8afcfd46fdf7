import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { calculate } from '../../electron/engine/calculate.ts';
import { LiveCalculation } from '../../electron/engine/live/live-calculation.ts';
import type { StudyDocument } from '../../shared/model/study.ts';
import { decimal, noLibrary } from '../support/study-builder.ts';
import { benchCall, type Call } from './bench-session.ts';
import { syntheticStudy } from './synthetic-bom.ts';

/** How often a quick step is repeated; the median is printed. */
const REPEATS = 15;

const MILLION = 1_000_000;

/** Frees what nothing holds any more, so that what is left is what is needed. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Time on the clock and time of the processor, in ms: they differ where other programs keep the machine busy. */
interface Measured {
  readonly clock: number;
  readonly processor: number;
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

/** A study whose leaf has another quantity each round. */
function withQuantity(study: StudyDocument, round: number): StudyDocument {
  const bom = [...(study.bom ?? [])];
  const last = bom.length - 1;
  const line = bom[last];
  if (line !== undefined) {
    bom[last] = { ...line, quantity: decimal(round + 2) };
  }
  return { ...study, bom };
}

async function benchEngine(study: StudyDocument): Promise<void> {
  print('full calculation', await median(() => calculate(study, noLibrary), 3));
  const live = new LiveCalculation(study, noLibrary);
  print('one edit, live, engine alone', await median((round) => live.update(withQuantity(study, round))));
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

/** Measures 1,000, 10,000 and 100,000 lines, or the sizes given as arguments. */
async function bench(): Promise<void> {
  const sizes = process.argv.slice(2).map(Number);
  const [cpu] = cpus();
  write('time on the clock, then time of the processor');
  write(`Node ${process.versions.node}, ${cpus().length} x ${cpu?.model ?? 'unknown processor'}`);
  for (const lines of sizes.length > 0 ? sizes : [1000, 10_000, 100_000]) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    const path = join(folder, 'bench.cradle');
    write(`\n${lines} lines in 6 levels`);
    const study = syntheticStudy(lines);
    await benchEngine(study);
    const call = benchCall(path, study);
    await benchApplication(call, path, lines);
    collectGarbage();
    write(`memory in use ${Math.round(process.memoryUsage().heapUsed / MILLION)} MB`);
    await call('project.close', {});
    rmSync(folder, { recursive: true, force: true });
  }
}

await bench();
