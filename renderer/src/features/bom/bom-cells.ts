import { type BomRowView, type RowMark } from '../../../../shared/contract/workbench.ts';
import { markSymbol } from '../../components/state-sprite.tsx';
import { type CellContent, type CellLook } from '../../grid/grid-content.ts';
import { type Texts } from '../../i18n/text-context.tsx';
import { type BomColumn, type BomColumnId, extraTitle } from './bom-columns.ts';
import { unitName } from './unit-name.ts';

/** Names of the marks in one language, made once for all rows. */
export type MarkNames = Readonly<Record<RowMark, string>>;

/** What a cell needs beside its row. */
export interface CellSurroundings {
  readonly texts: Texts;
  readonly marks: MarkNames;
  /** Emission of the assembly above, or of the row itself at the top. */
  readonly wholeKg: string | undefined;
  /** True when what is below the row is hidden: then its exceptions are counted in the row. */
  readonly closed: boolean;
  /** Text written into the cell and not yet confirmed. */
  readonly pending: string | undefined;
  /** Field an error finding names; the name of the row where it names none. */
  readonly wrong: boolean;
}

/** Digits of the columns, the same in every row. */
export const DIGITS = { net: 2, gross: 2, emission: 1, share: 1 } as const;

/** What a cell of the BOM shows. */
export function bomCell(row: BomRowView, column: BomColumn, around: CellSurroundings): CellContent {
  const content = plainCell(row, column, around);
  const looks: CellLook[] = [...(content.looks ?? [])];
  if (column.field !== undefined && row.correctedFields.includes(column.field)) {
    looks.push('corrected');
  }
  if (around.wrong) {
    looks.push('wrong');
  }
  if (around.pending !== undefined) {
    return { ...content, text: around.pending, looks: [...looks, 'pending'] };
  }
  return looks.length === 0 ? content : { ...content, looks };
}

function plainCell(row: BomRowView, column: BomColumn, around: CellSurroundings): CellContent {
  const { texts } = around;
  const extra = extraTitle(column.id);
  if (extra !== undefined) {
    const text = row.extra?.[extra] ?? '';
    return { text, title: text, looks: ['small'] };
  }
  // Every other column is one of the product's own.
  const id = column.id as BomColumnId;
  switch (id) {
    case 'row':
      return {
        text: row.sourceRow === undefined ? '' : String(row.sourceRow),
        mark: { symbol: markSymbol(row.mark), name: around.marks[row.mark] },
        looks: ['muted', 'small'],
      };
    case 'description':
      return descriptionCell(row, around);
    case 'quantity':
      return { text: localDecimal(row.quantity, texts.decimalSign) };
    case 'massEach':
      return { text: massText(row, texts.decimalSign), looks: ['muted'] };
    case 'net':
      return number(row, row.netMassKg, DIGITS.net, texts);
    case 'gross':
      // Bought as it is: the gross mass says nothing new.
      return {
        ...number(row, row.grossMassKg, DIGITS.gross, texts),
        ...(row.isLeaf && row.grossMassKg === row.netMassKg ? { looks: ['muted'] as const } : {}),
      };
    case 'emission':
      return emissionCell(row, texts);
    case 'share':
      return shareCell(row, around);
    case 'procurement':
      return {
        text: row.procurement === '' ? '' : texts.t(`bom.procurement.${row.procurement}`),
        looks: ['small'],
      };
    case 'unit':
      return { text: unitName(row.unit, texts.t), looks: ['muted', 'small'] };
    case 'partNumber':
    case 'materialText':
    case 'supplier':
    case 'country':
    case 'note':
      return { text: row[id], title: row[id], looks: ['small'] };
  }
}

/** The part before the first comma names the thing, the rest describes it. */
const NAME_AND_REST = /^(.+?)(,\s.+)$/su;

function descriptionCell(row: BomRowView, { closed, texts }: CellSurroundings): CellContent {
  const [, name, rest] = NAME_AND_REST.exec(row.description) ?? [];
  const counts: readonly (readonly [RowMark, number])[] = [
    // The row's own exceptions are told by its mark.
    ['error', row.errorsBelow - (row.mark === 'error' ? 1 : 0)],
    ['open', row.openBelow],
    ['corrected', row.correctedBelow - (row.correctedFields.length > 0 ? 1 : 0)],
  ];
  const badges = counts
    .filter(([, count]) => closed && count > 0)
    .map(([mark, count]) => ({
      symbol: markSymbol(mark),
      name: texts.t(`bom.below.${mark}`, { count: texts.count(count) }),
      text: texts.count(count),
    }));
  return {
    text: name ?? row.description,
    lead: row.position,
    ...(rest === undefined ? {} : { detail: rest }),
    ...(badges.length === 0 ? {} : { badges }),
    title: row.description,
  };
}

function number(row: BomRowView, value: string | undefined, digits: number, texts: Texts): CellContent {
  if (value === undefined) {
    return missing(row, texts);
  }
  return { text: texts.fixed(value, digits) };
}

/** No number: open is said in words in a hatched box; a row that counts nothing by decision shows a dash. */
function missing(row: BomRowView, texts: Texts): CellContent {
  return row.openBelow > 0 || row.mark === 'open' || row.mark === 'error'
    ? { text: texts.t('bom.open'), looks: ['open'] }
    : { text: '–', looks: ['muted'], title: texts.t(`mark.${row.mark}`) };
}

function emissionCell(row: BomRowView, texts: Texts): CellContent {
  const content = number(row, row.emissionKg, DIGITS.emission, texts);
  if (row.emissionKg === undefined) {
    return content;
  }
  return {
    ...content,
    looks: [...(row.isLeaf ? [] : (['strong'] as const)), ...(row.proxy ? (['estimated'] as const) : [])],
  };
}

function shareCell(row: BomRowView, { wholeKg, texts }: CellSurroundings): CellContent {
  const [part, whole] = [Number(row.emissionKg), Number(wholeKg)];
  // A share of nothing or of a negative total says nothing.
  if (row.emissionKg === undefined || wholeKg === undefined || !(whole > 0)) {
    return { text: '', looks: ['muted', 'small'] };
  }
  return {
    text: texts.fixed((100 * part) / whole, DIGITS.share),
    share: part / whole,
    looks: ['muted', 'small'],
  };
}

/** A decimal at full precision with the decimal sign of the language; other texts stay as they are. */
export function localDecimal(text: string, sign: '.' | ','): string {
  return /^-?\d+\.\d+$/u.test(text) ? text.replace('.', sign) : text;
}

/** The stated mass with its unit, as it is typed. */
export function massText(row: BomRowView, sign: '.' | ','): string {
  return [localDecimal(row.massEach, sign), row.massEach === '' ? '' : row.massUnit]
    .filter((part) => part !== '')
    .join(' ');
}
