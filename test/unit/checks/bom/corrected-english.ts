import type { RawFile } from '../../../../shared/model/raw-table.ts';
import { withCells, type CellValue } from '../../../support/raw-file.ts';
import type { TruthRow } from '../../reading/winder-boms.ts';

/** The English export as it would be without the deliberate defects: cells by the truth table, roll-ups included. */
export function correctedEnglish(file: RawFile, truth: readonly TruthRow[]): RawFile {
  const changes: Record<string, CellValue> = {};
  for (const row of truth) {
    const at = row.row ?? '';
    changes[`B${at}`] = row.pos_true ?? '';
    changes[`F${at}`] = Number(row.qty_true);
    changes[`G${at}`] = row.unit_true ?? '';
    changes[`H${at}`] = Number(row.mass_each_true_kg);
    if (row.defect === 'D3') {
      changes[`E${at}`] = row.material ?? '';
    }
  }
  return withCells(file, changes);
}
