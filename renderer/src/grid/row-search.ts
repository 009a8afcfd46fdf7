/** Finds rows by words; the text of a row is made once and kept as long as the row. */
export interface RowSearch<Row> {
  /** True when every word of the query stands somewhere in the row, without regard to case. */
  readonly matches: (row: Row, words: readonly string[]) => boolean;
}

/** Makes rows searchable by the texts of some of their fields. */
export function createRowSearch<Row extends object>(
  fieldsOf: (row: Row) => readonly string[],
): RowSearch<Row> {
  const texts = new WeakMap<Row, string>();
  return {
    matches(row, words) {
      let text = texts.get(row);
      if (text === undefined) {
        // A line feed cannot be typed into the search field, so no word matches across two fields.
        text = foldCase(fieldsOf(row).join('\n'));
        texts.set(row, text);
      }
      return words.every((word) => text.includes(word));
    },
  };
}

/** Words of a query, ready to be compared. */
export function queryWords(query: string): readonly string[] {
  return foldCase(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** Full-width letters and digits, as typed with a Chinese keyboard, count as the plain ones. */
function foldCase(text: string): string {
  return (PLAIN.test(text) ? text : text.normalize('NFKC')).toLowerCase();
}

/** Normalising takes longer than all else; ASCII stays as it is. */
const PLAIN = /^[\n -~]*$/u;
