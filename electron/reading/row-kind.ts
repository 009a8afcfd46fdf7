import type { RawRow, RawSheet } from '../../shared/model/raw-table.ts';
import type { BomHeader } from './find-header.ts';
import { ROW_PATTERNS, type NonItemKind } from './row-kind-words.ts';
import { type FilledCells, filledCells } from './sheet-cells.ts';
import { recognisable } from './text-form.ts';

/** Texts of the header a later row must repeat to be a printed-again header. */
const REPEATED_HEADER_TEXTS = 3;

/** Texts of the header rows by column, as written and as {@link recognisable}. */
export type HeaderTexts = ReadonlyMap<number, ReadonlySet<string>>;

/** What a later row has to repeat to be the header again: all texts of the header rows. */
export function headerTexts(sheet: RawSheet, header: BomHeader): HeaderTexts {
  const texts = new Map<number, Set<string>>();
  for (const row of sheet.rows) {
    if (row.row > header.bottom) {
      break;
    }
    if (row.row >= header.top) {
      for (const { column, cell } of filledCells(row)) {
        const known = texts.get(column) ?? new Set();
        texts.set(column, known.add(cell.text).add(recognisable(cell.text)));
      }
    }
  }
  return texts;
}

function repeatsHeader(cells: FilledCells, header: BomHeader, texts: HeaderTexts): boolean {
  let repeated = 0;
  for (const { column, cell } of cells) {
    repeated += texts.get(column)?.has(cell.text) === true ? 1 : 0;
  }
  return (
    repeated > 0 &&
    (repeated >= Math.min(REPEATED_HEADER_TEXTS, header.columns.size) || repeated === cells.length)
  );
}

/** Kind of row a first text announces; undefined for the text of a part. */
export function kindOfText(text: string): NonItemKind | undefined {
  const first = recognisable(text);
  return ROW_PATTERNS.find(({ pattern }) => pattern.test(first))?.kind;
}

/**
 * Kind of a row that is certainly not a part; undefined when the row may be one. `hasKey` tells that the row
 * carries a part number, a level or a position: such a row is never set aside because of a word in it.
 */
export function nonItemKind(
  row: RawRow,
  header: BomHeader,
  texts: HeaderTexts,
  cells: FilledCells,
  hasKey: boolean,
): NonItemKind | undefined {
  if (row.row < header.top) {
    return 'title';
  }
  if (row.row <= header.bottom || repeatsHeader(cells, header, texts)) {
    return 'header';
  }
  if (cells.length === 0) {
    return 'blank';
  }
  return hasKey ? undefined : kindOfText(cells[0]?.cell.text ?? '');
}

/** All texts of a row in one, for the record of rows that are not lines. */
export function rowText(row: RawRow): string {
  return filledCells(row)
    .map(({ cell }) => cell.text.trim())
    .join(' | ')
    .slice(0, 2000);
}
