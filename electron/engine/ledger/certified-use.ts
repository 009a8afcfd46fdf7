import { type ResolvedSupply } from '../../../shared/model/electricity.ts';
import { type LineResult } from '../calculation.ts';
import { productOf } from '../inventory/operand.ts';
import { add, type Ratio, ZERO } from '../quantity/ratio.ts';

/** kWh that one machine takes from the certified sources of the supply: its use x their share, exact. */
export function certifiedKwh(lines: readonly LineResult[], supply: ResolvedSupply | undefined): Ratio {
  const certified = new Set(
    (supply?.sources ?? [])
      .filter((source) => source.category === 'instrument' && source.certificatesSold !== true)
      .map((source) => `source.${source.id}`),
  );
  let sum = ZERO;
  for (const { terms } of lines) {
    const seen = new Set<string>();
    for (const { basis, slot, operands } of terms) {
      if (basis !== 'byContract' || !certified.has(slot) || seen.has(slot)) {
        continue;
      }
      // A source with a second factor has its kWh twice; what follows the share converts to the factor's unit.
      seen.add(slot);
      const end = operands.findIndex((operand) => operand.code === 'totalEnergy');
      sum = add(sum, productOf(operands.slice(0, end + 1)));
    }
  }
  return sum;
}
