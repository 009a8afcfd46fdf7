/**
 * The six components in which every emission is kept (ISO 14067:2018 6.4.9.2), in their fixed order.
 * `biogenicCo2Removal` is uptake and zero or negative; all others are emissions and normally positive.
 */
export const COMPONENTS = [
  'fossil',
  'aircraft',
  'landUseChange',
  'biogenicNonCo2',
  'biogenicCo2Emission',
  'biogenicCo2Removal',
] as const;
export type Component = (typeof COMPONENTS)[number];

/** How many of {@link COMPONENTS}, from the first on, make the total excluding biogenic CO2. */
export const COMPONENTS_EXCLUDING_BIOGENIC_CO2 = 4;

/** The two electricity methods; both results are always computed (ISO 14067:2018 6.4.9.4). */
export const BASES = ['byLocation', 'byContract'] as const;
export type Basis = (typeof BASES)[number];
