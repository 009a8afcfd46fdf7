/** What a stretch of text gave: the records that end in it, and where the one begins that does not. */
export interface SplitText {
  readonly records: readonly (readonly string[])[];
  readonly end: number;
}

const [QUOTE, LINE_FEED, CARRIAGE_RETURN] = [0x22, 0x0a, 0x0d];

/**
 * Splits text into the records that end in it. Quotes follow RFC 4180. A quote inside an unquoted cell (3" pipe) is a
 * plain character; a cell whose closing quote has more text behind it keeps its quotes as they stand. `isLast` says that
 * no text follows: then a record also ends with the text, and one that does not end has a quote that is not closed.
 */
export function splitRecords(text: string, delimiter: string, isLast: boolean): SplitText {
  const sign = delimiter.charCodeAt(0);
  const records: string[][] = [];
  let record: string[] = [];
  let end = 0;
  let at = 0;
  // A line end may have a second sign, a quote a second quote.
  const known = isLast ? text.length : text.length - 1;

  function isCellEnd(code: number): boolean {
    return code === sign || code === LINE_FEED || code === CARRIAGE_RETURN;
  }

  /** First sign that ends an unquoted cell. */
  function plainEnd(from: number): number {
    let place = from;
    while (place < text.length && !isCellEnd(text.charCodeAt(place))) {
      place += 1;
    }
    return place;
  }

  /** The cell at `at`, which moves behind it; undefined where it may go on behind the text. */
  function readCell(): string | undefined {
    if (text.charCodeAt(at) !== QUOTE) {
      const from = at;
      at = plainEnd(from);
      return text.slice(from, at);
    }
    let inside = '';
    let from = at + 1;
    for (;;) {
      const quote = text.indexOf('"', from);
      if (quote < 0 || quote >= known) {
        return undefined;
      }
      inside += text.slice(from, quote);
      const next = text.charCodeAt(quote + 1);
      if (next === QUOTE) {
        inside += '"';
        from = quote + 2;
        continue;
      }
      at = plainEnd(quote + 1);
      return at === quote + 1 ? inside : `"${inside}${text.slice(quote, at)}`;
    }
  }

  while (at < text.length) {
    const cell = readCell();
    if (cell === undefined || (at >= known && !isLast)) {
      break;
    }
    record.push(cell);
    if (at < text.length && text.charCodeAt(at) === sign) {
      at += 1;
      if (at < text.length || !isLast) {
        continue;
      }
      record.push('');
    } else {
      at += text.charCodeAt(at) === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;
    }
    records.push(record);
    record = [];
    end = at;
  }
  return { records, end: Math.min(end, text.length) };
}
