import { dimensionOf } from '../../engine/quantity/units.ts';
import { unitCode } from '../unit-text.ts';

/** Mass units emissions are published in, with their size in kg and where a code of the product stands for them. */
const EMISSION_UNITS: ReadonlyMap<string, string> = new Map([
  ['kg', 'kg'],
  ['kilogram', 'kg'],
  ['kilograms', 'kg'],
  ['g', 'g'],
  ['gram', 'g'],
  ['grams', 'g'],
  ['mg', 'mg'],
  ['t', 't'],
  ['tonne', 't'],
  ['tonnes', 't'],
  // US publications write MT for the metric ton.
  ['mt', 't'],
  ['metricton', 't'],
  ['metrictons', 't'],
  ['lb', 'lb'],
  ['lbs', 'lb'],
  ['pound', 'lb'],
  ['pounds', 'lb'],
]);

/** Names of units in data sets and publications that unit cells of parts lists do not have. */
const RATE_UNITS: ReadonlyMap<string, string> = new Map([
  ['metricton*km', 'tkm'],
  ['tonkilometer', 'tkm'],
  ['tonnekm', 'tkm'],
  ['tonne.km', 'tkm'],
  ['t*km', 'tkm'],
  ['tkm', 'tkm'],
  ['kg*km', 'kg.km'],
  ['shortton-mile', 'short ton-mile'],
  ['ton-mile', 'short ton-mile'],
  ['shortton', 'short ton'],
  ['shorttons', 'short ton'],
  ['metricton', 't'],
  ['tonnes', 't'],
  ['tonne', 't'],
  ['mt', 't'],
  ['lbs', 'lb'],
  ['kilogram', 'kg'],
  ['kilowatthour', 'kWh'],
  ['kwh(netcv)', 'kWh'],
  ['kwh', 'kWh'],
  ['mwh', 'MWh'],
  ['megajoule', 'MJ'],
  ['mj', 'MJ'],
  ['gj', 'GJ'],
  ['mmbtu', 'mmBtu'],
  ['cubicmeter', 'm3'],
  ['cubicmetre', 'm3'],
  ['cubicmetres', 'm3'],
  ['squaremeter', 'm2'],
  ['squaremetre', 'm2'],
  ['meter', 'm'],
  ['metre', 'm'],
  ['liter', 'l'],
  ['litre', 'l'],
  ['litres', 'l'],
  ['kilometer', 'km'],
  ['kilometre', 'km'],
  ['hour', 'h'],
  ['unit', 'piece'],
  ['item(s)', 'piece'],
  ['items', 'piece'],
  ['item', 'piece'],
  ['p', 'piece'],
  ['piece', 'piece'],
  ['pieces', 'piece'],
  ['passenger-mile', 'passenger-mile'],
  ['passenger.km', 'passenger.km'],
  ['person*km', 'passenger.km'],
  ['vehicle-mile', 'vehicle-mile'],
  ['mile', 'mile'],
  ['miles', 'mile'],
  ['gallon', 'gallon'],
  ['gallons', 'gallon'],
  ['scf', 'scf'],
]);

/** Money of a year with its price: `2022 USD, purchaser price`. */
const MONEY = /^(\d{4})\s+([A-Z]{3})(?:\s*,?\s*(purchaser|basic|producer)['s]*\s+price)?$/i;

/** A denominator as the product computes with it. */
export interface RateUnit {
  readonly code: string;
  /** False for a unit the product does not compute with; it is kept as written. */
  readonly known: boolean;
  readonly priceBasis?: 'basic' | 'purchaser';
}

/** Unit code of the mass of CO2 equivalents: `kg CO2-Eq` is kg, `MT CO2e` is t. Undefined for single gases and others. */
export function emissionUnit(text: string): string | undefined {
  const compact = compactText(text).replace(/[\s._^-]/g, '');
  const mass = /^([a-z]+?)co2(?:e|eq|equiv|equivalents?|äq|当量)$/u.exec(compact)?.[1];
  return mass === undefined ? undefined : EMISSION_UNITS.get(mass);
}

/** Unit of the denominator; one that is not known stays as written. */
export function rateUnit(text: string): RateUnit {
  const money = MONEY.exec(text.trim());
  if (money !== null) {
    const price = money[3]?.toLowerCase();
    return {
      code: `${(money[2] ?? '').toUpperCase()}-${money[1] ?? ''}`,
      known: true,
      ...(price === undefined ? {} : { priceBasis: price === 'purchaser' ? 'purchaser' : 'basic' }),
    };
  }
  const code = RATE_UNITS.get(compactText(text).replace(/\s/g, '')) ?? unitCode(text) ?? text.trim();
  return { code, known: dimensionOf(code) !== undefined };
}

/** Parts `kg CO2e/short ton` and `kg CO2e per m2`; without a denominator that is undefined. */
export function splitRate(text: string): { readonly emission: string; readonly per: string | undefined } {
  const match = /^(.*?)(?:\/|\s+per\s+)(.+)$/i.exec(text.trim());
  return match === null
    ? { emission: text.trim(), per: undefined }
    : { emission: (match[1] ?? '').trim(), per: (match[2] ?? '').trim() };
}

function compactText(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
