import type { RawCell, RawMerge } from '../../../../shared/model/raw-table.ts';
import type { CellValue } from '../../../support/raw-file.ts';
import type { Dice } from './dice.ts';
import { inventParts, pathOf, positionOf, tenthGramsOf, type InventedPart } from './invented-parts.ts';
import type { LayoutWords } from './layout-words.ts';

/** A table as written into cells, and what a reader has to find in it. */
export interface RandomTable {
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: readonly RawMerge[];
  /** Rows (from 1) that are parts; `open` are those of which the quantity cannot be known. */
  readonly lines: readonly number[];
  readonly open: ReadonlyMap<number, string>;
  readonly tenthGrams: bigint;
  readonly what: string;
}

export const LEVEL_CODINGS = [
  'number',
  'dots',
  'position',
  'indent',
  'wideIndent',
  'parent',
  'path',
  'levelAndPosition',
] as const;
export type LevelCoding = (typeof LEVEL_CODINGS)[number];

type Column =
  | 'level'
  | 'position'
  | 'parent'
  | 'path'
  | 'partNumber'
  | 'description'
  | 'material'
  | 'quantity'
  | 'unit'
  | 'massEach'
  | 'massPerMetre'
  | 'length'
  | 'totalMass'
  | 'note';

const NUMBER_FORMS = ['number', 'text', 'comma', 'fullWidth', 'spaced'] as const;

interface Style {
  readonly coding: LevelCoding;
  readonly massUnit: 'kg' | 'g';
  readonly numbers: (typeof NUMBER_FORMS)[number];
  readonly header: 'plain' | 'merged' | 'unitRow';
  readonly mass: 'each' | 'eachAndTotal' | 'cellUnit' | 'perMetre';
}

/** Writes a random tree of parts in a random layout. */
export function randomTable(
  dice: Dice,
  words: LayoutWords,
  options: { readonly prefix: string; readonly coding?: LevelCoding; readonly titled?: boolean },
): RandomTable {
  const style: Style = {
    coding: options.coding ?? dice.pick(LEVEL_CODINGS),
    massUnit: dice.pick(['kg', 'kg', 'g']),
    numbers: dice.pick(NUMBER_FORMS),
    header: dice.pick(['plain', 'plain', 'merged', 'unitRow']),
    mass: dice.pick(['each', 'eachAndTotal', 'cellUnit', 'perMetre']),
  };
  const parts = inventParts(dice, words, {
    count: 6 + dice.below(30),
    deepest: 1 + dice.below(5),
    prefix: options.prefix,
  });
  const columns = columnsOf(dice, style);
  const rows: CellValue[][] = [];
  const merges: RawMerge[] = [];
  const width = columns.length;
  const lone = (text: string, merged = true): void => {
    rows.push([text, ...Array.from({ length: width - 1 }, () => null)]);
    if (merged) {
      merges.push({ top: rows.length, bottom: rows.length, left: 0, right: width - 1 });
    }
  };
  for (let count = options.titled === false ? 0 : dice.below(4); count > 0; count -= 1) {
    lone(dice.pick(words.titles), dice.chance(50));
    if (dice.chance(30)) {
      rows.push([]);
    }
  }
  const header = headerOf(dice, words, style, columns);
  const writeHeader = (): void => {
    const top = rows.length + 1;
    rows.push(...header.rows.map((row) => [...row]));
    merges.push(
      ...header.merges.map((area) => ({ ...area, top: area.top + top, bottom: area.bottom + top })),
    );
  };
  writeHeader();
  const lines: number[] = [];
  const open = new Map<number, string>();
  for (const [index, part] of parts.entries()) {
    if (index > 0 && dice.chance(4)) {
      lone(dice.pick(words.footers), dice.chance(50));
      writeHeader();
    }
    if (index > 0 && dice.chance(5)) {
      const subtotal = columns.map((column): CellValue => (column === 'massEach' ? 12.5 : null));
      subtotal[columns.indexOf('description')] = dice.pick(words.subtotal);
      rows.push(subtotal);
    }
    if (index > 0 && dice.chance(3)) {
      rows.push([]);
    }
    rows.push(columns.map((column) => cellOf(dice, words, style, parts, part, column)));
    lines.push(rows.length);
    if (part.trouble !== 'none') {
      open.set(rows.length, part.trouble);
    }
  }
  if (dice.chance(50)) {
    lone(dice.pick(words.total), dice.chance(50));
  }
  if (dice.chance(50)) {
    lone(dice.pick(words.footers));
  }
  const what = Object.values(style).join(' ');
  return { rows, merges, lines, open, tenthGrams: tenthGramsOf(parts), what };
}

