import { resolve } from 'node:path';
import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { type MethodReport, type VariantsView } from '../../shared/contract/method-report.ts';
import { cradlegateJson } from '../support/command-line.ts';

const EXAMPLES = resolve(import.meta.dirname, '../../resources/help/examples');

const SOLVED = 'Solved by hand with illustrative factors';
const ECOBALYSE = 'Ecobalyse, page on the circular footprint formula (published rounded, 1.75)';
const PEDIGREE = 'Pedigree matrix of ecoinvent 3 as shipped with openLCA; figures computed apart from it';

/** Figures of a report with the digits of their source, by the names {@link figuresOf} gives them. */
interface ReportGolden {
  readonly study: string;
  readonly source: string;
  readonly figures: Readonly<Record<string, string>>;
}

const REPORTS: readonly ReportGolden[] = [
  {
    study: 'standards-bridge',
    source: `${SOLVED}: 44,100 at a coverage of 97.6 % are 45,184.43; a milling machine of 780 is capital goods`,
    figures: {
      'profile iso14067': '44880',
      'profile pas2050': '45184.43',
      'bridge capitalGoods': '-780',
      'bridge scaling': '1084.43',
      'cut off': '1084.43',
      'mass balance': '0.9854',
      // The tool is own, but capital goods, which PAS 2050 leaves out: nothing of its total is of own processes.
      'primary pas': '0',
      'own share': '0',
    },
  },
  {
    study: 'factory-energy',
    source: `${SOLVED}: 2,450,000 kWh x 5,200 / 310,000, x 8.4 / 1,960, x 3.1 / 640; no keys of the site, so no others`,
    figures: {
      'allocation by machine hours': '41096.77',
      'allocation by mass': '10500',
      'allocation by revenue': '11867.19',
      'allocation by mass by Machine hours': 'none',
    },
  },
  {
    study: 'site-keys',
    source: `${SOLVED}: the main meter by machine hours, and 2,450,000 kWh x 8.4 / 1,960 by mass, at 0.5; 24,000 m3 the other way round, at 2`,
    figures: {
      'allocation power': '20548.39',
      'allocation power by Mass of machines built': '5250',
      'allocation power by Mass of machines built, difference': '-15298.39',
      'allocation heat': '205.71',
      'allocation heat by Machine hours': '805.16',
      'allocation heat by Machine hours, difference': '599.45',
      'allocation heat by Mass of machines built': 'none',
    },
  },
  {
    study: 'memos',
    source: `${ECOBALYSE}; ${SOLVED}: the metal has 0.949 of material and 0.001 of disposal`,
    figures: {
      'memo wool': '1.74501',
      'memo metal': '0.950',
      'memo metal to the gate': '1.705',
      'memo scrap': '-510.2222',
      'memo charge': '27066',
      'profile iso14067': '1.705',
    },
  },
  {
    study: 'ileap-chain',
    source:
      'SINE Foundation, iLEAP: 3.6801 / 8.42769 by emission as PACT defines it; it prints 56.85 %, the share by tonne-kilometres',
    figures: { 'primary pact': '0.4367' },
  },
  {
    study: 'data-quality',
    source: `${SOLVED}: emission-weighted over 9,000, 12,000, 15,000 and 9,200`,
    figures: {
      'primary pact': '0.4717',
      'primary iso': '0.3319',
      'pact technological': '2.2743',
      'pact geographical': '1.8717',
      'pact temporal': '2.2699',
    },
  },
  {
    study: 'uncertainty',
    source: `${SOLVED}: GSD 1.20, 1.50, 1.10 and 1.35 on the shares of four lines`,
    figures: { gsd: '1.14549', gsdSquared: '1.31215', low: '32762', high: '55798' },
  },
  {
    study: 'pedigree-best',
    source: PEDIGREE,
    figures: { sigma: '0.024395', gsdSquared: '1.05000' },
  },
  {
    study: 'pedigree-good',
    source: PEDIGREE,
    figures: { sigma: '0.101558', gsd: '1.10689', gsdSquared: '1.22522' },
  },
  {
    study: 'pedigree-poor',
    source: PEDIGREE,
    figures: { sigma: '0.246344', gsdSquared: '1.63671', meanOverMedian: '1.030808' },
  },
  {
    study: 'pedigree-poorest',
    source: PEDIGREE,
    figures: { sigma: '0.258311', gsdSquared: '1.67635' },
  },
  {
    study: 'pedigree-transport',
    source: PEDIGREE,
    figures: { sigma: '0.362509', gsdSquared: '2.06477', coefficientOfVariation: '0.37475' },
  },
];

