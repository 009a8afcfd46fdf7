import { describe, expect, it } from 'vitest';
import { checkParts } from '../../../../renderer/src/features/results/parts-and-total.ts';
import { type CalculationReport } from '../../../../shared/contract/outcomes.ts';
import { decimal } from '../../../support/study-builder.ts';
import { goldenReport } from './chart-fixtures.ts';

const STUDIES = ['wood-crate-uptake', 'transport-chain', 'electricity-bases', 'gas-blends', 's3-hybrid'];

describe('the check that parts make the total', () => {
  it.each(STUDIES)('finds no difference in %s', (name) => {
    const { differenceKg, comparisons } = checkParts(goldenReport(name));
    expect(differenceKg).toBe('0');
    expect(comparisons).toBeGreaterThan(80);
  });

  it('sees a change of the last digit the engine keeps, in any grouping', () => {
    const report = goldenReport('transport-chain');
    for (const grouping of ['stages', 'assemblies', 'families', 'suppliers', 'countries'] as const) {
      const [first, ...others] = structuredClone(report[grouping]);
      if (first === undefined) {
        throw new Error(`${grouping} is empty`);
      }
      const { byLocation } = first.emissions;
      byLocation.componentsKg.aircraft = decimal(
        `${withPoint(byLocation.componentsKg.aircraft)}000000000000000000000001`,
      );
      const changed: CalculationReport = { ...report, [grouping]: [first, ...others] };
      expect(checkParts(changed).differenceKg, grouping).not.toBe('0');
    }
  });

  it('sees a headline that is not the total of its basis', () => {
    const report = goldenReport('electricity-bases');
    const headline = { ...report.headline, excludingBiogenicCo2Kg: decimal('1') };
    expect(checkParts({ ...report, headline }).differenceKg).not.toBe('0');
  });
});

function withPoint(text: string): string {
  return text.includes('.') ? text : `${text}.`;
}
