import type { RawRow, RawSheet } from '../../shared/model/raw-table.ts';
import { mergedText } from './sheet-cells.ts';
import { recognisable } from './text-form.ts';

/** Title of every column as the header rows give it together ("Weight each" under a merged "Weight"); by column from 0. */
export function headerTitles(
  sheet: RawSheet,
  rows: ReadonlyMap<number, RawRow>,
  top: number,
  bottom: number,
): ReadonlyMap<number, string> {
  const titles = new Map<number, string>();
  const width = Math.max(...range(top, bottom).map((row) => rows.get(row)?.cells.length ?? 0), 0);
  for (let column = 0; column < width; column += 1) {
    const texts = range(top, bottom).map((row) => recognisable(mergedText(sheet, rows, row, column)));
    const title = [...new Set(texts)].filter((text) => text !== '').join(' ');
    if (title !== '') {
      titles.set(column, title);
    }
  }
  return titles;
}

function range(first: number, last: number): readonly number[] {
  return last < first ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** A title as a key: without case, spaces and punctuation; a second column of the same title gets `#2` behind. */
export function titleKeys(titles: ReadonlyMap<number, string>): ReadonlyMap<number, string> {
  const seen = new Map<string, number>();
  const keys = new Map<number, string>();
  for (const [column, title] of [...titles].toSorted(([left], [right]) => left - right)) {
    const key = title
      .toLowerCase()
      .replace(/[\s.,:;_\-*'"|]/g, '')
      .slice(0, 280);
    if (key !== '') {
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      keys.set(column, count === 1 ? key : `${key}#${count}`);
    }
  }
  return keys;
}
