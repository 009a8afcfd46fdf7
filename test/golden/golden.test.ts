import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { type CalculationReport } from '../../shared/contract/outcomes.ts';
import { type Basis, COMPONENTS, type Component } from '../../shared/model/component.ts';
import { cradlegateJson } from '../support/command-line.ts';

/** Expected figures with the digits their source prints; the engine's are rounded to as many before comparing. */
interface Golden {
  /** Name of `<study>.study.json` beside this file. */
  readonly study: string;
  /** Who published the figures, or that they were solved by hand, and what was corrected. */
  readonly source: string;
  readonly total: string;
  readonly totalByContract?: string;
  readonly includingBiogenicCo2?: string;
  /** Fossil kg by line, and other components as `line component`. */
  readonly lines?: Readonly<Record<string, string>>;
  /** Line ids of expected gaps with their codes; no other finding may appear. */
  readonly gaps?: readonly string[];
  readonly headline?: Basis;
}

const SOLVED = 'Solved by hand with illustrative factors';
const SCOPE3 = 'GHG Protocol, Technical Guidance for Calculating Scope 3 Emissions 1.0 (2013)';

const GOLDENS: readonly Golden[] = [
  {
    study: 'material-yields',
    source: `${SOLVED}: 820 kg / (0.9 x 0.8) = 1,138.8889 kg x 2.20; 318.8889 kg of scrap over 100 km, recycled at the cut-off`,
    total: '2508.7444',
    lines: { material: '2505.5556', 'scrap to recycler': '3.1889', recycling: '0' },
  },
  {
    study: 'scrap-rates',
    source: `${SOLVED}: 28 % of the net mass is 1.28, 28 % of the input is 1 / 0.72`,
    total: '2.6689',
    lines: { 'on net': '1.28', 'on input': '1.3889' },
  },
  {
    study: 'purchased-parts',
    source: `${SOLVED}: 45 kg x 6.5 and 12 pieces x 38.4`,
    total: '753.3',
    lines: { 'by mass': '292.5', 'by piece': '460.8' },
  },
  {
    study: 'gas-losses',
    source:
      'IPCC AR6 WG1 table 7.SM.7 for HFC-32 (771) and HFC-125 (3740); R-410A is half and half; welding gas of 18 % CO2 by mass',
    total: '543.84',
    lines: { chiller: '541.32', welding: '2.52' },
  },
  {
    study: 'gas-blends',
    source: 'IPCC AR6 WG1 table 7.SM.7 and the mass shares of ASHRAE 34: R-407C 23/25/52, R-404A 44/4/52',
    total: '8891.43',
    lines: { 'R-410A': '2255.5', 'R-407C': '1907.93', 'R-404A': '4728.0' },
  },
  {
    study: 'transport-chain',
    source: `${SOLVED}: 117.18 + 191.52 + 37.62 by land and sea, 402.48 by air, kept apart`,
    total: '748.80',
    lines: { 'machine parts': '346.32', 'spare electronics': '0', 'spare electronics aircraft': '402.48' },
  },
  {
    study: 'packaging-crate',
    source: `${SOLVED}: 42 kg x 2.3 / 60 trips, washing 0.35 and return 1.20 per trip`,
    total: '3.16',
    lines: { crate: '1.61' },
  },
  {
    study: 'packaging-rack',
    source: `${SOLVED}: 85 kg x 2.1 / 50, 2 % repaired per cycle, 600 km back; the way back outweighs the rack`,
    total: '12.495',
    lines: { rack: '3.57', repair: '3.57', return: '5.355' },
  },
  {
    study: 'factory-energy',
    source: `${SOLVED}: 2,450,000 kWh by machine hours, mass and revenue; and in two meters, 33,959.18 + 30,361.29 = 64,320.47`,
    total: '127784.44',
    lines: {
      'by machine hours': '41096.77',
      'by mass': '10500',
      'by revenue': '11867.19',
      'sub-metered hall': '33959.18',
      'rest of the site': '30361.29',
    },
  },
  {
    study: 'electricity-bases',
    source:
      '2023 electricity footprint factors of the Chinese environment ministry (0.0545, 0.0336, 0.0036, 0.6205), residual mix illustrative',
    total: '51862',
    totalByContract: '38497',
    headline: 'byContract',
  },
  {
    study: 'wood-crate-uptake',
    source: `${SOLVED}: 350 kg at 15 % moisture on dry basis hold 152.1739 kg C; uptake 44/12 of it; sawing 84.0`,
    total: '84.0',
    includingBiogenicCo2: '-473.9710',
    lines: { crate: '84.0', 'crate biogenicCo2Removal': '-557.9710' },
  },
  {
    study: 's3-supplier-specific',
    source: `${SCOPE3}, category 1, supplier-specific method`,
    total: '145000',
    lines: { cement: '30000', plaster: '60000', paint: '20000', timber: '25000', concrete: '10000' },
  },
  {
    study: 's3-hybrid',
    source: `${SCOPE3}, category 1, hybrid method; it prints 50,000 x 5.6, but 67,200 is 12,000 x 5.6`,
    total: '70250',
    lines: { 'raw materials': '67200' },
  },
  {
    study: 's3-average-and-spend',
    source: `${SCOPE3}, category 1, average-data method: the mass part; its spend part (11,700) stays a visible gap here`,
    total: '42400',
    lines: {
      'hard drive': '8000',
      'integrated circuits': '2000',
      LCD: '20000',
      semiconductor: '7000',
      battery: '4500',
      keyboard: '900',
    },
    gaps: ['PS', 'ABS', 'PET', 'aluminium', 'steel', 'cyclohexane', 'epoxy', 'copper', 'glass'].map(
      (name) => `spend ${name}: spend.methodMissing`,
    ),
  },
  {
    study: 's3-fuel-and-refrigerant',
    source: `${SCOPE3}, category 4, fuel-based method; its 2,000 for R-410A is illustrative`,
    total: '760000',
    lines: { leak: '100000' },
  },
  {
    study: 's3-distance',
    source: `${SCOPE3}, category 4, distance-based method; its column says per TEU-km where tonne-km are multiplied: the unit as printed is refused`,
    total: '5000',
    lines: { truck: '800', 'air aircraft': '3000', ship: '1200', 'ship as printed': '0' },
    gaps: ['ship as printed: line.unitMismatch'],
  },
  {
    study: 's3-facility-share',
    source: `${SCOPE3}, category 4, distribution centres shared by volume`,
    total: '5187.5',
    lines: { 'electricity 1': '2000', 'gas 1': '62.5', 'electricity 2': '3000', 'gas 2': '125' },
  },
  {
    study: 's3-waste',
    source: `${SCOPE3}, category 5, waste-type-specific method`,
    total: '132500',
    lines: {
      'landfilled plastic': '80000',
      'recycled metal': '10000',
      'recycled plastic': '40000',
      'waste water': '2500',
    },
  },
  {
    study: 'ileap-chain',
    source:
      'SINE Foundation, iLEAP technical specifications, ISO 14083 example; it prints 8,42769 with a comma and 3.6801 for 36.801 tkm',
    total: '8.42769',
  },
];

