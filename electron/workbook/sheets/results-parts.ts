import { BASES, type Basis } from '../../../shared/model/component.ts';
import { type Amount } from '../../engine/quantity/amount.ts';
import { type Book } from '../book.ts';
import { type Cell, formulaCell, textCell } from '../model/cell.ts';
import { type EmissionTable } from '../table/emission-table.ts';
import { type FreeSheet } from '../table/free-sheet.ts';
import { type BomRow } from './bom-plan.ts';
import { ratioNumber } from '../calculation/numbers.ts';

export const KG = 'kg CO₂e';

/** Key, name, eight numbers, share, bar. */
export const RESULT_WIDTHS = [30, 44, 13, 13, 13, 13, 13, 13, 15, 15, 9, 32];

/** Longest bar in characters, for a share of 100 %. */
const BAR_LENGTH = 30;

/** What every part of the results is made from. */
export interface ResultsContext {
  readonly book: Book;
  readonly sheet: FreeSheet;
  /** Tables that have rows. */
  readonly tables: readonly EmissionTable[];
  readonly bom: readonly BomRow[];
  readonly headline: Basis;
}

export function addSection({ sheet }: ResultsContext, text: string): void {
  sheet.add(
    [
      textCell(text, 'section'),
      ...RESULT_WIDTHS.slice(1).map((): Cell => ({ kind: 'blank', style: 'section' })),
    ],
    'plain',
    18,
  );
}

/** Numbers of groups and lines: excluding and including biogenic CO2 by location, then by contract. */
export const RESULT_COLUMNS = BASES.flatMap((basis) =>
  (['excluding', 'including'] as const).map((part) => ({ basis, part })),
);

/** Columns between these numbers and the share, which the stage tables use for their components. */
export const BLANK_COLUMNS = 4;

const GROUP_HEADER_HEIGHT = 50;

/** Header of a grouping or of the largest lines; `extra` heads the first column after the numbers. */
export function addGroupHeader({ book, sheet }: ResultsContext, key: string, extra = ''): void {
  const cells = [
    textCell(book.say(`column.${key}`), 'header'),
    textCell(book.say('column.name'), 'header'),
    ...RESULT_COLUMNS.map(({ basis, part }) =>
      textCell(`${book.say(`column.${part}`)}\n${book.say(`basis.${basis}`)}, ${KG}`, 'headerNumber'),
    ),
    ...Array.from({ length: BLANK_COLUMNS }, (_, index) => textCell(index === 0 ? extra : '', 'header')),
    textCell(book.say('column.share'), 'headerNumber'),
    textCell(book.say('column.bar'), 'header'),
  ];
  sheet.add(cells, 'plain', GROUP_HEADER_HEIGHT);
}

/** Share of a total and a bar of as many blocks; a total of zero has no shares. */
export function shareCells(part: string, total: string, amount: Amount, totalAmount: Amount): [Cell, Cell] {
  const share = totalAmount === 0n ? 0 : ratioNumber(sign(amount, totalAmount));
  const formula = `IF(${total}=0,0,${part}/${total})`;
  const blocks = Math.max(0, Math.min(BAR_LENGTH, Math.round(share * BAR_LENGTH)));
  return [
    formulaCell(formula, share, 'percent'),
    formulaCell(
      `REPT("█",MAX(0,MIN(${BAR_LENGTH},ROUND(${formula}*${BAR_LENGTH},0))))`,
      '█'.repeat(blocks),
      'bar',
    ),
  ];
}

function sign(amount: Amount, total: Amount): { readonly numerator: bigint; readonly denominator: bigint } {
  return total < 0n ? { numerator: -amount, denominator: -total } : { numerator: amount, denominator: total };
}
