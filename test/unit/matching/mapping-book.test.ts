import { describe, expect, it } from 'vitest';
import {
  EMPTY_BOOK,
  mergeBooks,
  remember,
  type MappingEntry,
} from '../../../electron/matching/mapping-book.ts';
import { mappingBookText, parseMappingBook } from '../../../electron/matching/mapping-book-file.ts';
import { indexMappingBook } from '../../../electron/matching/mapping-index.ts';
import { textKey } from '../../../electron/matching/text-key.ts';

function entry(kind: 'partNumber' | 'text', key: string, factorId = 'own-1'): MappingEntry {
  return { kind, key, factorId, proxy: false, reason: 'Supplier data', decidedOn: '2026-01-31' };
}

describe('mapping book', () => {
  const book = [
    entry('text', 'Q355B / S355J2', 'by-material'),
    entry('text', textKey('Q355B / S355J2', 'Plate t=30'), 'by-description'),
    entry('partNumber', 'P-1 01', 'by-number'),
  ].reduce(remember, EMPTY_BOOK);
  const index = indexMappingBook(book);

  it('looks up the part number, then material with description, then the material', () => {
    const material = { materialText: 'q355b/S355J2' };
    expect(index.lookUp({ ...material, description: 'Plate t=12', partNumber: 'p-101' })).toMatchObject({
      route: 'partNumber',
      entry: { factorId: 'by-number' },
    });
    expect(index.lookUp({ ...material, description: 'plate, 40' })).toMatchObject({
      entry: { factorId: 'by-description' },
    });
    expect(index.lookUp({ ...material, description: 'Beam' })).toMatchObject({
      entry: { factorId: 'by-material' },
    });
    expect(index.lookUp({ materialText: 'S235JR' })).toBeUndefined();
  });

  it('never matches an empty text', () => {
    expect(
      indexMappingBook(remember(EMPTY_BOOK, entry('text', ' '))).lookUp({ description: '12 x 5' }),
    ).toBeUndefined();
  });

  it('replaces an earlier decision on the same thing, however it is spelled', () => {
    const changed = remember(book, entry('text', 'q355b/s355j2', 'new'));
    expect(changed.entries).toHaveLength(3);
    expect(indexMappingBook(changed).lookUp({ materialText: 'Q355B / S355J2' })?.entry).toMatchObject({
      factorId: 'new',
    });
  });

  it('merges two books and reports what they decide differently', () => {
    const other = [entry('text', 'Q355B/S355J2', 'else'), entry('text', 'POM', 'pom')].reduce(
      remember,
      EMPTY_BOOK,
    );
    const { book: merged, conflicts } = mergeBooks(book, other);
    expect(merged.entries).toHaveLength(4);
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]).toMatchObject({ kept: { factorId: 'by-material' }, other: { factorId: 'else' } });
    expect(mergeBooks(book, book).conflicts).toEqual([]);
  });

  it('survives the way to a file and back', () => {
    const withExclusion = remember(book, {
      kind: 'text',
      key: 'Service',
      excluded: 'noMaterial',
      reason: 'No goods',
    });
    const read = parseMappingBook(mappingBookText(withExclusion), 'book.json');
    expect(read.ok && indexMappingBook(read.value).lookUp({ materialText: 'service' })?.entry).toMatchObject({
      excluded: 'noMaterial',
    });
    expect(read.ok && mappingBookText(read.value)).toBe(mappingBookText(withExclusion));
  });

  it('survives it with a decision that a person took without words', () => {
    const silent = remember(EMPTY_BOOK, { kind: 'text', key: 'a', factorId: 'f', proxy: false, reason: '' });
    const read = parseMappingBook(mappingBookText(silent), 'book.json');
    expect(read.ok && read.value.entries).toEqual(silent.entries);
    const without = mappingBookText(silent).replace('"reason": ""', '"family": "x"');
    expect(parseMappingBook(without, 'book.json')).toMatchObject({ ok: false });
  });

  it.each([
    ['{', 'input.mappingBook.json', undefined],
    ['[]', 'input.mappingBook.invalid', 'format'],
    [
      '{"format":"cradlegate-mapping-book","version":"2.0","entries":[]}',
      'input.mappingBook.invalid',
      'version',
    ],
    [book1('"kind":"text","key":"a","reason":"b"'), 'input.mappingBook.invalid', 'entries.0.factorId'],
    [
      book1('"kind":"text","key":"a","reason":"b","factorId":"f"'),
      'input.mappingBook.invalid',
      'entries.0.proxy',
    ],
    [
      book1('"kind":"text","key":"a","excluded":"no","reason":"b"'),
      'input.mappingBook.invalid',
      'entries.0.why',
    ],
    [book1('"kind":"line","key":"a"'), 'input.mappingBook.invalid', 'entries.0.kind'],
    [
      book1('"kind":"text","key":"a","reason":"b","factorId":"f","proxy":true,"decidedOn":"May"'),
      'input.mappingBook.invalid',
      'entries.0.decidedOn',
    ],
  ])('refuses %s', (text, code, field) => {
    const params = field === undefined ? { file: 'book.json' } : { file: 'book.json', field };
    expect(parseMappingBook(text, 'book.json')).toMatchObject({ ok: false, error: { code, params } });
  });

  it('refuses fields it does not know', () => {
    const surplus = book1('"kind":"text","key":"a","reason":"b","factorId":"f","proxy":true,"colour":"red"');
    expect(parseMappingBook(surplus, 'book.json').ok).toBe(false);
    expect(
      parseMappingBook('{"format":"cradlegate-mapping-book","version":"1.0","entries":[],"x":1}', 'book.json')
        .ok,
    ).toBe(false);
  });
});

function book1(fields: string): string {
  return `{"format":"cradlegate-mapping-book","version":"1.0","entries":[{${fields}}]}`;
}
