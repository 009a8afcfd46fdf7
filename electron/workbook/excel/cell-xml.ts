import { type Cell } from '../model/cell.ts';
import { safeText } from '../model/safe-text.ts';
import { type SharedTexts, textElement } from './shared-texts.ts';
import { xmlText } from './xml.ts';

/** What a spreadsheet shows for a number that a double cannot hold, instead of a broken file. */
const NO_NUMBER = ' t="e"';
const NUMBER_ERROR = '<v>#NUM!</v>';

/** What the cells of all sheets share. */
export interface CellContext {
  readonly texts: SharedTexts;
  /** Ends a text that was too long for a cell. */
  readonly cutNote: string;
}

/**
 * The one gate from our cells to the file: text stays text whatever it begins with, only a formula of the workbook's
 * own is one. `start` is the open tag up to its style, `formula` the element of a formula.
 */
export function cellXml(start: string, cell: Cell, { texts, cutNote }: CellContext, formula: string): string {
  switch (cell.kind) {
    case 'text': {
      const index = texts.indexOf(cell.text);
      return index === undefined
        ? `${start} t="inlineStr"><is>${textElement(safeText(cell.text, cutNote))}</is></c>`
        : `${start} t="s"><v>${index}</v></c>`;
    }
    case 'number':
      return Number.isFinite(cell.value)
        ? `${start}><v>${cell.value}</v></c>`
        : `${start}${NO_NUMBER}>${NUMBER_ERROR}</c>`;
    case 'formula': {
      const { result } = cell;
      if (typeof result === 'string') {
        return `${start} t="str">${formula}<v>${xmlText(safeText(result, cutNote))}</v></c>`;
      }
      return Number.isFinite(result)
        ? `${start}>${formula}<v>${result}</v></c>`
        : `${start}${NO_NUMBER}>${formula}${NUMBER_ERROR}</c>`;
    }
    case 'blank':
      return `${start}/>`;
  }
}
