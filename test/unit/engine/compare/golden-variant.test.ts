import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calculate } from '../../../../electron/engine/calculate.ts';
import { compareCalculations } from '../../../../electron/engine/compare/compare-calculations.ts';
import { resolveStudy } from '../../../../electron/engine/formulas/resolve-study.ts';
import { excludingBiogenicCo2 } from '../../../../electron/engine/impact/evaluate.ts';
import { formatAmount } from '../../../../electron/engine/quantity/amount.ts';
import { applyVariant } from '../../../../electron/engine/variants/apply-variant.ts';
import { StudyDocument } from '../../../../shared/model/study.ts';
import { decimal, makeFactor, makeLine, makeStudy, noLibrary, use } from '../../../support/study-builder.ts';

const FILE = resolve(import.meta.dirname, '../../../../resources/help/examples/variant-midpoint.json');
const BASE = StudyDocument.parse(JSON.parse(readFileSync(FILE, 'utf8')));

/**
 * Solved by hand. Frame 800 kg x 2.2 -> 640 kg x 0.9: activity (640 - 800) x (2.2 + 0.9) / 2 = -248, factor
 * (0.9 - 2.2) x (800 + 640) / 2 = -936. Panel 12 x 2.2 = 26.4 away, cover 5 x 2.2 = 11 new, paint 2 x 3 = 6 less.
 */
describe('the recycled frame', () => {
  const [recycled] = BASE.variants ?? [];
  const applied = applyVariant(BASE, recycled ?? { id: '', name: '', changes: [] });
  const base = calculate(resolveStudy(BASE).study, noLibrary);
  const variant = calculate(resolveStudy(applied.study).study, noLibrary);
  const table = compareCalculations(base, variant);

  it('is split at the midpoint into named causes', () => {
    expect(applied.findings).toEqual([]);
    const rows = table.rows.map(({ lineId, cause, emissions }) => [
      lineId,
      cause,
      formatAmount(excludingBiogenicCo2(emissions.byLocation)),
    ]);
    expect(rows).toEqual([
      ['frame', 'activity', '-248'],
      ['frame', 'factor', '-936'],
      ['panel', 'removed', '-26.4'],
      ['painting', 'activity', '-6'],
      ['cover', 'added', '11'],
    ]);
  });

  it('goes from 1,816.4 to 611 kg', () => {
    const total = (amounts: readonly bigint[]): string => formatAmount(excludingBiogenicCo2(amounts));
    expect(total(table.base.byContract)).toBe('1816.4');
    expect(total(table.variant.byContract)).toBe('611');
    expect(total(table.difference.byContract)).toBe('-1205.4');
  });
});

/** Solved by hand. 820 kg x 2.2 = 1,804 against 820 x (0.7 x 2.2 + 0.3 x 0.55) = 1,398.1: the amount is the same. */
describe('secondary material in the mix', () => {
  const plate = makeLine('plate', { quantity: decimal(820), unit: 'kg', assignment: use('virgin') });
  const mixed = {
    ...plate,
    assignment: { ...use('virgin'), recycledContent: { share: decimal('0.3'), factorId: 'recycled' } },
  } as typeof plate;
  const study = makeStudy({
    factors: [makeFactor('virgin', 'kg', '2.2'), makeFactor('recycled', 'kg', '0.55')],
    bom: [plate],
  });
  const table = compareCalculations(
    calculate(study, noLibrary),
    calculate({ ...study, bom: [mixed] }, noLibrary),
  );

  it('is a change of factor, never of amount, and says which', () => {
    const [row, ...others] = table.rows;
    expect(others).toEqual([]);
    expect(row?.cause).toBe('factor');
    expect(formatAmount(excludingBiogenicCo2(row?.emissions.byLocation ?? []))).toBe('-405.9');
    expect(row?.inputs.map(({ code, to }) => [code, to])).toEqual([
      ['oneMinusRecycled', '0.7'],
      ['factor', 'recycled'],
      ['recycledShare', '0.3'],
    ]);
  });
});
