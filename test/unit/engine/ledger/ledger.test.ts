import { describe, expect, test } from 'vitest';
import { bookLots, type Claim } from '../../../../electron/engine/ledger/book-lots.ts';
import { ledgerFindings, ledgerLots } from '../../../../electron/engine/ledger/check-ledger.ts';
import type { ElectricityInstrument } from '../../../../shared/model/electricity.ts';
import { EMPTY_LEDGER, type LedgerBooking } from '../../../../shared/model/instrument-ledger.ts';
import { decimal } from '../../../support/study-builder.ts';

function lot(id: string, mwh: number, numbers?: string): ElectricityInstrument {
  return {
    id,
    description: id,
    direction: 'bought',
    vintageYear: 2025,
    mwh: decimal(mwh),
    redeemedOn: '2025-12-01',
    periodYear: 2025,
    ...(numbers === undefined ? {} : { numbers }),
  };
}

function claim(projectId: string, kwh: bigint, lots: readonly ElectricityInstrument[]): Claim {
  const ratio = { numerator: kwh * 3n, denominator: 3n };
  return { projectId, studyTitle: `study ${projectId}`, bookedOn: '2026-03-01', kwh: ratio, lots };
}

function booking(more: Partial<LedgerBooking>): LedgerBooking {
  return {
    projectId: 'a',
    studyTitle: 'A',
    lotId: 'lot',
    lotMwh: decimal(30),
    bookedKwh: decimal(10_000),
    vintageYear: 2025,
    redeemedOn: '2025-12-01',
    bookedOn: '2026-03-01',
    ...more,
  };
}

describe('a booking', () => {
  test('goes on the lots in their order, up to what all projects leave', () => {
    const lots = [lot('one', 10, 'GEC-1-10'), lot('two', 20, 'GEC-11-30')];
    const first = bookLots(EMPTY_LEDGER, claim('a', 12_000n, lots));
    expect(first.bookings.map(({ lotId, bookedKwh }) => `${lotId} ${bookedKwh}`)).toEqual([
      'one 10000',
      'two 2000',
    ]);
    const second = bookLots(first.ledger, claim('b', 20_000n, lots));
    expect(second.bookings.map(({ lotId, bookedKwh }) => `${lotId} ${bookedKwh}`)).toEqual(['two 18000']);
    expect(second.missingKwh).toBe('2000');
  });

  test('of the same project replaces its earlier one', () => {
    const lots = [lot('one', 10)];
    const first = bookLots(EMPTY_LEDGER, claim('a', 9000n, lots));
    const again = bookLots(first.ledger, claim('a', 10_000n, lots));
    expect(again.missingKwh).toBe('0');
    expect(again.ledger.bookings).toHaveLength(1);
  });

  test('is rounded up to whole Wh and leaves out lots that are not redeemed', () => {
    const third = { numerator: 1n, denominator: 3n };
    const made = bookLots(EMPTY_LEDGER, { ...claim('a', 0n, [lot('one', 1)]), kwh: third });
    expect(made.bookings[0]?.bookedKwh).toBe('0.334');
    const open = bookLots(EMPTY_LEDGER, claim('a', 1n, [{ ...lot('one', 1), redeemedOn: null }]));
    expect([open.bookings, open.missingKwh]).toEqual([[], '1']);
  });
});

describe('a ledger', () => {
  const codes = (...bookings: readonly LedgerBooking[]): readonly string[] =>
    ledgerFindings({ ...EMPTY_LEDGER, bookings: [...bookings] }).map(
      ({ code, severity }) => `${severity} ${code}`,
    );

  test('may hold a lot up to its MWh, by one project or several', () => {
    expect(codes(booking({ bookedKwh: decimal(30_000) }))).toEqual([]);
    expect(codes(booking({}), booking({ projectId: 'b' }))).toEqual(['warning ledger.shared']);
  });

  test('never beyond', () => {
    expect(codes(booking({ bookedKwh: decimal('30000.001') }))).toEqual(['error ledger.overbooked']);
    expect(
      codes(booking({ bookedKwh: decimal(20_000) }), booking({ projectId: 'b', bookedKwh: decimal(20_000) })),
    ).toEqual(['error ledger.overbooked', 'warning ledger.shared']);
  });

  test('knows the same certificates under another name', () => {
    const one = booking({ numbers: 'GEC-0001-0030' });
    expect(codes(one, booking({ projectId: 'b', lotId: 'other', numbers: 'GEC-0020-0049' }))).toEqual([
      'error ledger.lotDiffers',
      'warning ledger.shared',
    ]);
    expect(codes(one, booking({ projectId: 'b', lotMwh: decimal(60), numbers: 'gec-0001-0030' }))).toEqual([
      'error ledger.lotDiffers',
      'warning ledger.shared',
    ]);
    // Two registries may both have a lot of this id.
    expect(codes(one, booking({ projectId: 'b', numbers: 'GO-7' }))).toEqual([]);
  });

  test('says what is left of each lot', () => {
    const ledger = { ...EMPTY_LEDGER, bookings: [booking({}), booking({ projectId: 'b' })] };
    expect(ledgerLots(ledger)).toEqual([
      {
        lotId: 'lot',
        numbers: undefined,
        lotKwh: '30000',
        bookedKwh: '20000',
        leftKwh: '10000',
        projects: 2,
      },
    ]);
  });
});
