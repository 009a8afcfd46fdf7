import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaAt } from '../../../../electron/interchange/xlsx/shared-formula.ts';
import { createSharedFormulas } from '../../../../electron/workbook/excel/shared-formulas.ts';

function elements(formulas: readonly string[], column = 1): readonly string[] {
  const shared = createSharedFormulas(formulas.length);
  return formulas.map((formula, index) => shared.element(formula, column, index + 1));
}

/** What a reader makes of the elements of one column. */
function readBack(written: readonly string[], column = 1): readonly string[] {
  const masters = new Map<string, { text: string; at: { row: number; column: number } }>();
  return written.map((element, index) => {
    const [, group, text] =
      /^<f(?: t="shared"(?: ref="[A-Z0-9:]+")? si="(\d+)")?(?:\/>|>(.*)<\/f>)$/.exec(element) ?? [];
    if (group === undefined) {
      return text ?? '';
    }
    if (text !== undefined) {
      masters.set(group, { text, at: { row: index + 1, column } });
    }
    const master = masters.get(group);
    return master === undefined ? '' : formulaAt(master, index + 1, column);
  });
}

describe('createSharedFormulas', () => {
  it('writes the first, opens a group with the second, names it in all others', () => {
    expect(elements(['A1*2', 'A2*2', 'A3*2', 'A4*2'])).toEqual([
      '<f>A1*2</f>',
      '<f t="shared" ref="B2:B4" si="0">A2*2</f>',
      '<f t="shared" si="0"/>',
      '<f t="shared" si="0"/>',
    ]);
  });

  it('tells formulas apart that only look moved', () => {
    const alone = (formulas: readonly string[]): boolean =>
      elements(formulas).every((element) => !element.includes('shared'));
    // A fixed row, a number, a text, another column, one row further, a longer row.
    expect(alone(['A$1*2', 'A$2*2', 'A$3*2'])).toBe(true);
    expect(alone(['A1*1', 'A2*2', 'A3*3'])).toBe(true);
    expect(alone(['A1&"A1"', 'A2&"A2"', 'A3&"A3"'])).toBe(true);
    expect(alone(['A1', 'C2', 'D3'])).toBe(true);
    expect(alone(['A1', 'A3', 'A5'])).toBe(true);
    expect(alone(['A1', 'A22', 'A33'])).toBe(true);
  });

  it('shares fixed references, names, functions with digits and several rows', () => {
    const formulas = [1, 2, 3].map(
      (row) => `LOG10(A${row})*INDEX(factor_name,$C${row})+SUM(D${row}:E${row + 9})+$F$7`,
    );
    expect(elements(formulas)[2]).toBe('<f t="shared" si="0"/>');
    expect(readBack(elements(formulas))).toEqual(formulas);
  });

  it('leaves alone what Excel allows in no shared formula', () => {
    for (const make of [
      (row: number) => `'04_BOM'!A${row}`,
      (row: number) => `SUM({1,2})*A${row}`,
      (row: number) => `SUM(A${row}:INDEX(B1:B9,2))`,
      (row: number) => `IF(A${row}=0,#N/A,1)`,
    ]) {
      expect(elements([1, 2, 3, 4].map(make)).join('')).not.toContain('shared');
    }
  });

  it('escapes the formula of a group', () => {
    expect(elements(['A1<"&"', 'A2<"&"'])[1]).toBe('<f t="shared" ref="B2:B2" si="0">A2&lt;"&amp;"</f>');
  });

  it('gives back every formula, however the kinds alternate', () => {
    const kinds = [
      (row: number) => `A${row}*B${row}`,
      (row: number) => `A${row}*B$3`,
      (row: number) => `SUM(A${row}:A${row + 4})`,
      (row: number) => `L${Math.max(1, row - 1)}*J${row}`,
      () => 'total_excluding*2',
    ];
    fc.assert(
      fc.property(fc.array(fc.nat({ max: kinds.length - 1 }), { maxLength: 300 }), (order) => {
        const formulas = order.map((kind, index) => kinds[kind]?.(index + 1) ?? '');
        expect(readBack(elements(formulas))).toEqual(formulas);
      }),
    );
  });

  it('keeps groups of columns apart', () => {
    const shared = createSharedFormulas(9);
    const written = [1, 2, 3].flatMap((row) =>
      [1, 2].map((column) => shared.element(`A${row}`, column, row)),
    );
    expect(written.slice(2)).toEqual([
      '<f t="shared" ref="B2:B9" si="0">A2</f>',
      '<f t="shared" ref="C2:C9" si="1">A2</f>',
      '<f t="shared" si="0"/>',
      '<f t="shared" si="1"/>',
    ]);
    expect(shared.count()).toBe(6);
  });
});
