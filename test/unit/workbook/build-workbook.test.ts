import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeStudy } from '../../workbook/complete-study.ts';
import { contentOf } from '../../workbook/workbook-content.ts';
import { randomStudy } from '../engine/random-study.ts';
import { columnsOf, modelOf, placedCells } from './model-cells.ts';

/** Texts are their keys, so that the tests do not depend on a language. */
const content = contentOf(completeStudy(), { translate: (key) => key });
const cells = placedCells(modelOf(content));

function cellsIn(sheet: string, column: string): (string | number | undefined)[] {
  const letter = columnsOf(cells, sheet).get(column);
  expect(letter, `${sheet} has no column ${column}`).toBeDefined();
  return cells
    .filter((one) => one.sheet === sheet && one.row > 5 && one.address.replace(/\d+/, '') === letter)
    .map(({ cell }) =>
      cell.kind === 'formula'
        ? `=${cell.formula}`
        : cell.kind === 'number'
          ? cell.value
          : cell.kind === 'text'
            ? cell.text
            : undefined,
    );
}

function byText(left: unknown, right: unknown): number {
  return String(left).localeCompare(String(right));
}

/** Functions of Excel 2016, LibreOffice and WPS that are not volatile. */
const FUNCTIONS = new Set(
  'ABS AND COUNTA COUNTIF COUNTIFS EXACT EXP FIND HYPERLINK IF INDEX ISNUMBER MATCH MAX MIN OR PRODUCT REPT ROUND SQRT SUM SUMIFS SUMPRODUCT'.split(
    ' ',
  ),
);

describe('buildWorkbook', () => {
  it('types numbers only as inputs, counts, what the standards fix and the engine’s own values', () => {
    const typed = new Set(cells.flatMap(({ cell }) => (cell.kind === 'number' ? [cell.style] : [])));
    expect([...typed].sort()).toEqual(['constant', 'engine', 'input', 'integer']);
  });

  it('has a formula in every emission and mass cell that has a value', () => {
    for (const column of [
      'netKg',
      'grossKg',
      'perMachine',
      'factorAmount',
      'fossil',
      'biogenicCo2Removal',
      'excluding',
      'including',
    ]) {
      const found = cellsIn('04_BOM', column).filter((value) => value !== undefined);
      expect(found.length, column).toBeGreaterThan(9);
      expect(
        found.every((value) => String(value).startsWith('=')),
        column,
      ).toBe(true);
    }
  });

  it('leaves the emission of a gap empty and says so, never zero', () => {
    const states = cellsIn('04_BOM', 'state');
    const emissions = cellsIn('04_BOM', 'excluding');
    const open = states.flatMap((state, index) =>
      state === 'workbook.state.open' ? [emissions[index]] : [],
    );
    expect(open).toHaveLength(6);
    expect(open.every((value) => value === undefined)).toBe(true);
    const legs = cellsIn('08_Transport', 'partState');
    expect(cellsIn('08_Transport', 'excluding')[legs.indexOf('workbook.state.open')]).toBeUndefined();
  });

  it('multiplies a quantity with the cell of its own parent', () => {
    const ids = cellsIn('04_BOM', 'lineId');
    const formulas = cellsIn('04_BOM', 'perMachine');
    const columns = columnsOf(cells, '04_BOM');
    const row = (id: string): number => ids.indexOf(id) + 6;
    expect(formulas[ids.indexOf('plate')]).toBe(
      `=${columns.get('perMachine')}${row('1.1')}*${columns.get('quantity')}${row('plate')}`,
    );
    expect(formulas[ids.indexOf('M')]).toBe(`=${columns.get('quantity')}${row('M')}`);
  });

  it('uses only functions that every spreadsheet program has, and links to nothing outside', () => {
    const formulas = cells.flatMap(({ cell }) => (cell.kind === 'formula' ? [cell.formula] : []));
    const unquoted = formulas.map((formula) =>
      formula.replaceAll(/"[^"]*"/g, '').replaceAll(/'[^']*'!/g, ''),
    );
    const used = new Set(
      unquoted.flatMap((formula) =>
        [...formula.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map((match) => match[1] ?? ''),
      ),
    );
    expect([...used].filter((name) => !FUNCTIONS.has(name))).toEqual([]);
    expect(formulas.filter((formula) => formula.includes('[') || formula.includes('http'))).toEqual([]);
    expect(Math.max(...formulas.map((formula) => formula.length))).toBeLessThan(8192);
  });

  it('finds factors by keys that no look-up can mistake', () => {
    const keys = cellsIn('11_Factors', 'factorKey').map((key) => String(key).toLowerCase());
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.some((key) => /[~*?]/.test(key))).toBe(false);
    expect(keys).toContain('case_');
    expect(keys).toContain('case_ (2)');
  });

  it('lists every line of the study once', () => {
    expect(cellsIn('04_BOM', 'lineId').toSorted(byText)).toEqual(
      (content.study.bom ?? []).map((line) => line.id).toSorted(byText),
    );
    const sheets = [
      '05_Processes',
      '05a_Consumables',
      '06_EnergyUse',
      '06a_Fuels',
      '09_Packaging',
      '10_Waste',
      '10a_Spend',
    ];
    const listed = [
      ...sheets.flatMap((sheet) => cellsIn(sheet, 'lineId')),
      ...cellsIn('05b_Gases', 'lineId'),
      ...cellsIn('08_Transport', 'lineId'),
    ];
    expect([...new Set(listed)].toSorted(byText)).toEqual(
      (content.study.activities ?? []).map((activity) => activity.id).toSorted(byText),
    );
  });

  it('adds every check’s value from the engine, none from itself', () => {
    const checks = cells.filter((one) => one.sheet === '22_Checks' && one.cell.style === 'engine');
    expect(checks.length).toBeGreaterThan(40);
    expect(checks.every(({ cell }) => cell.kind === 'number')).toBe(true);
  });

  it('can be built from any valid study', () => {
    fc.assert(
      fc.property(randomStudy('hostile'), (study) => {
        const made = placedCells(modelOf(contentOf(study, { translate: (key) => key })));
        expect(made.some(({ cell }) => cell.kind === 'number' && Number.isNaN(cell.value))).toBe(false);
        expect(made.some(({ cell }) => cell.kind === 'formula' && Number.isNaN(cell.result))).toBe(false);
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});
