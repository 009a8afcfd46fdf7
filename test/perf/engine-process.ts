import { readFileSync, writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { calculate, studyFactors } from '../../electron/engine/calculate.ts';
import { bomColumns } from '../../electron/engine/bom/bom-columns.ts';
import { resolveStudy } from '../../electron/engine/formulas/resolve-study.ts';
import { compileSweep } from '../../electron/engine/impact/sweep.ts';
import { LiveCalculation } from '../../electron/engine/live/live-calculation.ts';
import { parseStudyDocument } from '../../shared/model/parse-study.ts';
import type { ResolvedStudy } from '../../shared/model/study.ts';
import { decimal, noLibrary } from '../support/study-builder.ts';
import { collectGarbage, type Measured, measured, medianOf, middleOf, timeOf } from './measure.ts';
import { syntheticStudy } from './synthetic-bom.ts';

const MEGABYTE = 1_000_000;

function print(what: string, { clock, processor }: Measured): void {
  const [one, two] = [clock, processor].map((time) => time.toFixed(time < 100 ? 2 : 0).padStart(9));
  process.stdout.write(`${what.padEnd(40)} ${one} ms ${two} ms\n`);
}

/** Memory that is needed: what the step before let go is freed only after its turn. */
async function printMemory(what: string): Promise<void> {
  await setImmediate();
  collectGarbage();
  const { rss, heapUsed } = process.memoryUsage();
  // The operating system counts the peak in units of 1,024 bytes.
  const peak = process.resourceUsage().maxRSS * 1024;
  const [heap, now, most] = [heapUsed, rss, peak].map((bytes) => `${Math.round(bytes / MEGABYTE)} MB`);
  process.stdout.write(`${`memory ${what}`.padEnd(40)} heap ${heap}, process ${now}, peak ${most}\n`);
}

/** Reads a study file as the command line does, in its steps. */
function load(file: string): ResolvedStudy {
  const text = readFileSync(file, 'utf8');
  const json = measured((): unknown => JSON.parse(text));
  print('load: JSON', json);
  const schema = measured(() => parseStudyDocument(json.made));
  print('load: schema', schema);
  if (!schema.made.ok) {
    throw new Error('The study of the benchmark does not parse');
  }
  const written = schema.made.value;
  const formulas = measured(() => resolveStudy(written).study);
  print('load: formulas', formulas);
  return formulas.made;
}

/** The study with one in so many lines as another object. */
function withNewLines(study: ResolvedStudy, every: number): ResolvedStudy {
  const bom = (study.bom ?? []).map((line, index) => (index % every === 0 ? { ...line } : line));
  return { ...study, bom };
}

/** The study with another quantity of its last leaf. */
function withQuantity(study: ResolvedStudy, quantity: number): ResolvedStudy {
  const bom = [...(study.bom ?? [])];
  const line = bom.at(-1);
  if (line !== undefined) {
    bom[bom.length - 1] = { ...line, quantity: decimal(quantity) };
  }
  return { ...study, bom };
}

/** The least any exact calculation needs: as many products and sums of whole numbers, and nothing else. */
function crudeLoop(study: ResolvedStudy): () => bigint {
  const { numerator, net } = bomColumns(study.bom ?? [], studyFactors(study, noLibrary));
  const masses = net.numerator.map((mass) => mass ?? 0n);
  const numbers = [...numerator, ...masses, ...masses];
  const quantities = [1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n];
  return () => {
    let sum = 0n;
    for (let index = 0; index < numbers.length; index += 1) {
      sum += (numbers[index] ?? 0n) * (quantities[index & 7] ?? 0n);
    }
    return sum;
  };
}

async function bench(file: string, lines: number): Promise<void> {
  const study = load(file);
  await printMemory('study loaded');
  print(
    'load: compile, first calculation',
    measured(() => calculate(study, noLibrary)),
  );
  await printMemory('study compiled');
  const repeats = lines >= MEGABYTE ? 5 : 15;
  print(
    'full exact calculation',
    medianOf(() => calculate(study, noLibrary), repeats),
  );
  const other = { capitalGoods: 'excluded', gwpSet: 'AR6' } as const;
  print(
    'full, other profile',
    medianOf(() => calculate(study, noLibrary, other), repeats),
  );
  const changed: Measured[] = [];
  for (let round = 0; round < 3; round += 1) {
    const next = withNewLines(study, 100);
    changed.push(timeOf(() => calculate(next, noLibrary)));
    await setImmediate();
  }
  print('full, 1 % of the lines changed', middleOf(changed));
  print('limit: as many products and sums', medianOf(crudeLoop(study), repeats));
  await setImmediate();
  const live = measured(() => new LiveCalculation(study, noLibrary));
  print('live calculation, beginning', live);
  const edits = Array.from({ length: 9 }, (_, round) => withQuantity(study, round + 2));
  print(
    'one edit of a leaf, new exact total',
    medianOf((round) => live.made.update(edits[round] ?? study), 9),
  );
  edits.length = 0;
  await printMemory('live calculation');
  const sweep = measured(() => compileSweep(calculate(study, noLibrary)));
  print('float64: two columns from all terms', sweep);
  print(
    'float64: one sweep of all lines',
    medianOf(() => sweep.made.run(), 101),
  );
  await printMemory('at the end');
}

const [step, file = '', lines = '0'] = process.argv.slice(2);
if (step === 'write') {
  writeFileSync(file, JSON.stringify(syntheticStudy(Number(lines))));
} else {
  await bench(file, Number(lines));
}
