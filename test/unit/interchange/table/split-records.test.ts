import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstSheetOf, readBytes } from '../read-bytes.ts';
import { splitRecords } from '../../../../electron/interchange/table/split-records.ts';

/** All records of a text that comes in pieces; undefined where a quote is not closed. */
function recordsOf(pieces: readonly string[]): readonly (readonly string[])[] | undefined {
  let rest = '';
  const found = [...pieces, ''].flatMap((piece, index) => {
    const { records, end } = splitRecords(rest + piece, ';', index === pieces.length);
    rest = (rest + piece).slice(end);
    return records;
  });
  return rest === '' ? found : undefined;
}

/** The same by a library that is much slower. */
function byLibrary(text: string): readonly (readonly string[])[] | undefined {
  try {
    return parse(text, {
      delimiter: ';',
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_quotes: true,
      relax_column_count: true,
    });
  } catch {
    return undefined;
  }
}

const texts = fc
  .array(fc.constantFrom('a', 'ü', '数', ' ', '"', '""', '"a";', ';', '\n', '\r', '\r\n'), { maxLength: 24 })
  .map((parts) => parts.join(''));

describe('records of a text table', () => {
  it('are those another program finds, wherever the text is cut into pieces', () => {
    let closed = 0;
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, one, two) => {
        const [first, second] = [one % (text.length + 1), two % (text.length + 1)].toSorted((a, b) => a - b);
        const expected = byLibrary(text);
        closed += expected === undefined ? 0 : 1;
        expect(recordsOf([text.slice(0, first), text.slice(first, second), text.slice(second)])).toEqual(
          expected,
        );
      }),
      { numRuns: 3000 },
    );
    expect(closed).toBeGreaterThan(1000);
  });

  it('are the same in a table of hardly anything but delimiters', async () => {
    const row = `${'x'.repeat(20)}${';'.repeat(500)}${'ü'.repeat(20)}`;
    const sheet = firstSheetOf(await readBytes(`${row}\n`.repeat(2000)));
    expect(sheet.rows).toHaveLength(2000);
    const cells = sheet.rows.at(-1)?.cells.filter((cell) => cell !== undefined);
    expect(cells?.map(({ text }) => text)).toEqual(['x'.repeat(20), 'ü'.repeat(20)]);
  });

  it('keep quotes that have more text behind them, and leave the last one open until its end is known', () => {
    expect(recordsOf(['"3" pipe;x\n', '"a";'])).toEqual([
      ['"3" pipe', 'x'],
      ['a', ''],
    ]);
    expect(splitRecords('a;b\nc;"d"', ';', false)).toEqual({ records: [['a', 'b']], end: 4 });
    expect(splitRecords('a;b\r', ';', false)).toEqual({ records: [], end: 0 });
    expect(recordsOf(['a;"b\n'])).toBeUndefined();
  });
});
