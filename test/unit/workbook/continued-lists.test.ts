import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../shared/model/locale.ts';
import { buildWorkbook } from '../../../electron/workbook/build-workbook.ts';
import type { SheetModel } from '../../../electron/workbook/model/sheet.ts';
import { treeStudy } from '../../support/tree-study.ts';
import { methodsStudy } from '../../workbook/methods-study.ts';
import { contentOf, withMachine } from '../../workbook/workbook-content.ts';
import { modelOf, placedCells } from './model-cells.ts';

/** 60 lines in sheets of 25 rows: 20 below the headers. */
const study = treeStudy(60);
const model = modelOf(contentOf(study, { rowsPerSheet: 25 }));
const cells = placedCells(model);
const NAMES = ['04_BOM', '04_BOM_2', '04_BOM_3'];

function sheet(name: string): SheetModel {
  const found = model.sheets.find((one) => one.name === name);
  if (found === undefined) {
    throw new Error(`There is no sheet ${name}`);
  }
  return found;
}

function rowsOf(name: string) {
  return [...sheet(name).rows()];
}

/** Text, number or cached result of a cell. */
function shown(name: string, address: string): string | number | undefined {
  const found = cells.find((one) => one.sheet === name && one.address === address)?.cell;
  switch (found?.kind) {
    case 'text':
      return found.text;
    case 'number':
      return found.value;
    case 'formula':
      return found.result;
    default:
      return undefined;
  }
}

function formulasOf(name: string): readonly string[] {
  return cells.flatMap((one) =>
    one.sheet === name && one.cell.kind === 'formula' ? [one.cell.formula] : [],
  );
}

describe('a BOM that is longer than a sheet', () => {
  it('goes on in sheets right behind the first, below the same headers, filters and panes', () => {
    const names = model.sheets.map(({ name }) => name);
    const first = names.indexOf('04_BOM');
    expect(names.slice(first, first + 3)).toEqual(NAMES);
    expect(NAMES.map((name) => rowsOf(name).length)).toEqual([25, 25, 25]);
    for (const name of NAMES) {
      const { freeze, filter, columnWidths, print } = sheet(name);
      expect({ freeze, filter, columnWidths, print }).toEqual({
        freeze: sheet('04_BOM').freeze,
        filter: sheet('04_BOM').filter,
        columnWidths: sheet('04_BOM').columnWidths,
        print: sheet('04_BOM').print,
      });
      expect(rowsOf(name)[4]).toEqual(rowsOf('04_BOM')[4]);
    }
  });

  it('says so on every part and in the contents on the cover', () => {
    expect(shown('04_BOM', 'A1')).toMatch(/ · part 1 of 3$/);
    expect(shown('04_BOM', 'A2')).toMatch(/^Part 1 of 3: rows 1 to 20 of 60; .* Continues on 04_BOM_2\. /);
    expect(shown('04_BOM_2', 'A2')).toMatch(/rows 21 to 40 of 60; .* Continued from 04_BOM\. Continues on/);
    expect(shown('04_BOM_3', 'A2')).toMatch(/rows 41 to 60 of 60; .* Continued from 04_BOM_2\. Totals/);
    const cover = cells
      .filter((one) => one.sheet === '00_Cover')
      .map((one) => shown('00_Cover', one.address));
    expect(cover).toContain('04_BOM_3');
    expect(cover.filter((text) => / · part \d of 3$/.test(String(text)))).toHaveLength(3);
  });

  it.each(LOCALES)('says so in %s, with nothing left unfilled', (locale) => {
    const rows = [...modelOf(contentOf(study, { locale, rowsPerSheet: 25 })).sheets].flatMap((one) =>
      NAMES.includes(one.name) ? [...one.rows()].slice(0, 2) : [],
    );
    const texts = rows.flatMap((row) =>
      row.cells.flatMap((cell) => (cell?.kind === 'text' ? [cell.text] : [])),
    );
    expect(texts).toHaveLength(6);
    expect(texts.filter((text) => /workbook\.|\{\{|undefined/.test(text))).toEqual([]);
    expect(texts[3]).toContain('04_BOM_3');
  });

  it('keeps every line with its depth, wherever the cut is', () => {
    const whole = modelOf(contentOf(study)).sheets.find(({ name }) => name === '04_BOM');
    const all = [...(whole?.rows() ?? [])].slice(5);
    const parted = NAMES.flatMap((name) => rowsOf(name).slice(5));
    expect(parted.map(({ outlineLevel }) => outlineLevel)).toEqual(
      all.map(({ outlineLevel }) => outlineLevel),
    );
    const values = (rows: typeof all) =>
      rows.map(({ cells: row }) =>
        row.map((cell) => (cell?.kind === 'formula' ? cell.result : cell?.kind === 'blank' ? '' : cell)),
      );
    expect(values(parted)).toEqual(values(all));
  });

  it('points at a parent and a subtree across the cut, and at the own row without a sheet', () => {
    const second = formulasOf('04_BOM_2');
    expect(second.some((formula) => /^'04_BOM'!\$[A-Z]+\$\d+\*[A-Z]+6$/.test(formula))).toBe(true);
    expect(second.some((formula) => /^[A-Z]+\d+\*[A-Z]+25$/.test(formula))).toBe(true);
    const subtree =
      /^SUM\([A-Z]+6:[A-Z]+25,'04_BOM_2'!\$[A-Z]+\$6:\$[A-Z]+\$25,'04_BOM_3'!\$[A-Z]+\$6:\$[A-Z]+\$25\)$/;
    expect(formulasOf('04_BOM').filter((formula) => subtree.test(formula)).length).toBeGreaterThan(1);
  });

  it('shows the totals of all parts on each', () => {
    const total = NAMES.map((name) => {
      const place = cells.find(
        (one) =>
          one.sheet === name && one.row === 3 && one.cell.kind === 'formula' && one.cell.style === 'emission',
      );
      return shown(name, place?.address ?? '');
    });
    expect(Number(total[0])).toBeGreaterThan(1);
    expect(total[1]).toBe(total[0]);
    expect(total[2]).toBe(total[0]);
  });

  it('is one list for whoever asks for the field behind a cell', () => {
    const column = cells.find(
      (one) => one.sheet === '04_BOM_3' && shown('04_BOM_3', one.address) === 'Part 41',
    );
    const index = (column?.address.charCodeAt(0) ?? 0) - 65;
    expect(sheet('04_BOM_3').originAt?.(column?.row ?? 0, index)).toEqual({
      target: 'line',
      id: 'n41',
      path: 'description',
    });
  });
});

describe('every method on sheets of few rows', () => {
  it('gives each list its parts, and each formula its limits', () => {
    const parted = modelOf(withMachine(contentOf(methodsStudy(), { rowsPerSheet: 14 })));
    const names = parted.sheets.map(({ name }) => name);
    for (const name of ['04_BOM_2', '04c_Terms_2', '04d_Operands_2', '17_DataQuality_2', '22a_Findings_2']) {
      expect(names).toContain(name);
    }
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => name.length <= 31)).toBe(true);
    const formulas = placedCells(parted).flatMap(({ cell }) =>
      cell.kind === 'formula' ? [cell.formula] : [],
    );
    expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThan(8192);
  });

  it('is refused where lists would stand on more sheets than a formula can add up', () => {
    expect(buildWorkbook(contentOf(treeStudy(1500), { rowsPerSheet: 10 }))).toMatchObject({
      ok: false,
      error: { code: 'limit.workbookFormula', params: { most: '8192' } },
    });
  });
});
