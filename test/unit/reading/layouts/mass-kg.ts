import { formatRatio } from '../../../../electron/engine/quantity/amount.ts';
import { add, multiply, parseRatio, type Ratio, ZERO } from '../../../../electron/engine/quantity/ratio.ts';
import { conversion } from '../../../../electron/engine/quantity/units.ts';
import type { BomLine } from '../../../../shared/model/bom-line.ts';
import { isFormula, type Quantity } from '../../../../shared/model/quantity.ts';

/** Sum over the leaves of quantities down the tree x mass, in kg, exactly; lines without quantity or mass give nothing. */
export function massKgOf(lines: readonly BomLine[]): string {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const parents = new Set(lines.map((line) => line.parentId));
  let sum = ZERO;
  for (const leaf of lines.filter((line) => !parents.has(line.id))) {
    let product = oneUnitKg(leaf);
    for (let line: BomLine | undefined = leaf; line !== undefined; line = byId.get(line.parentId ?? '')) {
      product = multiply(product, ratioOf(line.quantity));
    }
    sum = add(sum, product);
  }
  return formatRatio(sum);
}

function oneUnitKg(line: BomLine): Ratio {
  const { mass, lengthM } = line;
  const toKg = mass === undefined ? undefined : conversion(mass.unit, 'kg');
  if (mass === undefined || toKg === undefined || mass.per === 'line') {
    return ZERO;
  }
  const each = multiply(ratioOf(mass.value), toKg.ratio);
  return mass.per === 'unit' ? each : multiply(each, ratioOf(lengthM));
}

/** The number of a field that was read; a file holds no formulas of ours. */
function ratioOf(quantity: Quantity | undefined): Ratio {
  return quantity === undefined || isFormula(quantity) ? ZERO : parseRatio(quantity);
}
