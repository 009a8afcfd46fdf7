import { describe, expect, it } from 'vitest';
import { type RowContext } from '../../../../electron/workbook/excel/row-xml.ts';
import { createSharedTexts } from '../../../../electron/workbook/excel/shared-texts.ts';
import { sheetPart } from '../../../../electron/workbook/excel/sheet-part.ts';
import { createStyles } from '../../../../electron/workbook/excel/styles-part.ts';
import {
  blankCell,
  formulaCell,
  numberCell,
  textCell,
  treeText,
} from '../../../../electron/workbook/model/cell.ts';
import type { RowModel, SheetModel } from '../../../../electron/workbook/model/sheet.ts';

const CUT = '[cut]';

function context(): RowContext {
  return { styles: createStyles('en'), texts: createSharedTexts(CUT), cutNote: CUT };
}

function sheetOf(rows: readonly RowModel[], more: Partial<SheetModel> = {}): SheetModel {
  const widths = [10, 20, 30];
  const print = { paper: 'A4', pagesWide: 1 } as const;
  return {
    name: 'S',
    columnWidths: widths,
    rows: () => rows,
    rowCount: rows.length,
    print,
    tab: 'data',
    ...more,
  };
}

function xmlOf(sheet: SheetModel, shared = context()): string {
  return [...sheetPart(sheet, shared, { footer: 'A & B', selected: true, wrote: () => undefined })].join('');
}

