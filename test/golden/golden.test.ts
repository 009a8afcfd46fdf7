import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { type CalculationReport } from '../../shared/contract/outcomes.ts';
import { COMPONENTS, type Component } from '../../shared/model/component.ts';
import { cradlegateJson } from '../support/command-line.ts';
import { ACTIVITY_GOLDENS } from './activity-goldens.ts';
import { type Golden } from './golden.ts';
import { MATERIAL_GOLDENS } from './material-goldens.ts';
import { PUBLISHED_GOLDENS } from './published-goldens.ts';

const HELP = resolve(import.meta.dirname, '../../resources/help');
const EXAMPLES = resolve(HELP, 'examples');

const GOLDENS: readonly Golden[] = [...MATERIAL_GOLDENS, ...ACTIVITY_GOLDENS, ...PUBLISHED_GOLDENS];

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
  return cradlegateJson('calculate', '--study-file', resolve(EXAMPLES, `${study}.json`), '--lines');
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
    // Remarks on the plausibility of the invented parts and on the study's text are no matter of the calculation.
    const ofCalculation = result.findings.filter((finding) => !/^(bom|profile|study)\./.test(finding.code));
    const found = ofCalculation.map((finding) => `${finding.place.lineId ?? ''}: ${finding.code}`);
    expect(found.toSorted()).toEqual((golden.gaps ?? []).toSorted());
  });
});

describe('the example documents of the help', () => {
  test('are all in this table; the three to start from have a test of their own', () => {
    const names = readdirSync(EXAMPLES).map((name) => name.replace('.json', ''));
    const starters = ['smallest', 'winder-frame', 'with-gaps'];
    expect(names.toSorted()).toEqual([...GOLDENS.map((golden) => golden.study), ...starters].toSorted());
  });

  test('stand on the page with their totals', () => {
    const rows = readFileSync(resolve(HELP, 'study-format.md'), 'utf8').split('\n');
    const missing = GOLDENS.flatMap(({ study, total, totalByContract, includingBiogenicCo2 }) => {
      const row = rows.find((line) => line.startsWith('|') && line.includes(`\`${study}.json\``)) ?? '';
      return [total, totalByContract, includingBiogenicCo2]
        .filter((figure) => figure !== undefined && !row.includes(figure))
        .map((figure) => `${study}: ${figure}`);
    });
    expect(missing).toEqual([]);
  });
});
