import type { BomLine } from '../../shared/model/bom-line.ts';
import type { DecimalString } from '../../shared/model/decimal-string.ts';
import { isFormula } from '../../shared/model/quantity.ts';
import { formatRatio } from '../engine/quantity/amount.ts';
import { multiply, parseRatio } from '../engine/quantity/ratio.ts';
import { conversion } from '../engine/quantity/units.ts';

/** Mass of one unit of a line in kg; undefined when the line states none per unit, or only by formula. */
export function massEachKg(line: BomLine): DecimalString | undefined {
  if (line.mass?.per !== 'unit' || isFormula(line.mass.value)) {
    return undefined;
  }
  const toKg = conversion(line.mass.unit, 'kg');
  return toKg === undefined ? undefined : formatRatio(multiply(parseRatio(line.mass.value), toKg.ratio));
}
