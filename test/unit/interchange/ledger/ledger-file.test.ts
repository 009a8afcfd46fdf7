import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  parseLedger,
  readLedger,
  updateLedger,
} from '../../../../electron/interchange/ledger/ledger-file.ts';
import { failure, success } from '../../../../shared/errors/app-error.ts';
import { EMPTY_LEDGER, type LedgerBooking } from '../../../../shared/model/instrument-ledger.ts';
import { decimal } from '../../../support/study-builder.ts';

const BOOKING: LedgerBooking = {
  projectId: 'a',
  studyTitle: 'A',
  lotId: 'lot',
  lotMwh: decimal(30),
  bookedKwh: decimal(1),
  vintageYear: 2025,
  redeemedOn: '2025-12-01',
  bookedOn: '2026-03-01',
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a ledger file', () => {
  test('is made by the first booking and stays whole', async () => {
    const path = join(folder, 'ledger.json');
    const made = await updateLedger(path, (ledger) =>
      success({ ledger: { ...ledger, bookings: [BOOKING] }, value: 'booked' }),
    );
    expect(made).toEqual(success('booked'));
    expect(await readLedger(path)).toEqual(success({ ...EMPTY_LEDGER, bookings: [BOOKING] }));
    const before = readFileSync(path, 'utf8');
    const refused = await updateLedger(path, () => failure('rule.ledger.nothingToBook'));
    expect(refused).toEqual(failure('rule.ledger.nothingToBook'));
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(readdirSync(folder)).toEqual(['ledger.json']);
  });

  test('is changed by one at a time', async () => {
    const path = join(folder, 'ledger.json');
    writeFileSync(`${path}.lock`, '');
    const locked = await updateLedger(path, (ledger) => success({ ledger, value: null }));
    expect(locked).toMatchObject({ ok: false, error: { code: 'state.ledgerLocked' } });
    expect(existsSync(path)).toBe(false);
    expect(existsSync(`${path}.lock`)).toBe(true);
  });

  test.each([
    ['no JSON', '{', 'input.ledger.json', undefined],
    ['another format', JSON.stringify({ ...EMPTY_LEDGER, format: 'x' }), 'input.ledger.invalid', 'format'],
    ['an unknown field', JSON.stringify({ ...EMPTY_LEDGER, note: '' }), 'input.ledger.invalid', 'note'],
    [
      'a number in place of a decimal',
      JSON.stringify({ ...EMPTY_LEDGER, bookings: [{ ...BOOKING, bookedKwh: 12.5 }] }),
      'input.ledger.invalid',
      'bookings.0.bookedKwh',
    ],
  ])('with %s is refused, naming the place', (_, text, code, field) => {
    const parsed = parseLedger(text, 'ledger.json');
    expect(parsed).toMatchObject({ ok: false, error: { code } });
    expect(parsed.ok ? undefined : parsed.error.params['field']).toBe(field);
  });

  test('that is not there is said', async () => {
    expect(await readLedger(join(folder, 'none.json'))).toMatchObject({
      ok: false,
      error: { code: 'external.file.missing' },
    });
    expect(await readLedger(folder)).toMatchObject({ ok: false, error: { code: 'external.file.directory' } });
  });
});
