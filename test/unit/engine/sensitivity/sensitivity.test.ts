import { describe, expect, test } from 'vitest';
import { calculate, studyFactors } from '../../../../electron/engine/calculate.ts';
import { excludingBiogenicCo2 } from '../../../../electron/engine/impact/evaluate.ts';
import { formatAmount } from '../../../../electron/engine/quantity/amount.ts';
import { sensitivity, type Sensitivity } from '../../../../electron/engine/sensitivity/sensitivity.ts';
import type { ResolvedStudy } from '../../../../shared/model/study.ts';
import type { Scenario } from '../../../../shared/model/scenario.ts';
import {
  decimal,
  makeFactor,
  makeLine,
  makeSource,
  makeStudy,
  mass,
  noLibrary,
  use,
} from '../../../support/study-builder.ts';

const STUDY = makeStudy({
  factors: [
    makeFactor('steel', 'kg', '2'),
    makeFactor('supply', 'kg', '0.5'),
    makeFactor('grid', 'kWh', '0.6'),
    makeFactor('residual', 'kWh', '0.7'),
  ],
  bom: [
    makeLine('frame', { mass: mass('100'), assignment: use('steel', 'supply') }),
    makeLine('cover', { mass: mass('10'), assignment: { ...use('steel'), proxy: true } as never }),
  ],
  activities: [
    {
      id: 'mill',
      name: 'Milling',
      stage: 'ownManufacturing',
      kind: 'process',
      hours: decimal(10),
      averagePowerKw: decimal(5),
    },
  ],
  electricity: { sources: [makeSource('S', 1000, 'grid', 'residual')] },
});

function asked(scenarios?: Scenario[], study: ResolvedStudy = STUDY): Sensitivity {
  const whole = { ...study, ...(scenarios && { scenarios }) };
  return sensitivity({
    study: whole,
    calculation: calculate(whole, noLibrary),
    lookUp: studyFactors(whole, noLibrary),
  });
}

function delta({ rows }: Sensitivity, id: string): string | undefined {
  const found = rows.find((row) => row.id === id)?.deltaKg;
  return found === undefined ? undefined : formatAmount(found);
}

const times = decimal('1.1');

describe('sensitivity', () => {
  // 100 kg x 2 + 100 kg x 0.5 + 10 kg x 2 + 50 kWh x 0.6 = 300 kg
  test('multiplies what a factor, a stage or lines hold, by hand', () => {
    const found = asked([
      { id: 'factor', name: 'f', kind: 'factor', factorId: 'steel', times },
      { id: 'upstream', name: 'u', kind: 'factor', factorId: 'supply', times: decimal('0.5') },
      { id: 'power', name: 'p', kind: 'factor', factorId: 'grid', times: decimal(2) },
      { id: 'stage', name: 's', kind: 'stage', stage: 'materials', times },
      { id: 'lines', name: 'l', kind: 'lines', lineIds: ['cover', 'mill'], times: decimal(0) },
    ]);
    expect(formatAmount(found.baseKg)).toBe('300');
    expect(found.fromStudy).toBe(true);
    expect(['factor', 'upstream', 'power', 'stage', 'lines'].map((id) => delta(found, id))).toEqual([
      '22',
      '-25',
      '30',
      '27',
      '-50',
    ]);
  });

  test('says which scenario moves the total by more than a tenth; a tenth itself is inside', () => {
    const found = asked([
      { id: 'tenth', name: 't', kind: 'factor', factorId: 'grid', times: decimal(2) },
      { id: 'more', name: 'm', kind: 'factor', factorId: 'grid', times: decimal('2.001') },
      { id: 'less', name: 'n', kind: 'factor', factorId: 'supply', times: decimal('0.3') },
    ]);
    expect(found.rows.map(({ isWithin }) => isWithin)).toEqual([true, false, false]);
  });

  test('leaves open what the study does not have, instead of a zero', () => {
    const found = asked([
      { id: 'factor', name: 'f', kind: 'factor', factorId: 'nowhere', times },
      { id: 'lines', name: 'l', kind: 'lines', lineIds: ['nowhere'], times },
      { id: 'variant', name: 'v', kind: 'variant', variantId: 'nowhere' },
    ]);
    expect(found.rows.map(({ totalKg }) => totalKg)).toEqual([undefined, undefined, undefined]);
    expect(found.rows.map(({ isWithin }) => isWithin)).toEqual([undefined, undefined, undefined]);
  });

  test('asks its own questions where the study has none', () => {
    const found = asked();
    expect(found.fromStudy).toBe(false);
    expect(found.rows.map(({ question }) => question)).toEqual([
      { kind: 'electricity', basis: 'byContract' },
      { kind: 'factor', factorId: 'steel', times: '1.1' },
      { kind: 'factor', factorId: 'supply', times: '1.1' },
      { kind: 'factor', factorId: 'grid', times: '1.1' },
      { kind: 'proxies', times: '1.3' },
      { kind: 'proxies', times: '0.7' },
      { kind: 'stage', stage: 'ownManufacturing', times: '1.1' },
    ]);
    // 50 kWh x (0.7 - 0.6); 10 kg x 2 x 30 %
    expect(found.rows.map(({ deltaKg }) => deltaKg && formatAmount(deltaKg))).toEqual([
      '5',
      '22',
      '5',
      '3',
      '6',
      '-6',
      '3',
    ]);
  });

  test('takes a variant as another result', () => {
    const study = {
      ...STUDY,
      scenarios: [{ id: 'v', name: 'v', kind: 'variant' as const, variantId: 'light' }],
    };
    const calculation = calculate(study, noLibrary);
    const kg = excludingBiogenicCo2(calculation.totals.byLocation) / 2n;
    const found = sensitivity({
      study,
      calculation,
      lookUp: studyFactors(study, noLibrary),
      variantKg: (id) => (id === 'light' ? kg : undefined),
    });
    expect(delta(found, 'v')).toBe('-150');
  });

  test('leaves capital goods out where the totals do', () => {
    const bom = STUDY.bom?.map((line) => (line.id === 'cover' ? { ...line, capitalGoods: true } : line));
    const without = asked([{ id: 'f', name: 'f', kind: 'factor', factorId: 'steel', times }], {
      ...STUDY,
      ...(bom && { bom }),
      method: { capitalGoods: 'excluded' },
    });
    expect(delta(without, 'f')).toBe('20');
  });
});
