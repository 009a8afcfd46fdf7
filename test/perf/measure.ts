import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How often a quick step is repeated; the median is printed. */
const REPEATS = 15;

/** Time on the clock and time of the processor, in ms: they differ where other programs keep the machine busy. */
export interface Measured {
  readonly clock: number;
  readonly processor: number;
}

/** Measures some work once and keeps what it gave. */
export function measured<T>(work: () => T): Measured & { readonly made: T } {
  const usage = process.cpuUsage();
  const begin = performance.now();
  const made = work();
  const clock = performance.now() - begin;
  const { user, system } = process.cpuUsage(usage);
  return { made, clock, processor: (user + system) / 1000 };
}

/** The round in the middle of several, by processor time. */
export function medianOf(work: (round: number) => unknown, repeats = REPEATS): Measured {
  return middleOf(Array.from({ length: repeats }, (_, round) => timeOf(() => work(round))));
}

/** Measures some work once and lets go of what it gave. */
export function timeOf(work: () => unknown): Measured {
  const { clock, processor } = measured(work);
  return { clock, processor };
}

/** The measurement in the middle, by processor time. */
export function middleOf(rounds: readonly Measured[]): Measured {
  const sorted = rounds.toSorted((left, right) => left.processor - right.processor);
  return sorted[Math.floor(rounds.length / 2)] ?? { clock: Number.NaN, processor: Number.NaN };
}

/** Frees what nothing holds any more, so that what is left is what is needed. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
