import { columnLetter } from '../model/address.ts';
import { type RowModel } from '../model/sheet.ts';
import { type CellContext, cellXml } from './cell-xml.ts';
import { type SharedFormulas } from './shared-formulas.ts';
import { type Styles } from './styles-part.ts';

/** What the rows of all sheets share. */
export interface RowContext extends CellContext {
  readonly styles: Styles;
}

/** What the rows of one sheet share. */
export interface RowsOfSheet {
  readonly formulas: SharedFormulas;
  /** Empty cells of a row without a fill are left out; they only bear its line. */
  readonly sparse: boolean;
}

/** Letters of the columns met so far. */
const LETTERS: string[] = [];

function letterOf(index: number): string {
  return (LETTERS[index] ??= columnLetter(index));
}

/** One row of a sheet; rows come in ascending order. */
export function rowXml(
  context: RowContext,
  row: RowModel,
  number: number,
  { formulas, sparse }: RowsOfSheet,
): string {
  const { styles } = context;
  const { cells, height, outlineLevel = 0, tone = 'plain' } = row;
  const skipsBlank = sparse && (tone === 'plain' || tone === 'quiet');
  let xml = `<row r="${number}"`;
  if (height !== undefined) {
    xml += ` ht="${height}" customHeight="1"`;
  }
  if (outlineLevel > 0) {
    xml += ` outlineLevel="${outlineLevel}"`;
  }
  xml += '>';
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (cell === undefined || (skipsBlank && cell.kind === 'blank' && cell.style === 'text')) {
      continue;
    }
    const indent = cell.kind === 'text' ? (cell.indent ?? 0) : 0;
    const style = styles.indexOf(cell.style, tone, indent);
    const formula = cell.kind === 'formula' ? formulas.element(cell.formula, index, number) : '';
    xml += cellXml(`<c r="${letterOf(index)}${number}" s="${style}"`, cell, context, formula);
  }
  return `${xml}</row>`;
}
