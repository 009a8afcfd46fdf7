import { compare, divide, isNegative, isZero, type Ratio, ZERO } from '../quantity/ratio.ts';
import { type Payback } from './use-phase-result.ts';

/**
 * Years until the saving of a year has made up for the higher footprint. A lower footprint is paid back at once, even
 * where nothing is saved; without a saving a higher one never is.
 */
export function paybackOf(footprintDifferenceKg: Ratio, savedKgPerYear: Ratio): Payback {
  if (isNegative(footprintDifferenceKg)) {
    return { kind: 'immediate' };
  }
  if (compare(savedKgPerYear, ZERO) <= 0) {
    return { kind: 'never' };
  }
  return isZero(footprintDifferenceKg)
    ? { kind: 'immediate' }
    : { kind: 'years', years: divide(footprintDifferenceKg, savedKgPerYear) };
}
