import { BASES, type Basis } from '../../../shared/model/component.ts';
import { type Stage, STAGES } from '../../../shared/model/stage.ts';
import { type Group } from '../../engine/calculation.ts';
import { columnLetter, outsideRange } from '../model/address.ts';
import { SHEETS } from '../book.ts';

/** Columns of 03_Results counted from 0: six components from C, both totals after them. */
export const FIRST_COMPONENT = 2;
export const EXCLUDING_COLUMN = 8;
export const INCLUDING_COLUMN = 9;

/** Rows above the first block: title, note, empty row. */
const TITLE_ROWS = 3;
/** Rows of one block: section title, header, the stages, their total, empty row. */
const BLOCK_ROWS = STAGES.length + 4;

/** Cells of 03_Results that other sheets and formulas point at, known before a row is written. */
export interface ResultsPlaces {
  readonly firstComponent: number;
  readonly excludingColumn: number;
  readonly stageRow: (basis: Basis, stage: Stage) => number;
  readonly totalRow: (basis: Basis) => number;
  /** All numbers of a method's stages. */
  readonly stageTable: (basis: Basis) => string;
  /** Column of a method's total excluding biogenic CO2 in the groupings. */
  readonly groupColumn: (basis: Basis) => number;
  readonly groupTotals: readonly GroupTotal[];
}

/** Row of the total of a grouping, and of what its listed groups leave of the total. */
export interface GroupTotal {
  readonly grouping: string;
  readonly row: number;
  readonly rest?: { readonly row: number; readonly emissions: Group['emissions'] };
}

export function stageRow(basis: Basis, stage: Stage): number {
  return TITLE_ROWS + BASES.indexOf(basis) * BLOCK_ROWS + 3 + STAGES.indexOf(stage);
}

export function totalRow(basis: Basis): number {
  return stageRow(basis, STAGES[0]) + STAGES.length;
}

/** Groupings show excluding and including biogenic CO2 by location, then by contract, from the first column on. */
export function groupColumn(basis: Basis, part: 'excluding' | 'including' = 'excluding'): number {
  return FIRST_COMPONENT + 2 * BASES.indexOf(basis) + (part === 'excluding' ? 0 : 1);
}

export function resultsPlaces(groupTotals: readonly GroupTotal[]): ResultsPlaces {
  return {
    firstComponent: FIRST_COMPONENT,
    excludingColumn: EXCLUDING_COLUMN,
    stageRow,
    totalRow,
    stageTable: (basis) => {
      const [first, last] = [columnLetter(FIRST_COMPONENT), columnLetter(INCLUDING_COLUMN)];
      const from = stageRow(basis, STAGES[0]);
      return outsideRange(SHEETS.results, first, from, from + STAGES.length - 1).replace(
        /\$[A-Z]+(\$\d+)$/,
        `$$${last}$1`,
      );
    },
    groupColumn,
    groupTotals,
  };
}
