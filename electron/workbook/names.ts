import { type Basis, type Component } from '../../shared/model/component.ts';
import { BASIS_NAME } from './book.ts';

/** Workbook-wide defined names. They are part of the formulas and never translated. */
export const NAMES = {
  factorKey: 'factor_key',
  factorName: 'factor_name',
  factorUnit: 'factor_unit',
  factorExcluding: 'factor_excluding_biogenic',
  unitCode: 'unit_code',
  unitSize: 'unit_size',
  molarMassCo2: 'molar_mass_co2',
  molarMassCarbon: 'molar_mass_carbon',
  wordPass: 'word_pass',
  wordFail: 'word_fail',
  wordOpen: 'word_open',
  wordPartial: 'word_partial',
  wordCounted: 'word_counted',
  wordCovered: 'word_covered',
  headline: 'profile_headline',
  overallCheck: 'overall_check',
  bomLines: 'count_bom_lines',
  leavesOpen: 'count_open_parts',
  activitiesOpen: 'count_open_activities',
  mandatoryOpen: 'count_open_requirements',
} as const;

const SNAKE: Readonly<Record<Component, string>> = {
  fossil: 'fossil',
  aircraft: 'aircraft',
  landUseChange: 'land_use_change',
  biogenicNonCo2: 'biogenic_non_co2',
  biogenicCo2Emission: 'biogenic_co2_emission',
  biogenicCo2Removal: 'biogenic_co2_removal',
};

/** kg CO2e per unit of a factor in one component: a column of 11_Factors. */
export function factorComponentName(component: Component): string {
  return `factor_${SNAKE[component]}`;
}

/** kg CO2e per kWh of the site's electricity in one component: a cell of 07_Electricity. */
export function mixName(basis: Basis, component: Component): string {
  return `mix_${BASIS_NAME[basis]}_${SNAKE[component]}`;
}

/** kg CO2e of the machine: a cell of 03_Results. */
export function totalName(basis: Basis, part: 'excluding' | 'including'): string {
  return `total_${BASIS_NAME[basis]}_${part}_biogenic`;
}
