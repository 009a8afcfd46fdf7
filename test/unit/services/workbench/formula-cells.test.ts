import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CellEdit, EditsOutcome } from '../../../../shared/contract/workbench.ts';
import type { BomLine } from '../../../../shared/model/bom-line.ts';
import { hasText } from '../../../../shared/i18n/translate.ts';
import { decimal } from '../../../support/study-builder.ts';
import { openStudyOf, type TestApp } from '../test-app.ts';
import { smallMachine } from './small-machine.ts';

let testApp: TestApp;
beforeEach(async () => {
  testApp = await openStudyOf({
    ...smallMachine(),
    parameters: [
      { name: 'n', value: decimal(3) },
      { name: 'l', value: decimal(250), unit: 'mm' },
    ],
  });
});
afterEach(() => testApp.close());

function type(field: CellEdit['field'], text: string): Promise<EditsOutcome> {
  return testApp.call('workbench.applyEdits', {
    edits: [{ lineId: 'plate', field, text }],
    decimalSign: ',',
    reason: 'typed',
  });
}

async function plate(): Promise<BomLine | undefined> {
  return (await testApp.stored()).bom?.find((line) => line.id === 'plate');
}

describe('a formula in a cell', () => {
  test('is stored as written, the row shows what it gives, the imported value stays', async () => {
    const outcome = await type('quantity', '=2*n');
    expect(outcome).toMatchObject({ taken: 1, attention: [] });
    expect(outcome.changed.find(({ id }) => id === 'plate')).toMatchObject({
      quantity: '6',
      emissionKg: '18',
    });
    expect(await plate()).toMatchObject({
      quantity: '=2*n',
      corrections: [{ field: 'quantity', imported: '2', reason: 'typed' }],
    });
    await testApp.call('study.put', { put: { parameters: [{ name: 'n', value: decimal(1) }] } });
    const { rows } = await testApp.call('workbench.rows', {});
    expect(rows.find(({ id }) => id === 'plate')).toMatchObject({ quantity: '2', emissionKg: '6' });
  });

  test('of a mass keeps its unit; a full-width equals sign is one too', async () => {
    await type('mass', '＝ n / 2');
    expect((await plate())?.mass).toEqual({ value: '=n / 2', unit: 'kg', per: 'unit' });
  });

  test.each([
    ['=2*missing', 'finding.formula.parameterUnknown.text'],
    ['=2*', 'finding.formula.syntax.text'],
    ['=n/0', 'finding.formula.divisionByZero.text'],
    ['=l', 'finding.formula.unitMismatch.text'],
    ['=n-4', 'attention.numberInvalid'],
    [`=${'n+'.repeat(1200)}n`, 'finding.formula.tooLong.text'],
  ])('%s is left with the reason', async (text, code) => {
    const outcome = await type('quantity', text);
    expect(outcome.taken).toBe(0);
    expect(outcome.attention.map((one) => one.code)).toEqual([code]);
    expect(hasText(code)).toBe(true);
    expect(await plate()).not.toHaveProperty('corrections');
  });

  test('stays when its own value is pasted back, and goes for another number', async () => {
    await type('quantity', '=2*n');
    await type('mass', '=n/2');
    const same = await testApp.call('workbench.applyEdits', {
      edits: [
        { lineId: 'plate', field: 'quantity', text: '6' },
        { lineId: 'plate', field: 'mass', text: '1,5' },
      ],
      decimalSign: ',',
      reason: 'pasted',
    });
    expect(same).toMatchObject({ taken: 2, changed: [] });
    expect(await plate()).toMatchObject({ quantity: '=2*n', mass: { value: '=n/2' } });
    await type('quantity', '7');
    expect((await plate())?.quantity).toBe('7');
  });

  test('goes when the imported value is brought back', async () => {
    await type('quantity', '=2*n');
    await testApp.call('workbench.applyEdits', {
      edits: [{ lineId: 'plate', field: 'quantity', text: '', restore: true }],
      decimalSign: ',',
      reason: 'back',
    });
    const line = await plate();
    expect(line?.quantity).toBe('2');
    expect(line).not.toHaveProperty('corrections');
  });

  test('in a text field is text', async () => {
    await type('note', '=2*n');
    expect((await plate())?.note).toBe('=2*n');
  });
});
