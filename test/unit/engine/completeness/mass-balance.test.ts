import { expect, test } from 'vitest';
import { calculate } from '../../../../electron/engine/calculate.ts';
import { massBalance } from '../../../../electron/engine/completeness/mass-balance.ts';
import { formatAmount } from '../../../../electron/engine/quantity/amount.ts';
import type { BomLine } from '../../../../shared/model/bom-line.ts';
import type { ResolvedStudy } from '../../../../shared/model/study.ts';
import {
  decimal,
  makeFactor,
  makeLine,
  makeStudy,
  mass,
  noLibrary,
  use,
} from '../../../support/study-builder.ts';

/** 100 kg of parts of which 2 are cut off and 8 open, gross 200 kg in all that count. */
const PARTS: readonly BomLine[] = [
  makeLine('plate', {
    mass: mass(90),
    yieldSteps: [{ kind: 'yield', value: decimal('0.45') }],
    assignment: use('steel'),
  }),
  makeLine('label', {
    mass: mass(2),
    assignment: { kind: 'excluded', why: 'cutOff', reason: 'light', estimate: { factorId: 'steel' } },
  }),
  makeLine('open', { mass: mass(8) }),
];

function balanceOf(weighed: string | undefined, bom = PARTS): ReturnType<typeof massBalance> {
  const study = makeStudy({
    product: {
      name: 'Invented machine',
      ...(weighed === undefined ? {} : { weighedMassKg: decimal(weighed) }),
    },
    factors: [makeFactor('steel', 'kg', 2)],
    bom: [...bom],
  }) as ResolvedStudy;
  return massBalance(study, calculate(study, noLibrary));
}

test.each([
  ['102.04', 'pass'],
  ['98.03921568627450981', 'pass'],
  ['102.05', 'justify'],
  ['105.2631578947368421', 'justify'],
  ['105.27', 'fail'],
  ['98.03', 'justify'],
  ['95.238095238095238096', 'justify'],
  ['95.23', 'fail'],
  ['0', 'notWeighed'],
  [undefined, 'notWeighed'],
])('100 kg of parts in a machine of %s kg: %s', (weighed, verdict) => {
  expect(balanceOf(weighed).verdict).toBe(verdict);
});

test('a gap is estimated with the average of the parts that count, and stands beside the total', () => {
  const balance = balanceOf('103');
  // 90 kg net are 200 kg gross at 2 kg CO2e per kg: 400 / 90 for each kg of the machine, 3 kg unexplained.
  expect(balance.gapEstimateKg && Number(formatAmount(balance.gapEstimateKg))).toBeCloseTo(
    (3 * 400) / 90,
    12,
  );
  expect(formatAmount(balance.unexplainedKg ?? 0n)).toBe('3');
  expect(balanceOf('97').gapEstimateKg).toBeUndefined();
  expect(formatAmount(balance.scrapKg)).toBe('110');
});
