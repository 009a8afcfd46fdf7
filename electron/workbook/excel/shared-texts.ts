import { safeText } from '../model/safe-text.ts';
import { DECLARATION, xmlText } from './xml.ts';

/** Texts that are kept at most: what a workbook repeats is far less, and no file makes the list grow for ever. */
const MOST_TEXTS = 65_536;

/** A longer text is hardly ever repeated. */
const LONGEST_SHARED = 120;

/** Characters that stand at an edge or break a line: without the mark, programs may drop them. */
const NEEDS_SPACE = /^\s|\s$|[\n\t]/;

/** Entries of one piece of the part. */
const TEXTS_PER_PIECE = 1000;

/** Texts of cells that are written once and referred to by number. */
export interface SharedTexts {
  /** Number of a text; undefined for one that has to stand in its cell. */
  indexOf(text: string): number | undefined;
  /** The part of the file, in pieces. */
  xml(): Iterable<string>;
}

export function createSharedTexts(cutNote: string): SharedTexts {
  const places = new Map<string, number>();
  let uses = 0;
  return {
    indexOf(text) {
      if (text.length > LONGEST_SHARED) {
        return undefined;
      }
      const known = places.get(text);
      if (known === undefined && places.size === MOST_TEXTS) {
        return undefined;
      }
      uses += 1;
      if (known !== undefined) {
        return known;
      }
      places.set(text, places.size);
      return places.size - 1;
    },
    *xml() {
      const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
      yield `${DECLARATION}<sst xmlns="${main}" count="${uses}" uniqueCount="${places.size}">`;
      let piece: string[] = [];
      for (const text of places.keys()) {
        piece.push(`<si>${textElement(safeText(text, cutNote))}</si>`);
        if (piece.length === TEXTS_PER_PIECE) {
          yield piece.join('');
          piece = [];
        }
      }
      yield `${piece.join('')}</sst>`;
    },
  };
}

/** The element of a text that is already safe, for the shared list and for a cell. */
export function textElement(safe: string): string {
  return `<t${NEEDS_SPACE.test(safe) ? ' xml:space="preserve"' : ''}>${xmlText(safe)}</t>`;
}
