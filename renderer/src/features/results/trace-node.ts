import { type Combine, type TraceNodeView } from '../../../../shared/contract/trace.ts';
import { type Basis } from '../../../../shared/model/component.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { sumDecimals } from './exact-decimal.ts';

/** A number that can be asked: a target of `calculation.trace`, or a sum of such targets that is put together here. */
export type TraceTarget = string | TraceNodeView;

/** What is clicked to be explained. */
export interface TraceAsk {
  readonly target: TraceTarget;
  /** Electricity method; that of the headline where absent. */
  readonly basis?: Basis | undefined;
  /** What the number is, in the words of the page it stands on. */
  readonly name: string;
}

const KG_CO2E = 'kg CO2e';

/** A number that stands for its target; it is asked for when it is opened. */
export function targetNode(
  target: string,
  code: string,
  params: Readonly<Record<string, string>>,
  kg: DecimalString,
): TraceNodeView {
  return { code, params: { ...params }, value: kg, unit: KG_CO2E, combine: 'input', target, children: [] };
}

/** A sum of numbers that each have a target. */
export function sumOfTargets(
  code: string,
  params: Readonly<Record<string, string>>,
  kg: DecimalString,
  children: readonly TraceNodeView[],
): TraceNodeView {
  return { code, params: { ...params }, value: kg, unit: KG_CO2E, combine: 'sum', children };
}

/** True for a node whose parts stand under its own target. */
export function isCut({ children, target }: TraceNodeView): boolean {
  return children.length === 0 && target !== undefined;
}

/** Steps of arithmetic that say little while they are closed. */
const OPENED: ReadonlySet<string> = new Set(['component', 'term', 'multiplied', 'divided']);

/** True for a node that is shown with its parts at once. */
export function isOpened({ code }: TraceNodeView): boolean {
  return OPENED.has(code);
}

const SIGNS: Readonly<Record<Combine, readonly [first: string, other: string]>> = {
  sum: ['', '+'],
  product: ['', '×'],
  quotient: ['', '÷'],
  difference: ['', '\u2212'],
  input: ['', ''],
  formula: ['', ''],
};

/** The sign before a part, by how the node above is worked out. */
export function signOf(above: Combine, index: number): string {
  return SIGNS[above][index === 0 ? 0 : 1];
}

/** True when the parts of a sum make its value to the last digit; undefined where it is no sum, or print has rounded it. */
export function addsUp({ combine, value, rounded, children }: TraceNodeView): boolean | undefined {
  const printed = [rounded, ...children.map((child) => child.rounded)].some((one) => one === 'shown');
  if (combine !== 'sum' || children.length === 0 || printed || rounded !== undefined) {
    return undefined;
  }
  return sumDecimals(children.map((child) => decimal(child.value))) === sumDecimals([decimal(value)]);
}

/** The contract has checked the form. */
function decimal(value: string): DecimalString {
  return value as DecimalString;
}
