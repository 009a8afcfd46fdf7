import { type Cell } from '../model/cell.ts';

/** First code point of the scripts whose characters are as wide as two Latin ones (CJK radicals and after). */
const FIRST_WIDE = 0x2e80;

/** Points of one line of body text, and of the space above and below. */
const LINE_HEIGHT = 12;
const PADDING = 3;

/** Most lines a row grows to; a longer text is read in the cell itself. */
const MOST_LINES = 12;

/** Characters a column of a given width loses to indent and margins. */
const MARGIN = 1;

/** Letters of running text are narrower than the digits that column widths are counted in. */
const LETTER = 0.92;

/** Width of a text in Latin characters. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    width += (character.codePointAt(0) ?? 0) >= FIRST_WIDE ? 2 : 1;
  }
  return width;
}

/** Lines a wrapped text takes in a column; words break a little earlier than characters. */
export function linesOf(text: string, columnWidth: number): number {
  const room = Math.max(1, columnWidth - MARGIN);
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line) * LETTER) / room)), 0);
}

/** Height of a row of so many lines. */
export function heightOf(lines: number): number {
  return Math.min(lines, MOST_LINES) * LINE_HEIGHT + PADDING;
}

const WRAPPED: ReadonlySet<string> = new Set(['textWrap', 'name', 'inputText', 'correctedText']);

/**
 * Height a row needs for its wrapped texts; undefined when one line is enough. Written into the file because not
 * every program measures the rows of a file it opens.
 */
export function rowHeight(
  cells: readonly (Cell | undefined)[],
  widths: readonly number[],
): number | undefined {
  let most = 1;
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (cell !== undefined && WRAPPED.has(cell.style)) {
      const text =
        cell.kind === 'text'
          ? cell.text
          : cell.kind === 'formula' && typeof cell.result === 'string'
            ? cell.result
            : '';
      const indent = cell.kind === 'text' ? (cell.indent ?? 0) : 0;
      most = Math.max(most, linesOf(text, (widths[index] ?? 0) - indent));
    }
  }
  return most === 1 ? undefined : heightOf(most);
}
