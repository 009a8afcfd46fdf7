import { type Pedigree } from '../../../shared/model/quality.ts';

/** The five indicators of the pedigree matrix, in its order. */
export const INDICATORS = [
  'reliability',
  'completeness',
  'temporal',
  'geographical',
  'technological',
] as const;
export type Indicator = (typeof INDICATORS)[number];

/** Uncertainty factors by indicator and score 1 to 5; each is a squared geometric standard deviation. */
export interface PedigreeSet {
  readonly id: string;
  readonly source: string;
  readonly factors: Readonly<Record<Indicator, readonly [number, number, number, number, number]>>;
}

/**
 * The ecoinvent 3 set. The older set of ecoinvent 2 differs in two cells (geographical 4 = 1.02, technological 2 = 1.00)
 * and has a sixth column; a result must name its set.
 */
export const ECOINVENT_3: PedigreeSet = {
  id: 'ecoinvent 3',
  source:
    'Pedigree matrix of ecoinvent 3 as shipped with openLCA (GreenDelta olca-modules, PedigreeDQSystem)',
  factors: {
    reliability: [1, 1.05, 1.1, 1.2, 1.5],
    completeness: [1, 1.02, 1.05, 1.1, 1.2],
    temporal: [1, 1.03, 1.1, 1.2, 1.5],
    geographical: [1, 1.01, 1.02, 1.05, 1.1],
    technological: [1, 1.05, 1.2, 1.5, 2],
  },
};

/** Basic uncertainty by kind of exchange, a squared geometric standard deviation; from the same matrix. */
export const BASIC_UNCERTAINTY = {
  /** Energy, semi-finished products, materials and waste services. */
  material: 1.05,
  transport: 2,
  infrastructure: 3,
  carbonDioxide: 1.05,
  /** A factor: emissions per unit, as materials; what is special of transport or assets stands at their amounts. */
  factor: 1.05,
} as const;

/** True for what can be a squared geometric standard deviation: 1 or more. */
export function isBasicUncertainty(value: number): boolean {
  return Number.isFinite(value) && value >= 1;
}

/**
 * Standard deviation of ln x of one figure: half the root of the sum of the squared logarithms of its factors, which
 * are already squared deviations. Its geometric standard deviation is exp of it.
 */
export function lognormalSigma(pedigree: Pedigree, basic: number, set: PedigreeSet = ECOINVENT_3): number {
  const squares = INDICATORS.map((indicator) => {
    const factor = set.factors[indicator][pedigree[indicator] - 1] ?? 1;
    return Math.log(factor) ** 2;
  });
  return 0.5 * Math.sqrt(squares.reduce((sum, square) => sum + square, Math.log(basic) ** 2));
}

/** What follows from a sigma: GSD, its square, the coefficient of variation and mean over median. */
export interface Lognormal {
  readonly sigma: number;
  readonly gsd: number;
  readonly gsdSquared: number;
  readonly coefficientOfVariation: number;
  readonly meanOverMedian: number;
}

export function lognormal(sigma: number): Lognormal {
  return {
    sigma,
    gsd: Math.exp(sigma),
    gsdSquared: Math.exp(2 * sigma),
    coefficientOfVariation: Math.sqrt(Math.exp(sigma ** 2) - 1),
    meanOverMedian: Math.exp(sigma ** 2 / 2),
  };
}
