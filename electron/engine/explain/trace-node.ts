import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type MessageParams } from '../../../shared/model/finding.ts';
import { type Amount, amountToRatio, formatRatio, toAmount } from '../quantity/amount.ts';
import { exactDecimal, subtract } from '../quantity/exact-decimal.ts';
import { add, divide, multiply, ONE, parseRatio, type Ratio, ZERO } from '../quantity/ratio.ts';

/**
 * How the value of a node follows from those of its children. `difference` and `quotient` have two: the first less, or
 * over, the second. `formula` is worked out from the arithmetic in its params, its children are the parameters.
 */
export type Combine = 'sum' | 'product' | 'quotient' | 'difference' | 'input' | 'formula';

/** Where a number stands and what it follows; everything that is known. */
export interface TraceContext {
  readonly lineId?: string;
  readonly field?: string;
  /** Cell of an imported file, `BOM!E404`. */
  readonly cell?: string;
  readonly factorId?: string;
  /** Section of the method text. */
  readonly ruleId?: string;
  readonly clause?: string;
  readonly source?: string;
  /** Target that explains the number on its own. */
  readonly target?: string;
}

/**
 * One number and how it came about. Working out a node from its children gives `exact`; a text `value` that has no end or
 * too many digits says so with `rounded`: `shown` is rounded for print only, `once` is where the method itself rounds,
 * half to even, to 1e-24.
 */
export interface TraceNode extends TraceContext {
  /** What the number is; the texts stand in the catalogues under `traceNode.<code>`. */
  readonly code: string;
  readonly params: MessageParams;
  readonly exact: Ratio;
  readonly value: DecimalString;
  readonly unit: string;
  readonly combine: Combine;
  readonly rounded?: 'once' | 'shown';
  readonly children: readonly TraceNode[];
}

/** What a node is called, with its unit and place. */
export interface NodeHead extends TraceContext {
  readonly code: string;
  readonly params?: MessageParams;
  readonly unit: string;
}

/** A number that was typed, imported or published. */
export function inputNode(head: NodeHead, value: DecimalString): TraceNode {
  return made(head, 'input', parseRatio(value), []);
}

/** An amount that is explained elsewhere, or stands for nothing more. */
export function amountNode(head: NodeHead, amount: Amount): TraceNode {
  return made(head, 'input', amountToRatio(amount), []);
}

/** A formula of the study with its parameters. */
export function formulaNode(
  head: NodeHead,
  value: DecimalString,
  parameters: readonly TraceNode[],
): TraceNode {
  return made(head, 'formula', parseRatio(value), parameters);
}

/** The sum of the children; nothing sums to zero. */
export function sumNode(head: NodeHead, children: readonly TraceNode[]): TraceNode {
  return made(head, 'sum', children.map(({ exact }) => exact).reduce(add, ZERO), children);
}

/** The product of the children; nothing multiplies to one. */
export function productNode(head: NodeHead, children: readonly TraceNode[]): TraceNode {
  return made(head, 'product', children.map(({ exact }) => exact).reduce(multiply, ONE), children);
}

/** The first over the second, which is not zero. */
export function quotientNode(head: NodeHead, numerator: TraceNode, denominator: TraceNode): TraceNode {
  return made(head, 'quotient', divide(numerator.exact, denominator.exact), [numerator, denominator]);
}

/** The first less the second. */
export function differenceNode(head: NodeHead, first: TraceNode, second: TraceNode): TraceNode {
  return made(head, 'difference', subtract(first.exact, second.exact), [first, second]);
}

/** The same node where the method rounds its number once to 1e-24. */
export function roundedOnce(node: TraceNode): TraceNode {
  const exact = amountToRatio(toAmount(node.exact));
  const isSame = exact.numerator * node.exact.denominator === node.exact.numerator * exact.denominator;
  return isSame ? node : { ...node, exact, value: formatRatio(exact), rounded: 'once' };
}

function made(
  { params = {}, ...head }: NodeHead,
  combine: Combine,
  exact: Ratio,
  children: readonly TraceNode[],
): TraceNode {
  const text = exactDecimal(exact);
  return text === undefined
    ? { ...head, params, exact, value: formatRatio(exact), combine, rounded: 'shown', children }
    : { ...head, params, exact, value: text, combine, children };
}