describe('sheetPart', () => {
  it('writes every kind of cell as what it is', () => {
    const shared = context();
    const xml = xmlOf(
      sheetOf([
        { cells: [textCell('=1+1'), numberCell(1.5), formulaCell('A1&"<"', 'x & y', 'text')] },
        { cells: [textCell('=1+1'), undefined, blankCell('text')] },
      ]),
      shared,
    );
    expect(xml).toMatch(/<c r="A1" s="\d+" t="s"><v>0<\/v><\/c>/);
    expect(xml).toMatch(/<c r="A2" s="\d+" t="s"><v>0<\/v><\/c>/);
    expect(xml).toMatch(/<c r="B1" s="\d+"><v>1.5<\/v><\/c>/);
    expect(xml).toMatch(/<c r="C1" s="\d+" t="str"><f>A1&amp;"&lt;"<\/f><v>x &amp; y<\/v><\/c>/);
    expect(xml).not.toContain('r="B2"');
    expect(xml).toMatch(/<c r="C2" s="\d+"\/>/);
    expect([...shared.texts.xml()].join('')).toContain('count="2" uniqueCount="1"><si><t>=1+1</t></si>');
  });

  it('shows a number that a double cannot hold as an error, typed or computed', () => {
    const xml = xmlOf(sheetOf([{ cells: [numberCell(Number.NaN), formulaCell('1/0', Infinity, 'number')] }]));
    expect(xml).toMatch(/<c r="A1" s="\d+" t="e"><v>#NUM!<\/v>/);
    expect(xml).toMatch(/<c r="B1" s="\d+" t="e"><f>1\/0<\/f><v>#NUM!<\/v>/);
  });

  it('keeps spaces and breaks, shows controls, cuts what no cell holds', () => {
    const shared = context();
    const xml = xmlOf(
      sheetOf([{ cells: [textCell(' a\nb '), textCell('a\u0001b'), textCell('x'.repeat(40_000))] }]),
      shared,
    );
    const texts = [...shared.texts.xml()].join('');
    expect(texts).toContain('<t xml:space="preserve"> a\nb </t>');
    expect(texts).toContain('<t>a\u2401b</t>');
    const inline = /t="inlineStr"><is><t>(x+\[cut\])<\/t>/.exec(xml)?.[1];
    expect(inline).toHaveLength(32_767);
  });

  it('writes height, outline level, merges and the tree', () => {
    const styles = context();
    const xml = xmlOf(
      sheetOf([{ cells: [treeText('part', 3)], height: 27, outlineLevel: 3, merge: [0, 2] }], {
        outlineLevels: 3,
      }),
      styles,
    );
    expect(xml).toContain('<row r="1" ht="27" customHeight="1" outlineLevel="3">');
    expect(xml).toContain('<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>');
    expect(xml).toContain('outlineLevelRow="3"');
    expect(styles.styles.xml()).toContain('indent="4"');
  });

  it('puts its elements in the order the format demands', () => {
    const xml = xmlOf(
      sheetOf([{ cells: [textCell('a')], merge: [0, 1] }], {
        filter: 'A1:C9',
        freeze: { rows: 1, columns: 2 },
      }),
    );
    const order = [
      ...xml.matchAll(
        /<(sheetPr|dimension|sheetViews|sheetFormatPr|cols|sheetData|autoFilter|mergeCells|pageMargins|pageSetup|headerFooter)\b/g,
      ),
    ];
    expect(order.map((match) => match[1])).toEqual(
      'sheetPr dimension sheetViews sheetFormatPr cols sheetData autoFilter mergeCells pageMargins pageSetup headerFooter'.split(
        ' ',
      ),
    );
    expect(xml).toContain(
      '<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>',
    );
    expect(xml).toContain('&amp;L&amp;8 A &amp;&amp; B&amp;C');
  });

  it('leaves empty cells out of a very long sheet only where they show nothing but a line', () => {
    const rows = Array.from({ length: 20_001 }, (_, index): RowModel => ({
      cells: [numberCell(index), blankCell('text'), blankCell('header')],
      tone: index === 1 ? 'open' : 'plain',
    }));
    const long = xmlOf(sheetOf(rows));
    expect(long).not.toContain('r="B1"');
    expect(long).toContain('r="B2"');
    expect(long).toContain('r="C1"');
    expect(xmlOf(sheetOf(rows.slice(1)))).toContain('r="B2"');
  });

  it('makes rows while they are written and tells how far it is', () => {
    let made = 0;
    const told: number[] = [];
    const rows = function* (): Iterable<RowModel> {
      for (made = 0; made < 20_000; made += 1) {
        yield { cells: [textCell(`row ${made}`), formulaCell('1+1', 2, 'number')] };
      }
    };
    const sheet = sheetOf([], { rows, rowCount: 20_000 });
    const part = sheetPart(sheet, context(), {
      footer: '',
      selected: false,
      wrote: (count, formulas) => {
        told.push(count);
        expect(formulas).toBe(count);
      },
    });
    const pieces = part[Symbol.iterator]();
    pieces.next();
    expect(made).toBeLessThan(2000);
    while (pieces.next().done !== true) {
      // to the end
    }
    expect(told.length).toBeGreaterThan(5);
    expect(told.reduce((sum, one) => sum + one, 0)).toBe(20_000);
  });
});

describe('createSharedTexts', () => {
  it('holds so many texts and no long ones: the others stand in their cells', () => {
    const texts = createSharedTexts(CUT);
    expect(texts.indexOf('x'.repeat(121))).toBeUndefined();
    for (let index = 0; index < 65_536; index += 1) {
      expect(texts.indexOf(`text ${index}`)).toBe(index);
    }
    expect(texts.indexOf('one more')).toBeUndefined();
    expect(texts.indexOf('text 5')).toBe(5);
  });
});

describe('createStyles', () => {
  it('numbers a look once and writes fonts, fills and formats once', () => {
    const styles = createStyles('zh-CN');
    const first = styles.indexOf('mass', 'plain', 0);
    expect(styles.indexOf('mass', 'plain', 0)).toBe(first);
    expect(styles.indexOf('emission', 'plain', 0)).toBe(first);
    expect(styles.indexOf('mass', 'total', 0)).not.toBe(first);
    const xml = styles.xml();
    expect(xml.match(/formatCode="#,##0.000;-#,##0.000;0"/g)).toHaveLength(1);
    expect(xml).toContain('<name val="Microsoft YaHei"/>');
    expect(xml.match(/<cellXfs count="(\d+)">/)?.[1]).toBe('3');
  });
});
