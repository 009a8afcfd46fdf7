import type ExcelJS from 'exceljs';
import { type Cell } from '../model/cell.ts';
import { safeText } from '../model/safe-text.ts';

const NEEDS_INLINE = /\n|\t|^ | $|_x005F_/;

/**
 * The one gate from our cells to exceljs: text stays text whatever it begins with, and a number that a double
 * cannot hold becomes the spreadsheet's own number error instead of a broken file.
 */
export function toCell(cell: Cell, cutNote: string): ExcelJS.CellValue {
  switch (cell.kind) {
    case 'text': {
      const text = safeText(cell.text, cutNote);
      // Only a rich text is written as an inline string, in which every program keeps breaks, spaces and escapes.
      return NEEDS_INLINE.test(text) ? { richText: [{ text }] } : text;
    }
    case 'number':
      return finite(cell.value);
    case 'formula': {
      const result = typeof cell.result === 'number' ? finite(cell.result) : safeText(cell.result, cutNote);
      return { formula: cell.formula, result };
    }
    case 'blank':
      return null;
  }
}

function finite(value: number): number | ExcelJS.CellErrorValue {
  return Number.isFinite(value) ? value : { error: '#NUM!' };
}
