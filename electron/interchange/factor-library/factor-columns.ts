import type { Component } from '../../../shared/model/component.ts';

/** Columns of a factor set, in the order of the file; the first line of every set is exactly this. */
export const FACTOR_COLUMNS = [
  'id',
  'name_en',
  'name_zh',
  'name_de',
  'family',
  'unit',
  'fossil',
  'aircraft',
  'land_use_change',
  'biogenic_non_co2',
  'biogenic_co2_emission',
  'biogenic_co2_removal',
  'geography',
  'year',
  'scope',
  'boundary',
  'delivery',
  'losses',
  'infrastructure',
  'gwp_set',
  'place',
  'flags',
  'note',
] as const;
export type FactorColumn = (typeof FACTOR_COLUMNS)[number];

/** Which column holds which emission component, kg CO2e per unit. */
export const COMPONENT_COLUMNS: Readonly<Record<Component, FactorColumn>> = {
  fossil: 'fossil',
  aircraft: 'aircraft',
  landUseChange: 'land_use_change',
  biogenicNonCo2: 'biogenic_non_co2',
  biogenicCo2Emission: 'biogenic_co2_emission',
  biogenicCo2Removal: 'biogenic_co2_removal',
};