function columnsOf(dice: Dice, { coding, mass }: Style): readonly Column[] {
  const first: Readonly<Record<LevelCoding, readonly Column[]>> = {
    number: ['level'],
    dots: ['level'],
    position: ['position'],
    indent: [],
    wideIndent: [],
    parent: ['parent'],
    path: ['path'],
    levelAndPosition: dice.pick([
      ['level', 'position'],
      ['position', 'level'],
    ]),
  };
  const masses: Readonly<Record<Style['mass'], readonly Column[]>> = {
    each: ['massEach'],
    eachAndTotal: ['massEach', 'totalMass'],
    cellUnit: ['massEach'],
    perMetre: ['massEach', 'length', 'massPerMetre'],
  };
  const texts: readonly Column[] = dice.pick([
    ['partNumber', 'description', 'material'],
    ['description', 'partNumber', 'material'],
    ['partNumber', 'description'],
  ]);
  const amounts: readonly Column[] = dice.pick([
    ['quantity', 'unit'],
    ['unit', 'quantity'],
  ]);
  const all = dice.pick([
    [...first[coding], ...texts, ...amounts, ...masses[mass]],
    [...first[coding], ...amounts, ...texts, ...masses[mass]],
  ]);
  return dice.chance(50) ? [...all, 'note'] : all;
}

function headerOf(dice: Dice, words: LayoutWords, style: Style, columns: readonly Column[]) {
  const title = (column: Column): string => {
    switch (column) {
      case 'massEach':
        return style.mass === 'cellUnit'
          ? bare(dice.pick(words.massEach.kg))
          : dice.pick(words.massEach[style.massUnit]);
      case 'totalMass':
        return dice.pick(words.totalMass[style.massUnit]);
      case 'note':
        return words.note;
      default:
        return dice.pick(words[column]);
    }
  };
  const titles = columns.map(title);
  const each = columns.indexOf('massEach');
  if (style.header === 'merged' && style.mass === 'eachAndTotal') {
    const upper = titles.map((text, index) =>
      index === each ? `${words.massGroup.over} [${style.massUnit}]` : index === each + 1 ? null : text,
    );
    const lower = titles.map((_, index) =>
      index === each ? words.massGroup.each : index === each + 1 ? words.massGroup.total : null,
    );
    const merges = titles.flatMap((_, index): RawMerge[] =>
      index === each
        ? [{ top: 0, bottom: 0, left: each, right: each + 1 }]
        : index === each + 1
          ? []
          : [{ top: 0, bottom: 1, left: index, right: index }],
    );
    return { rows: [upper, lower], merges };
  }
  if (style.header === 'unitRow' && style.mass === 'each') {
    const upper = titles.map((text, index) => (index === each ? bare(text) : text));
    const lower = titles.map((_, index) => (index === each ? `[${style.massUnit}]` : null));
    return { rows: [upper, lower], merges: [] };
  }
  return { rows: [titles], merges: [] };
}

/** A header without the unit inside it. */
function bare(title: string): string {
  return title.replace(/\s*(?:[[(（][^\])）]*[\])）]|[,/]\s*kg| in kg)$/, '');
}

