import type { Finding } from '../../../shared/model/finding.ts';
import { flatMapInPortions, type Portions } from '../../../shared/portions.ts';
import type { BomView } from './bom-view.ts';
import { lineFinding, shownNumber } from './line-finding.ts';

/** Share of the product's mass from which a line without material weighs on the result (PAS 2050 6.3: 1 % in all, so a tenth of it for one line). */
const HEAVY_SHARE = 0.001;

/** A single piece of this mass is worth naming even in a very heavy product. */
const HEAVY_PIECE_KG = 1;

/** Above this share of leaves without material the column is missing, not a cell. */
const COLUMN_SHARE = 0.8;

/**
 * Leaves with mass but without any material text: `bom.materialMissing`, a warning when the line is heavy, else a
 * note. When nearly all leaves lack it, one `bom.materialColumnMissing` stands for all.
 */
export function* checkMaterialMissing(view: BomView): Portions<readonly Finding[]> {
  const heavy = view.leaves.filter((line) => (view.massKg.get(line.id) ?? 0) > 0);
  const missing = heavy.filter((line) => line.materialText === undefined);
  if (missing.length > 1 && missing.length > heavy.length * COLUMN_SHARE) {
    const place = missing[0] === undefined ? {} : { lineId: missing[0].id, field: 'materialText' };
    const params = { missing: String(missing.length), leaves: String(heavy.length) };
    return [{ code: 'bom.materialColumnMissing', severity: 'warning', place, params }];
  }
  return yield* flatMapInPortions(missing, (line) => {
    const each = view.massKg.get(line.id) ?? 0;
    const totalKg = each * (view.extendedQuantity.get(line.id) ?? 0);
    const weighs = each >= HEAVY_PIECE_KG || totalKg >= view.leafMassKg * HEAVY_SHARE;
    const params = { massKg: shownNumber(each), totalKg: shownNumber(totalKg) };
    const severity = weighs ? 'warning' : 'note';
    return [lineFinding(view, line, 'materialText', 'bom.materialMissing', severity, params)];
  });
}