/** The figures of a report by a name each. */
function figuresOf(report: MethodReport): ReadonlyMap<string, string> {
  const { quality } = report;
  const numbers = (prefix: string, values: object): readonly (readonly [string, string])[] =>
    Object.entries(values).map(([name, value]) => [`${prefix}${name}`, String(value)]);
  return new Map([
    ...report.profiles.map(
      ({ id, excludingBiogenicCo2Kg }) => [`profile ${id}`, excludingBiogenicCo2Kg] as const,
    ),
    ...report.bridges
      .flatMap(({ rows }) => rows)
      .map((row) => [`bridge ${row.switch}`, row.effectKg] as const),
    ...report.memos.map(({ id, kg = '' }) => [`memo ${id}`, kg] as const),
    ['cut off', report.cutOff.ghgKg.excluded],
    ['mass balance', String(report.massBalance.coverage)],
    ...numbers('primary ', quality.primaryShare),
    ['own share', String(report.primaryData.ownShare)],
    ...report.allocation.flatMap(({ lineId, kg, alternatives }) => [
      [`allocation ${lineId}`, kg ?? ''] as const,
      ...alternatives.flatMap((one) => [
        [`allocation ${lineId} by ${one.key}`, one.kg ?? ''] as const,
        [`allocation ${lineId} by ${one.key}, difference`, one.differenceKg ?? ''] as const,
      ]),
    ]),
    ...numbers('pact ', quality.pact ?? {}),
    ...numbers('', quality.uncertainty ?? {}),
  ]);
}

/** Rounded to as many digits after the point as the expected figure has; `none` where there is no figure. */
function asPrinted(exact: string | undefined, expected: string): string {
  return exact === undefined || exact === ''
    ? 'none'
    : new Decimal(exact).toFixed(expected.split('.')[1]?.length ?? 0, Decimal.ROUND_HALF_EVEN);
}

describe('the report of', () => {
  test.each(REPORTS)('$study has the figures of its source', ({ study, figures }) => {
    const file = resolve(EXAMPLES, `${study}.json`);
    const found = figuresOf(cradlegateJson<MethodReport>('report', '--study-file', file));
    const printed = Object.entries(figures).map(([name, figure]) => [
      name,
      asPrinted(found.get(name), figure),
    ]);
    expect(Object.fromEntries(printed)).toEqual(figures);
  });

  test('cut-offs keeps each below 1 % and all together below 5 %', () => {
    const file = resolve(EXAMPLES, 'standards-bridge.json');
    const { cutOff } = cradlegateJson<MethodReport>('report', '--study-file', file);
    expect(cutOff.rows.map(({ lineId, estimateKg }) => [lineId, estimateKg])).toEqual([
      ['labels and clips', '400'],
      ['test cable', '400'],
      ['paint', '284.43'],
    ]);
    expect([cutOff.passesSingle, cutOff.passesTogether]).toEqual([true, true]);
  });
});

/** Midpoint rule: (800 - 640) kg x (2.2 + 0.9) / 2 is amount, (2.2 - 0.9) x (800 + 640) / 2 is factor. */
test('a variant is split by the midpoint rule, without a remainder', () => {
  const file = resolve(EXAMPLES, 'variant-midpoint.json');
  const { baseKg, variants } = cradlegateJson<VariantsView>('variants', '--study-file', file);
  const [variant] = variants;
  const rows = variant?.rows.map(({ lineId, cause, kg }) => [lineId, cause, kg]).toSorted();
  expect([baseKg, variant?.totalKg, variant?.differenceKg]).toEqual(['1816.4', '611', '-1205.4']);
  expect(rows).toEqual([
    ['cover', 'added', '11'],
    ['frame', 'activity', '-248'],
    ['frame', 'factor', '-936'],
    ['painting', 'activity', '-6'],
    ['panel', 'removed', '-26.4'],
  ]);
});
