import { type UsePhase } from '../../../shared/model/use-phase.ts';
import { type UsePhaseResult } from '../../engine/use-phase/use-phase-result.ts';
import { type Ratio } from '../../engine/quantity/ratio.ts';
import { type Book } from '../book.ts';
import { ratioNumber } from '../calculation/numbers.ts';
import { type Cell, formulaCell, textCell } from '../model/cell.ts';
import { type StyleName } from '../model/style-name.ts';
import { type FreeSheet } from '../table/free-sheet.ts';

/** Name, power, hours, utilisation, makes parts, kWh per year, remark. */
export const USE_WIDTHS = [50, 20, 20, 18, 16, 18, 40];

/** What the parts of 24a_UsePhase are written with. */
export interface UseSheet {
  readonly book: Book;
  readonly sheet: FreeSheet;
  readonly usePhase: UsePhase;
  readonly result: UsePhaseResult;
  /** Text of the key `usePhase.<key>`, the words of screen and command line. */
  readonly say: (key: string, params?: Record<string, string>) => string;
}

/** An engine's number with the cell it stands in, absolute on its sheet: `$B$7`. */
export interface UseFigure {
  readonly cell: string;
  readonly value: Ratio;
}

/** A computed number, or the word for a gap. */
export function figureCell(
  { say }: UseSheet,
  formula: string | undefined,
  value: Ratio | undefined,
  style: StyleName = 'ratio',
): Cell {
  return formula === undefined || value === undefined
    ? textCell(say('gap'))
    : formulaCell(formula, ratioNumber(value), style);
}

/** A figure that was written into a cell of a row; undefined for a gap. */
export function figureAt(letter: string, row: number, value: Ratio | undefined): UseFigure | undefined {
  return value === undefined ? undefined : { cell: `$${letter}$${row}`, value };
}

/** Marks a cell as an input of the use phase. */
export function markUse(sheet: FreeSheet, row: number, column: number, path: string): void {
  sheet.mark(row, column, { target: 'study', id: '', path: `usePhase.${path}` });
}
