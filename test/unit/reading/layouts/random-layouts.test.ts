import { describe, expect, test } from 'vitest';
import type { BomReading } from '../../../../electron/reading/bom-reading.ts';
import { interpretBom } from '../../../../electron/reading/interpret-bom.ts';
import type { RawFile, RawSheet } from '../../../../shared/model/raw-table.ts';
import { makeRawFile } from '../../../support/raw-file.ts';
import { fileOf, readBytes } from '../../interchange/read-bytes.ts';
import { createDice, type Dice } from './dice.ts';
import { canHold, textBytes, xlsxBytes } from './file-bytes.ts';
import { LAYOUT_WORDS, type LayoutLanguage } from './layout-words.ts';
import { massKgOf } from './mass-kg.ts';
import { randomFile, type FileTruth } from './random-file.ts';

/** Files per language. The same seeds always give the same files. */
const FILES = 250;

/** Files per language that are also written to bytes and read back as a user's file is. */
const WRITTEN = 25;

/** Where the seeds of a language begin: each language has other files. */
const FIRST_SEED: Readonly<Record<LayoutLanguage, number>> = { en: 1, zh: 10_001, de: 20_001 };

/** Encodings a text table of a language comes in. */
const ENCODINGS: Readonly<Record<LayoutLanguage, readonly string[]>> = {
  en: ['utf8', 'windows-1252', 'utf-16le'],
  zh: ['utf8', 'gb18030', 'utf-16be'],
  de: ['utf8', 'windows-1252', 'utf-16le'],
};

/** Where a row of the file went: a usable line, an open line, or a listed non-item. */
function account(reading: BomReading) {
  const nonItems = reading.sources.reduce((sum, source) => sum + source.nonItemRows.length, 0);
  const open = reading.lines.filter((line) => line.quantity === undefined);
  return { usable: reading.lines.length - open.length, open: open.length, nonItems };
}

function interpreted(file: RawFile): BomReading {
  const reading = interpretBom(file);
  if (!reading.ok) {
    throw new Error(`${reading.error.code} ${JSON.stringify(reading.error.params)}`);
  }
  return reading.value;
}

/** Everything that is wrong with a reading, as text; empty when it keeps the law. */
function problemsOf(reading: BomReading, truth: FileTruth): readonly string[] {
  const problems: string[] = [];
  const must = (what: string, found: unknown, wanted: unknown): void => {
    if (String(found) !== String(wanted)) {
      problems.push(`${what}: ${String(found)} instead of ${String(wanted)}`);
    }
  };
  const { usable, open, nonItems } = account(reading);
  must('rows', usable + open + nonItems, truth.rows);
  must('rows of the summary', reading.summary.rows, truth.rows);
  must('lines', usable + open, truth.lines.size);
  const sheetOf = new Map(reading.sources.map((source) => [source.id, source.sheet]));
  const keyOf = (sourceId: string | undefined, row: number | undefined): string =>
    `${sheetOf.get(sourceId ?? '') ?? ''}!${row ?? 0}`;
  const openRows = reading.lines
    .filter((line) => line.quantity === undefined)
    .map((line) => keyOf(line.origin?.sourceId, line.origin?.row));
  must(
    'open rows',
    openRows.toSorted().join(' '),
    truth.open
      .map(([key]) => key)
      .toSorted()
      .join(' '),
  );
  for (const [key, trouble] of truth.open) {
    const [sheet, row] = key.split('!');
    const named = reading.findings.some(
      ({ severity, place }) =>
        severity !== 'note' &&
        place.file === 'parts.xlsx' &&
        place.sheet === sheet &&
        place.field === 'quantity' &&
        place.cell?.endsWith(row ?? '?'),
    );
    if (!named) {
      problems.push(`no finding for ${key} ${trouble}`);
    }
  }
  must('mass', massKgOf(reading.lines), truth.massKg);
  return problems;
}

