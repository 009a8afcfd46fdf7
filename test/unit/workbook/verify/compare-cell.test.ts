import { describe, expect, it } from 'vitest';
import type { RawCell } from '../../../../shared/model/raw-table.ts';
import {
  type Cell,
  blankCell,
  formulaCell,
  numberCell,
  textCell,
} from '../../../../electron/workbook/model/cell.ts';
import { compareCell, scaleOf } from '../../../../electron/workbook/verify/compare-cell.ts';

const number = (text: string, formula?: string): RawCell =>
  formula === undefined ? { kind: 'number', text } : { kind: 'number', text, formula };
const text = (value: string): RawCell => ({ kind: 'text', text: value });

const cases: readonly (readonly [
  name: string,
  expected: Cell | undefined,
  found: RawCell | undefined,
  kind: string | undefined,
])[] = [
  ['the same input', numberCell(4.5), number('4.5'), undefined],
  ['another input', numberCell(4.5), number('4.6'), 'input'],
  ['an input in its last digit', numberCell(4.5), number('4.50000000001'), 'input'],
  ['an input emptied', numberCell(4.5), undefined, 'input'],
  ['a formula typed over an input', numberCell(4.5), number('4.5', '9/2'), 'input'],
  ['an input typed as text', numberCell(4.5), text('4.5'), 'input'],
  ['the same text', textCell('Frame'), text('Frame'), undefined],
  ['another text', textCell('Frame'), text('Frames'), 'text'],
  ['another input text', textCell('kg', 'inputWord'), text('g'), 'input'],
  ['a control character shown as a sign', textCell('a\u0000b'), text('a\u2400b'), undefined],
  ['the same formula and result', formulaCell('A1*2', 8, 'mass'), number('8', 'A1 * 2'), undefined],
  ['another formula', formulaCell('A1*2', 8, 'mass'), number('8', 'A1*3'), 'formula'],
  ['a number in place of a formula', formulaCell('A1*2', 8, 'mass'), number('8'), 'formula'],
  ['another result', formulaCell('A1*2', 8, 'mass'), number('8.1', 'A1*2'), 'result'],
  ['a result within 1e-9', formulaCell('A1*2', 8, 'mass'), number('8.000000001', 'A1*2'), undefined],
  ['a result beyond 1e-9', formulaCell('A1*2', 8, 'mass'), number('8.00000001', 'A1*2'), 'result'],
  ['a missing text', textCell('Frame'), undefined, 'missing'],
  ['nothing where nothing belongs', undefined, undefined, undefined],
  ['nothing in a cell with a border', blankCell('text'), undefined, undefined],
  ['something in an empty cell', blankCell('text'), number('1'), 'extra'],
  ['something beside the table', undefined, text('seen'), 'extra'],
];

describe('a cell of a file against the cell that belongs there', () => {
  it.each(cases)('%s', (_, expected, found, kind) => {
    expect(compareCell(expected, found, 10)?.kind).toBe(kind);
  });

  it('names what belongs there and what was found', () => {
    expect(compareCell(formulaCell('A1*2', 8, 'mass'), number('8', 'A1*3'), 10)).toEqual({
      kind: 'formula',
      expected: '=A1*2',
      found: '=A1*3',
    });
  });

  it('takes the noise of a small difference by the size of its row, not more', () => {
    const scale = scaleOf([numberCell(1_000_000), formulaCell('A1-B1', 1e-9, 'mass')]);
    const difference = formulaCell('A1-B1', 0, 'mass');
    expect(scale).toBe(1_000_000);
    expect(compareCell(difference, number('0.0000000005', 'A1-B1'), scale)).toBeUndefined();
    expect(compareCell(difference, number('0.00001', 'A1-B1'), scale)?.kind).toBe('result');
  });
});
