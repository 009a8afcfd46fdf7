import { describe, expect, it } from 'vitest';
import { MAX_CELL_TEXT, safeText } from '../../../electron/workbook/model/safe-text.ts';

describe('safeText', () => {
  it('keeps text as it is, whatever it begins with', () => {
    for (const text of [
      '=1+1',
      '+A1',
      '-5',
      '@SUM',
      '＝1',
      "'quoted",
      'Ø 20 ± 0,1 µm',
      '绕线机',
      ' two\tparts\nhere ',
    ]) {
      expect(safeText(text, '')).toBe(text);
    }
  });

  it('shows control characters as signs instead of dropping them', () => {
    expect(safeText('a\u0000b\u0007c\u001fd\u007f', '')).toBe('a\u2400b\u2407c\u241fd\u2421');
    expect(safeText('line\r\nnext\rend', '')).toBe('line\nnext\u240dend');
  });

  it('replaces what cannot stand in XML', () => {
    expect(safeText('\ud800x\ufffe\uffff', '')).toBe('\ufffdx\ufffd\ufffd');
    expect(safeText('😀', '')).toBe('😀');
  });

  it('escapes what a spreadsheet program would read as an escape', () => {
    expect(safeText('_x0041_ and _y_', '')).toBe('_x005F_x0041_ and _y_');
  });

  it('cuts a text that no cell holds, visibly', () => {
    const cut = safeText('x'.repeat(MAX_CELL_TEXT + 1), '[cut]');
    expect(cut).toHaveLength(MAX_CELL_TEXT);
    expect(cut.endsWith('x[cut]')).toBe(true);
    expect(safeText('x'.repeat(MAX_CELL_TEXT), '[cut]')).toBe('x'.repeat(MAX_CELL_TEXT));
  });
});
