import { type Locale } from '../../../shared/model/locale.ts';
import { type RowTone, type StyleName } from '../model/style-name.ts';
import { type Border, type CellFormat, type Fill, type Font, type Line } from './cell-format.ts';
import { formatOf } from './cell-styles.ts';
import { DECLARATION, xmlAttribute } from './xml.ts';

/** First number of a number format that is not built in (ECMA-376 18.8.30). */
const FIRST_OWN_FORMAT = 164;

/** The style sheet of a workbook: grows with the looks that are asked for and is written last. */
export interface Styles {
  /** Number of the look in the style sheet; the same for the same look. */
  indexOf(name: StyleName, tone: RowTone, indent: number): number;
  xml(): string;
}

export function createStyles(locale: Locale): Styles {
  const fonts = numbered(['<font><sz val="11"/><name val="Calibri"/></font>']);
  // The first two fills of a style sheet are fixed (ECMA-376 18.8.21)
  const fills = numbered([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  const borders = numbered([borderXml({})]);
  const formats = numbered([]);
  const cells = numbered(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  /** By tone and indent, so that a row finds its cells' looks without building keys. */
  const found = new Map<RowTone, Map<StyleName, number>[]>();

  function indexOf(name: StyleName, tone: RowTone, indent: number): number {
    const known = found.get(tone)?.[indent]?.get(name);
    if (known !== undefined) {
      return known;
    }
    const index = cells.indexOf(cellXml(formatOf(locale, name, tone, indent)));
    const byIndent = found.get(tone) ?? [];
    found.set(tone, byIndent);
    (byIndent[indent] ??= new Map()).set(name, index);
    return index;
  }

  function cellXml({ font, border, alignment, numberFormat, fill, unlocked }: CellFormat): string {
    const numbers = {
      numFmtId: numberFormat === undefined ? 0 : FIRST_OWN_FORMAT + formats.indexOf(numberFormat),
      fontId: fonts.indexOf(fontXml(font)),
      fillId: fill === undefined ? 0 : fills.indexOf(fillXml(fill)),
      borderId: borders.indexOf(borderXml(border)),
    };
    const start = `<xf${attributes({
      ...numbers,
      xfId: 0,
      applyNumberFormat: numberFormat === undefined ? undefined : 1,
      applyFont: 1,
      applyFill: fill === undefined ? undefined : 1,
      applyBorder: 1,
      applyAlignment: alignment === undefined ? undefined : 1,
      applyProtection: unlocked === true ? 1 : undefined,
    })}`;
    const inner = `${alignmentXml(alignment)}${unlocked === true ? '<protection locked="0"/>' : ''}`;
    return inner === '' ? `${start}/>` : `${start}>${inner}</xf>`;
  }

  return {
    indexOf,
    xml: () =>
      `${DECLARATION}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      list('numFmts', formats.items.map(numberFormatXml)) +
      list('fonts', fonts.items) +
      list('fills', fills.items) +
      list('borders', borders.items) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      list('cellXfs', cells.items) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  };
}

/** A list without repetitions that knows the place of everything in it. */
function numbered(first: readonly string[]): { indexOf(item: string): number; readonly items: string[] } {
  const items = [...first];
  const places = new Map(items.map((item, index) => [item, index]));
  return {
    items,
    indexOf(item) {
      const known = places.get(item);
      if (known !== undefined) {
        return known;
      }
      places.set(item, items.length);
      return items.push(item) - 1;
    },
  };
}

function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

function numberFormatXml(code: string, index: number): string {
  return `<numFmt${attributes({ numFmtId: FIRST_OWN_FORMAT + index, formatCode: code })}/>`;
}

/** Elements in the order most programs write them (ECMA-376 18.8.22 leaves it open, the schema of Excel does not). */
function fontXml({ name, size, color, bold, italic, underline }: Font): string {
  const marks = `${bold === true ? '<b/>' : ''}${italic === true ? '<i/>' : ''}${underline === true ? '<u/>' : ''}`;
  return `<font>${marks}<sz val="${size}"/><color rgb="${color}"/><name val="${xmlAttribute(name)}"/></font>`;
}

function fillXml({ pattern, color }: Fill): string {
  return `<fill><patternFill patternType="${pattern}"><fgColor rgb="${color}"/></patternFill></fill>`;
}

function alignmentXml(alignment: CellFormat['alignment']): string {
  if (alignment === undefined) {
    return '';
  }
  const { horizontal, vertical, wrapText, indent } = alignment;
  const wrap = wrapText === true ? 1 : undefined;
  return `<alignment${attributes({ horizontal, vertical, wrapText: wrap, indent })}/>`;
}

function borderXml({ left, right, top, bottom }: Border): string {
  const sides = Object.entries({ left, right, top, bottom });
  return `<border>${sides.map(([side, line]) => lineXml(side, line)).join('')}<diagonal/></border>`;
}

function lineXml(side: string, line: Line | undefined): string {
  return line === undefined
    ? `<${side}/>`
    : `<${side} style="${line.style}"><color rgb="${line.color}"/></${side}>`;
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${xmlAttribute(String(value))}"`]))
    .join('');
}
