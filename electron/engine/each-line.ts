import { type Calculation, type LineResult } from './calculation.ts';

/** Makes the results of a calculation one after the other. */
type LineSource = () => Iterable<LineResult>;

const sources = new WeakMap<Calculation, LineSource>();

/** Says where the results of a calculation come from, for those who need each of them only once. */
export function withLineSource(calculation: Calculation, source: LineSource): Calculation {
  sources.set(calculation, source);
  return calculation;
}

/** All results in their order, each made when it is its turn and then let go: `lines` without the memory of all. */
export function eachLine(calculation: Calculation): Iterable<LineResult> {
  return sources.get(calculation)?.() ?? calculation.lines;
}