function cellOf(
  dice: Dice,
  words: LayoutWords,
  style: Style,
  parts: readonly InventedPart[],
  part: InventedPart,
  column: Column,
): CellValue {
  const indent = style.coding === 'indent' ? '  ' : style.coding === 'wideIndent' ? '\u3000' : '';
  const lead = indent.repeat(part.level - 1);
  switch (column) {
    case 'level':
      return style.coding === 'dots' ? `${'.'.repeat(part.level)}${part.level}` : part.level;
    case 'position':
      return positionOf(parts, part);
    case 'parent':
      return part.parent === undefined ? null : (parts[part.parent]?.partNumber ?? null);
    case 'path':
      return pathOf(parts, part).join('/');
    case 'partNumber':
      return `${lead}${part.partNumber}`;
    case 'description':
      return `${lead}${part.name}`;
    case 'material':
      return part.hasParts ? null : part.material;
    case 'quantity':
      return quantityCell(dice, words, style, part);
    case 'unit':
      return dice.pick(part.unit === 'm' ? words.metres : words.pieces);
    case 'massEach':
      return massCell(style, words, part);
    case 'massPerMetre':
      // Fifty millimetres of a profile with twenty times the mass per metre weigh the mass of the piece.
      return part.hasParts || part.unit === 'm' ? null : written(style, words, (part.grams * 20) / 1000);
    case 'length':
      return part.hasParts || part.unit === 'm' ? null : written(style, words, 50);
    case 'totalMass':
      return part.trouble === 'none' && !part.hasParts
        ? written(style, words, round((part.grams / inUnit(style)) * Number(part.quantity)))
        : null;
    case 'note':
      return dice.chance(10) ? 'invented' : null;
  }
}

function inUnit(style: Style): number {
  return style.massUnit === 'kg' ? 1000 : 1;
}

/** Away with what binary arithmetic adds behind the digits. */
function round(value: number): number {
  return Number(value.toFixed(6));
}

function massCell(style: Style, words: LayoutWords, part: InventedPart): CellValue {
  if (part.hasParts) {
    return null;
  }
  if (style.mass === 'perMetre') {
    return part.unit === 'm' ? written(style, words, part.grams / inUnit(style)) : null;
  }
  if (style.mass !== 'cellUnit') {
    return written(style, words, part.grams / inUnit(style));
  }
  const text = String(part.grams / inUnit(style));
  // Written so that it reads one way only.
  return `${text.includes('.') ? text.replace('.', words.decimalSign).replace(/([.,]\d{3})$/, '$10') : text} ${style.massUnit}`;
}

function quantityCell(dice: Dice, words: LayoutWords, style: Style, part: InventedPart): CellValue {
  switch (part.trouble) {
    case 'none': {
      const plain = part.unit === 'piece';
      if (plain && dice.chance(10)) {
        return dice.pick(words.countTexts).replace('{n}', part.quantity);
      }
      return plain && dice.chance(50) ? Number(part.quantity) : written(style, words, Number(part.quantity));
    }
    case 'vague':
      return dice.pick(words.vague);
    case 'several':
      return dice.pick(words.several);
    case 'ambiguous':
      return dice.pick(['1/0', '3-5', '~4', '1.2.3']);
    case 'error':
      return errorCell('#VALUE!');
    case 'formula':
      return { kind: 'formulaWithoutValue', text: 'B2*2' };
    case 'date':
      return { kind: 'date', text: '2026-03-12' };
    case 'empty':
      return null;
    case 'negative':
      return -2;
  }
}

function errorCell(text: string): RawCell {
  return { kind: 'error', text };
}

/** A number as the style writes it; text forms always have a whole column in one locale. */
function written(style: Style, words: LayoutWords, value: number): CellValue {
  const text = String(round(value));
  const [whole = '', fraction = ''] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, words.decimalSign === ',' ? '.' : ',');
  // Four decimals at least: three could be read as thousands where a column holds nothing that decides.
  const decimals = fraction === '' ? '' : words.decimalSign + fraction.padEnd(4, '0');
  switch (style.numbers) {
    case 'number':
      return value;
    case 'text':
      return `${whole}${decimals}`;
    case 'comma':
      return grouped === whole
        ? `${whole}${decimals}`
        : `${grouped}${decimals || `${words.decimalSign}0000`}`;
    case 'fullWidth':
      return `${whole}${decimals}`.replace(/[\d.,]/g, (sign) =>
        String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
      );
    case 'spaced':
      return `\u00a0${whole}${decimals}\u00a0`;
  }
}
