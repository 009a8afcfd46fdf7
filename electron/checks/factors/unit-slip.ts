import type { FamilyRange } from './family-ranges.ts';

/** What may have gone wrong with the unit of a factor. */
export type UnitSlip = 'perTonne' | 'perGram' | 'carbon' | 'perPound' | 'unknown';

/** 44.01 g CO2 in 12.011 g carbon. */
const CO2_PER_CARBON = 44.01 / 12.011;
const POUNDS_PER_KILOGRAM = 1 / 0.45359237;

/** The slips looked for, the commonest first, and what the value has to be multiplied by to mend it. */
const SLIPS: readonly (readonly [UnitSlip, number])[] = [
  ['perTonne', 0.001],
  ['perGram', 1000],
  ['carbon', CO2_PER_CARBON],
  ['perPound', POUNDS_PER_KILOGRAM],
];

/** The slip that would bring a value back into the range of its family; undefined for a value inside. */
export function unitSlip(valueKgPerKg: number, range: FamilyRange): UnitSlip | undefined {
  if (isInside(valueKgPerKg, range)) {
    return undefined;
  }
  return SLIPS.find(([, factor]) => isInside(valueKgPerKg * factor, range))?.[0] ?? 'unknown';
}

function isInside(value: number, { lowKgPerKg, highKgPerKg }: FamilyRange): boolean {
  return value >= lowKgPerKg && value <= highKgPerKg;
}
