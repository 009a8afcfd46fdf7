import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ElectricityInstrument } from '../../../../shared/model/electricity.ts';
import type { StudyDocument } from '../../../../shared/model/study.ts';
import { decimal, makeFactor, makeSource, makeStudy, use } from '../../../support/study-builder.ts';
import { openStudyOf } from '../test-app.ts';

const LOT: ElectricityInstrument = {
  id: 'wind',
  description: 'wind certificates',
  direction: 'bought',
  vintageYear: 2025,
  mwh: decimal(30),
  redeemedOn: '2025-12-01',
  periodYear: 2025,
  numbers: 'GEC-0001-0030',
};

/** A machine that takes kWh from a site of which 30 % is certified; the certified part has two factors. */
function study(kwh: number, lot: Partial<ElectricityInstrument> = {}): StudyDocument {
  const wind = { ...makeSource('wind', 30_000, 'mix', 'wind'), category: 'instrument' as const };
  return makeStudy({
    factors: [
      makeFactor('mix', 'MWh', 600),
      makeFactor('wind', 'kWh', '0.03'),
      makeFactor('lines', 'kWh', '0.004'),
    ],
    electricity: {
      sources: [{ ...wind, byContract: use('wind', 'lines') }, makeSource('grid', 70_000, 'mix')],
      instruments: [{ ...LOT, ...lot }],
    },
    activities: [
      {
        id: 'hall',
        name: 'hall',
        stage: 'ownManufacturing',
        kind: 'electricity',
        amount: decimal(kwh),
        unit: 'kWh',
      },
    ],
  });
}

test('a project books the certified part of its machine, once, whatever it booked before', async () => {
  const app = await openStudyOf(study(1000));
  const path = join(app.folder, 'ledger.json');
  const first = await app.call('ledger.book', { path });
  expect(first.lots).toMatchObject([{ lotId: 'wind', bookedKwh: '300', leftKwh: '29700', projects: 1 }]);
  expect((await app.call('ledger.book', { path })).lots).toEqual(first.lots);
  expect(await app.call('ledger.check', { path })).toEqual(first);
  await app.close();
});

test('a second project is refused what the first has left too little of', async () => {
  const one = await openStudyOf(study(90_000));
  const path = join(one.folder, 'ledger.json');
  await one.call('ledger.book', { path });
  const other = await openStudyOf(study(20_000));
  // 27,000 of 30,000 kWh are gone; 6,000 more are claimed.
  expect(await other.fail('ledger.book', { path })).toMatchObject({
    code: 'rule.ledger.notCovered',
    params: { kwh: '3000' },
  });
  const renamed = await openStudyOf(study(1000, { id: 'my lot', numbers: 'GEC-0030-0059' }));
  expect(await renamed.fail('ledger.book', { path })).toMatchObject({ code: 'rule.ledger.doubleBooking' });
  expect((await one.call('ledger.check', { path })).lots).toMatchObject([
    { bookedKwh: '27000', projects: 1 },
  ]);
  await Promise.all([one.close(), other.close(), renamed.close()]);
});

test('a study without redeemed certificates books nothing, and a damaged ledger stays as it is', async () => {
  const open = await openStudyOf(study(1000, { redeemedOn: null }));
  const path = join(open.folder, 'ledger.json');
  expect((await open.fail('ledger.book', { path })).code).toBe('rule.ledger.nothingToBook');
  await open.close();
  const app = await openStudyOf(study(1000));
  const damaged = join(app.folder, 'damaged.json');
  writeFileSync(damaged, '{"format":');
  expect((await app.fail('ledger.book', { path: damaged })).code).toBe('input.ledger.json');
  expect((await app.fail('ledger.check', { path: damaged })).code).toBe('input.ledger.json');
  await app.close();
});
