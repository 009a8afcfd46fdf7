import { describe, expect, test } from 'vitest';
import { biogenicCarbon } from '../../../../../electron/engine/inventory/material/uptake.ts';
import { formatRatio } from '../../../../../electron/engine/quantity/amount.ts';
import type { ResolvedBomLine } from '../../../../../shared/model/bom-line.ts';
import { makeFactor } from '../../../../support/study-builder.ts';
import { decision, FACTORS, part, runLines } from './run-lines.ts';

const KG_350 = { value: '350', unit: 'kg', per: 'unit' };
const DRY = { kind: 'wood', moisture: '0.15', moistureBasis: 'dry' };
const WET = { kind: 'wood', moisture: '0.15', moistureBasis: 'wet' };

function carbonOf(more: object): string | undefined {
  const carbon = biogenicCarbon(part('a', { parentId: null, mass: KG_350, ...more }) as ResolvedBomLine);
  return carbon && formatRatio(carbon);
}

describe('biogenic carbon', () => {
  test('of wood follows from its moisture, on the basis that was asked', () => {
    expect(carbonOf({ biogenic: DRY })).toBe('152.173913043478260869565217');
    expect(carbonOf({ biogenic: WET })).toBe('148.75');
    expect(carbonOf({ biogenic: { ...WET, carbonShare: '0.4' } })).toBe('119');
    expect(carbonOf({ biogenic: { kind: 'carbon', carbonPerKg: '0.1' } })).toBe('35');
    expect(carbonOf({})).toBeUndefined();
  });

  test('is that of the net mass: what was cut off does not leave in the product', () => {
    expect(carbonOf({ biogenic: WET, yieldSteps: [{ kind: 'yield', value: '0.5' }] })).toBe('148.75');
  });

  test('is taken up as 44/12 kg CO2, in the total including biogenic CO2 alone', () => {
    const made = runLines([part('a', { mass: KG_350, biogenic: DRY })]);
    // -350 / 1.15 x 0.5 x 44 / 12
    expect(made.kg('a', 'biogenicCo2Removal')).toBe('-557.971014492753623188405797');
    expect(made.kg('a')).toBe('770');
    expect(made.line('a').terms.map(({ slot, sign }) => [slot, sign])).toEqual([
      ['material', 1],
      ['uptake', -1],
    ]);
  });

  test('is not taken up twice when the factor holds the uptake already', () => {
    const wood = makeFactor('wood', 'kg', { fossil: '0.2', biogenicCo2Removal: '-1.6' });
    const made = runLines([part('a', { biogenic: WET, assignment: decision('wood') })], { factors: [wood] });
    expect(made.kg('a', 'biogenicCo2Removal')).toBe('-1.6');
    expect(made.findings).toEqual(['note line.uptakeInFactor a biogenic']);
  });

  test('of a line without factor is not counted: the line is a gap as a whole', () => {
    const made = runLines([{ ...part('a', { biogenic: WET }), assignment: undefined }]);
    expect([made.line('a').state, made.kg('a', 'biogenicCo2Removal')]).toEqual(['open', '0']);
  });

  test('of wood with more water than any wood holds is counted, and asked about', () => {
    const wet = (moisture: string): readonly string[] =>
      runLines([part('a', { biogenic: { ...DRY, moisture } })]).findings;
    expect(wet('15')).toEqual(['warning line.moistureHigh a biogenic']);
    expect(wet('3')).toEqual([]);
  });

  test.each([
    [{ ...WET, moisture: '1' }, 'biogenic.moistureRange'],
    [{ ...DRY, moisture: '-0.1' }, 'biogenic.moistureRange'],
    [{ ...DRY, carbonShare: '0' }, 'biogenic.carbonRange'],
    [{ kind: 'carbon', carbonPerKg: '1.1' }, 'biogenic.carbonRange'],
  ])('%j is a gap with a finding', (biogenic, code) => {
    const made = runLines([part('a', { biogenic })], { factors: FACTORS });
    expect(made.findings).toEqual([`error ${code} a biogenic`]);
    expect([made.line('a').state, made.kg('a')]).toEqual(['partial', '2.2']);
  });
});
