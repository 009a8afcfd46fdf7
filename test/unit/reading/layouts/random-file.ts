import type { RawMerge, RawSheet } from '../../../../shared/model/raw-table.ts';
import { makeSheet, type CellValue } from '../../../support/raw-file.ts';
import type { Dice } from './dice.ts';
import { LAYOUT_WORDS, type LayoutLanguage } from './layout-words.ts';
import { LEVEL_CODINGS, randomTable, type RandomTable } from './random-table.ts';

/** What a reader has to find in a file; rows are named sheet!row. */
export interface FileTruth {
  /** Rows of all tables; where two tables stand side by side, a row counts for each of them. */
  readonly rows: number;
  readonly lines: ReadonlySet<string>;
  /** Row and trouble of every line of which the quantity cannot be known. */
  readonly open: readonly (readonly [string, string])[];
  readonly massKg: string;
  readonly what: string;
}

export const ARRANGEMENTS = ['one', 'one', 'one', 'below', 'beside', 'sheets'] as const;

/** A file of one or two random tables, arranged one below the other, side by side, or on sheets of their own. */
export function randomFile(dice: Dice, language: LayoutLanguage) {
  const words = LAYOUT_WORDS[language];
  const arrangement = dice.pick(ARRANGEMENTS);
  const table = (prefix: string, titled = true): RandomTable =>
    randomTable(dice, words, { prefix, coding: dice.pick(LEVEL_CODINGS), titled });
  const tables = arrangement === 'one' ? [table('A')] : [table('A'), table('B', arrangement === 'sheets')];
  const sheets = arrangement === 'sheets' ? tables.map(sheetOf) : [oneSheet(dice, tables, arrangement)];
  return { sheets, truth: truthOf(tables, sheets, arrangement) };
}

function sheetOf(table: RandomTable, index: number): RawSheet {
  return makeSheet(table.rows, { name: index === 0 ? 'BOM' : 'Drive', merges: table.merges });
}

function oneSheet(dice: Dice, [first, second]: readonly RandomTable[], arrangement: string): RawSheet {
  if (first === undefined || second === undefined) {
    return makeSheet(first?.rows ?? [], { merges: first?.merges ?? [] });
  }
  if (arrangement === 'below') {
    const gap: readonly CellValue[][] = Array.from({ length: 1 + dice.below(3) }, () => []);
    const down = first.rows.length + gap.length;
    return makeSheet([...first.rows, ...gap, ...second.rows], {
      merges: [...first.merges, ...second.merges.map((area) => moved(area, down, 0))],
    });
  }
  const across = Math.max(...first.rows.map((row) => row.length)) + 1;
  const height = Math.max(first.rows.length, second.rows.length);
  const rows = Array.from({ length: height }, (_, index) => {
    const left = first.rows[index] ?? [];
    return [
      ...left,
      ...Array.from({ length: across - left.length }, () => null),
      ...(second.rows[index] ?? []),
    ];
  });
  return makeSheet(rows, {
    merges: [...first.merges, ...second.merges.map((area) => moved(area, 0, across))],
  });
}

function moved(area: RawMerge, down: number, across: number): RawMerge {
  return {
    top: area.top + down,
    bottom: area.bottom + down,
    left: area.left + across,
    right: area.right + across,
  };
}

function truthOf(
  tables: readonly RandomTable[],
  sheets: readonly RawSheet[],
  arrangement: string,
): FileTruth {
  const lines = new Set<string>();
  const open: [string, string][] = [];
  const starts = tables.map((_, index) =>
    arrangement === 'below' && index === 1
      ? (sheets[0]?.rows.at(-1)?.row ?? 0) - lastFilledRow(tables[1])
      : 0,
  );
  for (const [index, table] of tables.entries()) {
    const sheet = sheets[arrangement === 'sheets' ? index : 0]?.name ?? '';
    for (const row of table.lines) {
      const key = `${sheet}!${row + (starts[index] ?? 0)}`;
      // Two tables side by side have two lines in one row.
      lines.add(lines.has(key) ? `${key} beside` : key);
      const trouble = table.open.get(row);
      if (trouble !== undefined) {
        open.push([key, trouble]);
      }
    }
  }
  const rows = tables.reduce((sum, table) => sum + table.rows.filter(isFilled).length, 0);
  const tenths = tables.reduce((sum, table) => sum + table.tenthGrams, 0n);
  const what = `${arrangement}: ${tables.map((table) => table.what).join(' / ')}`;
  return { rows, lines, open, massKg: kgOf(tenths), what };
}

function isFilled(row: readonly CellValue[]): boolean {
  return row.some((value) => value !== null && value !== '');
}

function lastFilledRow(table: RandomTable | undefined): number {
  return table === undefined ? 0 : table.rows.findLastIndex(isFilled) + 1;
}

function kgOf(tenthGrams: bigint): string {
  const digits = String(tenthGrams).padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`.replace(/\.?0+$/, '');
}
