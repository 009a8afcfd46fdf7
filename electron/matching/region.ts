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

/** Codes under which libraries state the whole world. */
const WORLD: ReadonlySet<string> = new Set(['WORLD', 'GLO', 'GLOBAL', 'ROW', 'WORLDWIDE']);
/** Names of regions beside country codes: the continent and the blocks libraries publish for. */
const EUROPEAN_REGIONS: ReadonlySet<string> = new Set([
  'RER',
  'EUROPE',
  'EUROPE WITHOUT SWITZERLAND',
  'EU-27',
  'EU-28',
]);
const ASIAN_REGIONS: ReadonlySet<string> = new Set(['RAS', 'ASIA']);

/** True for the geographies one step of the chain stands for. */
export type RegionTest = (geography: string) => boolean;

/**
 * The way from a place to the world as tests of a factor's geography, the nearest first: the country itself, then the
 * regions of {@link regionChain}. Provinces belong to their country: `CN-JS` is China.
 */
export function regionsOf(place: string): readonly RegionTest[] {
  const code = place.trim().toUpperCase();
  const tests = regionChain(place).map(regionTest);
  return regionChain(place)[0] === code ? tests : [(geography) => isCountry(geography, code), ...tests];
}

/** Tells the geographies of a region of the defaults. */
export function regionTest(region: Region): RegionTest {
  return (geography) => isIn(geography, region);
}

function isCountry(geography: string, code: string): boolean {
  const text = geography.trim().toUpperCase();
  return text === code || text.startsWith(`${code}-`);
}

function isIn(geography: string, region: Region): boolean {
  const text = geography.trim().toUpperCase();
  const country = text.split('-')[0] ?? text;
  switch (region) {
    case 'CN':
      return isCountry(text, 'CN');
    case 'ASIA':
      return ASIAN_REGIONS.has(text) || ASIA.has(country);
    case 'EU':
      return EUROPEAN_REGIONS.has(text) || EUROPE.has(country);
    case 'WORLD':
      return WORLD.has(text);
  }
}
