import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTsv, parseTsv } from '../../../../renderer/src/grid/tsv.ts';

describe('parseTsv', () => {
  it('reads rows and cells, whichever line end closes them', () => {
    for (const end of ['\r\n', '\n', '\r']) {
      expect(parseTsv(`a\tb${end}c\td${end}`)).toEqual([
        ['a', 'b'],
        ['c', 'd'],
      ]);
    }
  });

  it('keeps empty cells and rows inside, and reads nothing as one empty cell', () => {
    expect(parseTsv('a\t\t\n\nb')).toEqual([['a', '', ''], [''], ['b']]);
    expect(parseTsv('')).toEqual([['']]);
    expect(parseTsv('a\t')).toEqual([['a', '']]);
  });

  it('reads tabs, line ends and doubled marks inside quotation marks', () => {
    expect(parseTsv('"a\tb"\t"c\nd"\t"say ""yes"""')).toEqual([['a\tb', 'c\nd', 'say "yes"']]);
  });

  it('leaves a quotation mark that opens no quoted cell as it is', () => {
    expect(parseTsv('19" rack\t"half')).toEqual([['19" rack', '"half']]);
    expect(parseTsv('"M8" bolt\tb')).toEqual([['"M8" bolt', 'b']]);
  });
});

describe('formatTsv', () => {
  it('writes a single cell without line end, a block with one at the end', () => {
    expect(formatTsv([['a']])).toBe('a');
    expect(formatTsv([['a', 'b']])).toBe('a\tb\r\n');
  });

  it('is read back as it was, for any text in any block', () => {
    const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', '\t', '\n', '\r', 'a', ' ') }));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (table) => {
        expect(parseTsv(formatTsv(table))).toEqual(table);
      }),
    );
  });
});
