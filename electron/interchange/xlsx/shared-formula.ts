import { formatCellReference, parseCellReference, type CellPosition } from './cell-reference.ts';

/** A formula that stands once for many cells, and the cell it was written for (ECMA-376 18.3.1.40). */
export interface SharedFormula {
  readonly text: string;
  readonly at: CellPosition;
}

/** Texts in quotes and quoted sheet names stay; references, with their dollar signs, are found between them. */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z0-9_.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_(.])/g;

/** The formula as it reads in another cell: references without a dollar sign move along. */
export function formulaAt({ text, at }: SharedFormula, row: number, column: number): string {
  const down = row - at.row;
  const right = column - at.column;
  return text.replace(
    PIECES,
    (whole, columnSign: string | undefined, letters: string | undefined, rowSign: string, digits: string) => {
      const position = letters === undefined ? undefined : parseCellReference(`${letters}${digits}`);
      if (position === undefined) {
        return whole;
      }
      const [, newLetters = '', newDigits = ''] =
        /^([A-Z]+)(\d+)$/.exec(
          formatCellReference(
            rowSign === '$' ? position.row : position.row + down,
            columnSign === '$' ? position.column : position.column + right,
          ),
        ) ?? [];
      return `${columnSign ?? ''}${newLetters}${rowSign}${newDigits}`;
    },
  );
}