describe.each(Object.keys(LAYOUT_WORDS) as LayoutLanguage[])('random layouts in %s', (language) => {
  test(`${FILES} files: every row is accounted for and the mass is right or visibly open`, () => {
    const failures: string[] = [];
    const counted = { files: 0, rows: 0, usable: 0, open: 0, nonItems: 0 };
    for (let seed = FIRST_SEED[language]; seed < FIRST_SEED[language] + FILES; seed += 1) {
      const { sheets, truth } = randomFile(createDice(seed), language);
      const reading = interpreted(makeRawFile(...sheets));
      const problems = problemsOf(reading, truth);
      if (problems.length > 0) {
        failures.push(`seed ${seed} (${truth.what}): ${problems.join('; ')}`);
      }
      const { usable, open, nonItems } = account(reading);
      counted.files += 1;
      counted.rows += truth.rows;
      counted.usable += usable;
      counted.open += open;
      counted.nonItems += nonItems;
    }
    expect(
      failures.slice(0, 12).map((text) => text.slice(0, 600)),
      `${failures.length} of ${FILES}`,
    ).toEqual([]);
    expect(counted.usable + counted.open + counted.nonItems).toBe(counted.rows);
    process.stdout.write(
      `${language}: ${counted.rows} rows = ${counted.usable} lines + ${counted.open} open lines + ${counted.nonItems} rows that are no items\n`,
    );
  });

  test(`${WRITTEN} of them as workbook and as text table: the bytes say the same`, async () => {
    const failures: string[] = [];
    for (let seed = FIRST_SEED[language]; seed < FIRST_SEED[language] + WRITTEN; seed += 1) {
      const { sheets, truth } = randomFile(createDice(seed), language);
      const book = fileOf(await readBytes(xlsxBytes(sheets), {}, 'parts.xlsx'));
      failures.push(...problemsOf(interpreted(book), truth).map((problem) => `xlsx ${seed}: ${problem}`));
      const [sheet] = sheets;
      if (sheets.length > 1 || sheet === undefined) {
        continue;
      }
      // A text table has neither merged cells nor kinds of cells.
      const plain = asText(sheet);
      const wanted = interpreted(makeRawFile(plain));
      const wished = ENCODINGS[language][seed % 3] ?? 'utf8';
      // Full-width characters have no place in a Western encoding.
      const encoding = canHold(plain, wished) ? wished : 'utf8';
      const format = { encoding, delimiter: language === 'de' ? ';' : '\t', mark: seed % 2 === 0 };
      const text = interpreted(fileOf(await readBytes(textBytes(plain, format), {}, 'parts.xlsx')));
      const compared = (reading: BomReading) =>
        reading.lines.map((line) => ({ ...line, origin: line.origin?.row }));
      if (JSON.stringify(compared(text)) !== JSON.stringify(compared(wanted))) {
        failures.push(`text ${seed} ${encoding}`);
      }
      const { usable, open, nonItems } = account(text);
      if (usable + open + nonItems !== truth.rows && truth.what.startsWith('one')) {
        failures.push(`text ${seed}: ${usable} + ${open} + ${nonItems} is not ${truth.rows}`);
      }
    }
    expect(failures.slice(0, 12)).toEqual([]);
  });

  test('shuffled, doubled, emptied and spoilt cells: the rows still add up, and nothing throws', () => {
    for (let seed = FIRST_SEED[language]; seed < FIRST_SEED[language] + FILES; seed += 1) {
      const dice = createDice(seed);
      const { sheets } = randomFile(dice, language);
      const spoilt = sheets.map((sheet) => spoil(dice, sheet));
      const result = interpretBom(makeRawFile(...spoilt));
      if (!result.ok) {
        expect(result.error.code).toMatch(/^input\.bom\.(?:noHeader|empty)$/);
        continue;
      }
      const { summary, lines, sources } = result.value;
      const nonItems = sources.reduce((sum, source) => sum + source.nonItemRows.length, 0);
      expect([seed, summary.lines + summary.nonItemRows]).toEqual([seed, summary.rows]);
      expect([seed, lines.length, nonItems]).toEqual([seed, summary.lines, summary.nonItemRows]);
      expect(new Set(lines.map((line) => line.id)).size).toBe(lines.length);
      const sheetRows = new Set(
        spoilt.flatMap((sheet) => sheet.rows.map((row) => `${sheet.name}!${row.row}`)),
      );
      const named = new Set(
        sources.flatMap((source) => [
          ...source.nonItemRows.map(({ row }) => `${source.sheet ?? ''}!${row}`),
          ...lines
            .filter((line) => line.origin?.sourceId === source.id)
            .map((line) => `${source.sheet ?? ''}!${line.origin?.row ?? 0}`),
        ]),
      );
      const readSheets = new Set(sources.map((source) => source.sheet));
      const missing = [...sheetRows].filter((key) => readSheets.has(key.split('!')[0]) && !named.has(key));
      expect([seed, missing]).toEqual([seed, []]);
    }
  });
});

/** The same cells as texts. */
function asText(sheet: RawSheet): RawSheet {
  const rows = sheet.rows.map(({ row, cells }) => ({
    row,
    cells: cells.map((cell) => (cell === undefined ? undefined : { kind: 'text' as const, text: cell.text })),
  }));
  return { ...sheet, rows, merges: [] };
}

const JUNK = [
  '',
  ' ',
  '-',
  '合计',
  'Total',
  '1,234',
  '=cmd|calc',
  '#REF!',
  '\u3000',
  '1.1.1.1.1.1',
  '999999999999999999999',
  '２',
  'Qty',
  'Pos.',
  '\u202e',
  'e5',
  '1e999',
];

/** A sheet with a tenth of its cells swapped, doubled, emptied or replaced. */
function spoil(dice: Dice, sheet: RawSheet): RawSheet {
  const texts = sheet.rows.flatMap((row) => row.cells);
  const rows = sheet.rows.map(({ row, cells }) => ({
    row,
    cells: cells.map((cell) => {
      if (!dice.chance(10)) {
        return cell;
      }
      return dice.chance(50)
        ? dice.pick([...texts, undefined])
        : { kind: 'text' as const, text: dice.pick(JUNK) };
    }),
  }));
  return { ...sheet, rows: rows.filter((row) => row.cells.some((cell) => cell !== undefined)) };
}
