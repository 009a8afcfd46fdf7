import { COMPONENTS_EXCLUDING_BIOGENIC_CO2 } from '../../../shared/model/component.ts';
import { type ComponentAmounts, signedProduct } from '../../engine/impact/evaluate.ts';
import { type Term } from '../../engine/inventory/operand.ts';
import { type Amount, AMOUNT_DIGITS } from '../../engine/quantity/amount.ts';
import { type Ratio } from '../../engine/quantity/ratio.ts';

/** Digits kept before a ratio becomes a double: more than the 17 that decide it. */
const DIGITS = 22;

/** The double nearest to an exact ratio. */
export function ratioNumber(value: Ratio): number {
  if (value.numerator === 0n) {
    return 0;
  }
  const [numerator, denominator] = [Number(value.numerator), Number(value.denominator)];
  if (Math.abs(numerator) <= Number.MAX_SAFE_INTEGER && denominator <= Number.MAX_SAFE_INTEGER) {
    // Both are exact, and the division of doubles rounds to the nearest
    return numerator / denominator;
  }
  const shift = DIGITS - (String(value.numerator).length - String(value.denominator).length);
  const scaled =
    shift >= 0
      ? (value.numerator * 10n ** BigInt(shift)) / value.denominator
      : value.numerator / (value.denominator * 10n ** BigInt(-shift));
  return Number(`${scaled}e${-shift}`);
}

/** The double nearest to an amount of 1e-24 kg units, in kg. */
export function amountNumber(amount: Amount): number {
  if (amount === 0n) {
    return 0;
  }
  return Number(`${amount}e-${AMOUNT_DIGITS}`);
}

/** What a term multiplies its factor with: amount in the factor's unit, for one machine. */
export function termAmount(term: Term, multiplicity: Ratio): number {
  return ratioNumber(signedProduct(term, multiplicity));
}

/** The six components, then the totals excluding and including biogenic CO2, in kg CO2e. */
export interface EmissionNumbers {
  readonly components: readonly number[];
  readonly excluding: number;
  readonly including: number;
}

export function emissionNumbers(amounts: ComponentAmounts): EmissionNumbers {
  const components = amounts.map(amountNumber);
  let [excluding, including] = [0n, 0n];
  for (let index = 0; index < amounts.length; index += 1) {
    const amount = amounts[index] ?? 0n;
    including += amount;
    excluding += index < COMPONENTS_EXCLUDING_BIOGENIC_CO2 ? amount : 0n;
  }
  // Turning a large integer into a double is slow, and most lines have one component.
  const numberOf = (sum: Amount): number => {
    const same = amounts.indexOf(sum);
    return components[same] ?? amountNumber(sum);
  };
  return { components, excluding: numberOf(excluding), including: numberOf(including) };
}
