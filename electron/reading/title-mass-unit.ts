import type { RawSheet } from '../../shared/model/raw-table.ts';
import type { BomHeader } from './find-header.ts';
import { filledCells } from './sheet-cells.ts';
import { recognisable } from './text-form.ts';
import { isMassUnit, unitCode } from './unit-text.ts';

const UNIT_REMARK =
  /(?:单位|重量单位|units?|weights?(?: in)?|mass(?:es)?(?: in)?|einheit|gewichte?(?: in)?|massen?(?: in)?)\s*[:=]?\s*[[(]?\s*(kg|g|t|千克|公斤|克)(?![a-z])/i;

/** Mass unit written in the title rows above the header, as in "单位：kg" or "Weights in kg". */
export function titleMassUnit(sheet: RawSheet, header: BomHeader): string | undefined {
  for (const row of sheet.rows.filter((candidate) => candidate.row < header.top)) {
    for (const { cell } of filledCells(row)) {
      const unit = unitCode(UNIT_REMARK.exec(recognisable(cell.text))?.[1] ?? '');
      if (unit !== undefined && isMassUnit(unit)) {
        return unit;
      }
    }
  }
  return undefined;
}
