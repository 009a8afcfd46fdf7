import type { Region } from './knowledge.ts';

// Member states of the European Union with those that share its market for materials: EEA, Switzerland, United Kingdom.
const EUROPE: ReadonlySet<string> = new Set(
  'EU AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO CH GB'.split(
    ' ',
  ),
);
// East, South-East and South Asia: where machines and their parts are made.
const ASIA: ReadonlySet<string> = new Set('ASIA JP KR TW HK MO VN TH MY SG ID PH IN'.split(' '));

/**
 * The regions whose default factors may stand for a place, the nearest first: China, Asia, world; Germany, Europe,
 * world. `place` is a country code (ISO 3166-1 alpha-2) or a region of defaults.csv.
 */
export function regionChain(place: string): readonly Region[] {
  const code = place.trim().toUpperCase();
  if (code === 'CN') {
    return ['CN', 'ASIA', 'WORLD'];
  }
  if (ASIA.has(code)) {
    return ['ASIA', 'WORLD'];
  }
  return EUROPE.has(code) ? ['EU', 'WORLD'] : ['WORLD'];
}
