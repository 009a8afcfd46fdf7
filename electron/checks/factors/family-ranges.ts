import { dimensionOf } from '../../engine/quantity/units.ts';
import { COMPONENTS, COMPONENTS_EXCLUDING_BIOGENIC_CO2 } from '../../../shared/model/component.ts';
import type { Factor } from '../../../shared/model/factor.ts';

/** What the sourced figures of a family span, in kg CO2e per kg, with the margin already put on. */
export interface FamilyRange {
  readonly lowKgPerKg: number;
  readonly highKgPerKg: number;
  /** How many sourced figures it was made from. */
  readonly figures: number;
}

/**
 * Margin on both sides of what is published: our choice, wide enough for scrap share and power mix, narrow enough that
 * a slip by a thousand, a pound or carbon for carbon dioxide falls outside for most families.
 */
export const MARGIN = 3;
/** One figure shows no range: then there is none, and nothing is said about factors of the family. */
export const FEWEST_FIGURES = 2;

const GRAMS_PER: Readonly<Record<string, number>> = { kg: 1, t: 1000, g: 0.001, lb: 0.45359237 };

/** kg CO2e per kg without biogenic CO2; undefined for a factor that is not per mass. */
export function kgPerKg(factor: Factor): number | undefined {
  const kilograms = GRAMS_PER[factor.unit];
  if (kilograms === undefined) {
    return undefined;
  }
  const total = COMPONENTS.slice(0, COMPONENTS_EXCLUDING_BIOGENIC_CO2)
    .map((component) => Number(factor.components[component] ?? '0'))
    .reduce((sum, value) => sum + value, 0);
  return total / (kilograms * Number(factor.perAmount ?? '1'));
}

/** True for a unit that goes with a distance: tonne-kilometres and the like. */
export function isTransportUnit(unit: string): boolean {
  const plain = unit.toLowerCase().replace(/[\s*·.×-]/g, '');
  return dimensionOf(unit) === 'transport' || /^(kg|t|lb|ton|tonne)(km|mi|mile)s?$/.test(plain);
}

/** Ranges of the families that have at least two sourced cradle-to-gate figures per mass, none marked for checking. */
export function familyRanges(factors: readonly Factor[]): ReadonlyMap<string, FamilyRange> {
  const figures = new Map<string, number[]>();
  for (const factor of factors) {
    const value = isSourced(factor) ? kgPerKg(factor) : undefined;
    if (value !== undefined && value > 0 && factor.family !== undefined) {
      figures.set(factor.family, [...(figures.get(factor.family) ?? []), value]);
    }
  }
  return new Map(
    [...figures]
      .filter(([, values]) => values.length >= FEWEST_FIGURES)
      .map(([family, values]) => [
        family,
        {
          lowKgPerKg: Math.min(...values) / MARGIN,
          highKgPerKg: Math.max(...values) * MARGIN,
          figures: values.length,
        },
      ]),
  );
}

function isSourced({ scope, flags }: Factor): boolean {
  return scope === 'cradleToGate' && flags?.includes('check') !== true;
}