/** Rounded to as many digits after the point as the expected figure has. */
function asPrinted(exact: string, expected: string): string {
  return new Decimal(exact).toFixed(expected.split('.')[1]?.length ?? 0, Decimal.ROUND_HALF_EVEN);
}

function lineFigure(report: CalculationReport, key: string): string {
  const component: Component = COMPONENTS.find((name) => key.endsWith(` ${name}`)) ?? 'fossil';
  const id = key.endsWith(` ${component}`) ? key.slice(0, -component.length - 1) : key;
  const line = report.lines?.find((candidate) => candidate.id === id);
  return line?.emissions.byLocation.componentsKg[component] ?? '-1';
}

/** Runs the document through the public command, as anybody can. */
function calculated(study: string): CalculationReport {
  const file = resolve(import.meta.dirname, `${study}.study.json`);
  return cradlegateJson('calculate', '--study-file', file, '--lines');
}

describe.each(GOLDENS)('$study', (golden) => {
  const result = calculated(golden.study);

  test('has the total of its source, on both bases', () => {
    const byContract = golden.totalByContract ?? golden.total;
    expect(asPrinted(result.totals.byLocation.excludingBiogenicCo2Kg, golden.total)).toBe(golden.total);
    expect(asPrinted(result.totals.byContract.excludingBiogenicCo2Kg, byContract)).toBe(byContract);
    const including = golden.includingBiogenicCo2 ?? golden.total;
    expect(asPrinted(result.totals.byLocation.includingBiogenicCo2Kg, including)).toBe(including);
    expect(result.headline.basis).toBe(golden.headline ?? 'byLocation');
  });

  test('has the figures of its source line by line', () => {
    const expected = golden.lines ?? {};
    const figures = Object.entries(expected).map(([key, figure]) => [
      key,
      asPrinted(lineFigure(result, key), figure),
    ]);
    expect(Object.fromEntries(figures)).toEqual(expected);
  });

  test('has the expected gaps and no other finding', () => {
    // Remarks on the plausibility of the invented parts (bom.*) are no matter of the calculation.
    const ofCalculation = result.findings.filter((finding) => !finding.code.startsWith('bom.'));
    const found = ofCalculation.map((finding) => `${finding.place.lineId ?? ''}: ${finding.code}`);
    expect(found.toSorted()).toEqual((golden.gaps ?? []).toSorted());
  });
});

test('every golden document is in the table', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.study.json'));
  expect(files.map((name) => name.replace('.study.json', '')).toSorted()).toEqual(
    GOLDENS.map((golden) => golden.study).toSorted(),
  );
});
