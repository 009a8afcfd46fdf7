import { expect, test } from 'vitest';
import { applyCorrection, type FieldEdits } from '../../../electron/reading/correct-line.ts';
import { BomLine } from '../../../shared/model/bom-line.ts';
import { makeLine, mass } from '../../support/study-builder.ts';

const LINE = makeLine('bom-r2', {
  description: 'Sensor',
  mass: mass('42'),
  importedText: { quantity: '2 sets' },
});

function corrected(line: BomLine, edits: FieldEdits, reason = 'data sheet'): BomLine {
  const result = applyCorrection(line, edits, reason);
  if (!result.ok) {
    throw new Error(result.error.code);
  }
  expect(BomLine.safeParse(result.value).success).toBe(true);
  return result.value;
}

test('sets a field and keeps the imported text and the reason', () => {
  const line = corrected(LINE, { mass: '0.042' });
  expect(line.mass).toEqual({ value: '0.042', unit: 'kg', per: 'unit' });
  expect(line.corrections).toEqual([{ field: 'mass', imported: '42', reason: 'data sheet' }]);
});

test('keeps the cell text where reading changed it, null where the cell was empty', () => {
  const line = corrected(LINE, { quantity: '3', unit: 'Stk', materialText: 'C45' });
  expect(line).toMatchObject({ quantity: '3', unit: 'piece', materialText: 'C45' });
  expect(line.corrections).toEqual([
    { field: 'materialText', imported: null, reason: 'data sheet' },
    { field: 'quantity', imported: '2 sets', reason: 'data sheet' },
    { field: 'unit', imported: 'piece', reason: 'data sheet' },
  ]);
});

test('a second correction keeps the first imported text', () => {
  const line = corrected(corrected(LINE, { mass: '0.042' }), { mass: '43 g' }, 'weighed');
  expect(line.mass).toEqual({ value: '43', unit: 'g', per: 'unit' });
  expect(line.corrections).toEqual([{ field: 'mass', imported: '42', reason: 'weighed' }]);
});

test('an empty text clears a field', () => {
  expect(corrected(LINE, { description: '' }).description).toBeUndefined();
  expect(corrected(LINE, { quantity: '' }).quantity).toBeUndefined();
});

test('a corrected net mass goes into the blank step, the blank stays', () => {
  const line = makeLine('bom-r3', {
    mass: mass('9'),
    yieldSteps: [{ kind: 'blank', netKg: mass('9').value, blankKg: mass('12').value }],
  });
  expect(corrected(line, { mass: '10' }).yieldSteps).toEqual([{ kind: 'blank', netKg: '10', blankKg: '12' }]);
});

test.each<[FieldEdits, string, string]>([
  [{ quantity: '1,5' }, 'why', 'input.bom.numberInvalid'],
  [{ quantity: '-1' }, 'why', 'input.bom.numberInvalid'],
  [{ mass: 'heavy' }, 'why', 'input.bom.numberInvalid'],
  [{ mass: '3 m' }, 'why', 'input.bom.unitUnknown'],
  [{ unit: 'furlong' }, 'why', 'input.bom.unitUnknown'],
  [{ procurement: 'steal' }, 'why', 'input.bom.choiceInvalid'],
  [{ level: '3' }, 'why', 'input.bom.fieldNotEditable'],
  [{ country: 'x'.repeat(81) }, 'why', 'input.bom.textTooLong'],
  [{}, 'why', 'input.bom.nothingToCorrect'],
  [{ mass: '1' }, '  ', 'input.bom.reasonMissing'],
])('%o is refused', (edits, reason, code) => {
  expect(applyCorrection(LINE, edits, reason)).toMatchObject({
    ok: false,
    error: { code, place: { lineId: 'bom-r2' } },
  });
});
