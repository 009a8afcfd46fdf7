import { Decimal } from 'decimal.js';
import type { LineTrace } from '../../electron/engine/explain/trace.ts';
import { COMPONENTS, type Component } from '../../shared/model/component.ts';

/** Enough digits that some twenty factors of sixty digits stay exact before the one division. */
const ORACLE_PRECISION = 1300;

/** Digits after the point of a reported amount (electron/engine/quantity/amount.ts). */
const REPORTED_DIGITS = 24;

const Wide = Decimal.clone({
  precision: ORACLE_PRECISION,
  rounding: Decimal.ROUND_HALF_EVEN,
  toExpNeg: -1_000_000,
  toExpPos: 1_000_000,
  maxE: 9e15,
  minE: -9e15,
});

/**
 * Second opinion on a printed trace by other arithmetic: the same products with decimal.js, rounded half to even at
 * 1e-24. It reads nothing but what a verifier sees: operands, signs and factors.
 */
export function evaluateTrace(trace: LineTrace): Readonly<Record<Component, string>> {
  const sums = COMPONENTS.map(() => new Wide(0));
  for (const term of trace.terms) {
    let above = new Wide(1);
    let below = new Wide(1);
    for (const operand of term.operands) {
      if (operand.operation === 'multiply') {
        above = above.times(operand.value);
      } else {
        below = below.times(operand.value);
      }
    }
    COMPONENTS.forEach((component, index) => {
      const factor = factorValue(term.factor?.components[component], term.factor === undefined, component);
      if (factor !== undefined) {
        sums[index] = (sums[index] ?? new Wide(0)).plus(above.times(factor).times(term.sign).div(below));
      }
    });
  }
  const printed = sums.map((sum) => plain(sum.toDecimalPlaces(REPORTED_DIGITS, Decimal.ROUND_HALF_EVEN)));
  return Object.fromEntries(COMPONENTS.map((component, index) => [component, printed[index]])) as Record<
    Component,
    string
  >;
}

/** The same in float64, as a spreadsheet would compute it. */
export function evaluateTraceAsFloat(trace: LineTrace): Readonly<Record<Component, number>> {
  const sums = Object.fromEntries(COMPONENTS.map((component) => [component, 0])) as Record<Component, number>;
  for (const term of trace.terms) {
    const product = term.operands.reduce(
      (value, operand) =>
        operand.operation === 'multiply' ? value * Number(operand.value) : value / Number(operand.value),
      term.sign as number,
    );
    for (const component of COMPONENTS) {
      sums[component] +=
        product *
        Number(factorValue(term.factor?.components[component], term.factor === undefined, component) ?? 0);
    }
  }
  return sums;
}

/** A term without factor is carbon taken up: its operands alone give the removal. */
function factorValue(value: string | undefined, isUptake: boolean, component: Component): string | undefined {
  return isUptake ? (component === 'biogenicCo2Removal' ? '1' : undefined) : value;
}

function plain(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed();
}
