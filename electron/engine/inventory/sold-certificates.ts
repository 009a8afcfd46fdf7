import { type ResolvedElectricitySource, type ResolvedSupply } from '../../../shared/model/electricity.ts';
import { formatExact } from '../quantity/amount.ts';
import { add, isZero, parseRatio, ZERO } from '../quantity/ratio.ts';
import { type Operand, over, times } from './operand.ts';

/** A source whose factors stand for (a part of) another, and the share of the other's kWh as operands. */
export interface StandIn {
  readonly source: ResolvedElectricitySource;
  readonly operands: readonly Operand[];
  /** Added to the slot where one source has several. */
  readonly suffix: string;
}

/** True for energy that counts as grid electricity because its certificates were sold. */
export function isSold(source: ResolvedElectricitySource): boolean {
  return source.certificatesSold === true && source.category !== 'grid';
}

/**
 * The sources whose factors a source takes: itself, or where its certificates were sold the grid of the site, several
 * grid sources by their kWh. Empty when the certificates were sold and there is no grid source.
 */
export function standInsOf(source: ResolvedElectricitySource, supply: ResolvedSupply): readonly StandIn[] {
  if (!isSold(source)) {
    return [{ source, operands: [], suffix: '' }];
  }
  const grids = supply.sources.filter((one) => one.category === 'grid');
  const delivering = grids.filter((one) => !isZero(parseRatio(one.kwh)));
  const [only] = delivering.length === 0 ? grids : delivering;
  if (only === undefined) {
    return [];
  }
  if (delivering.length <= 1) {
    return [{ source: only, operands: [], suffix: '' }];
  }
  const total = formatExact(delivering.map((one) => parseRatio(one.kwh)).reduce(add, ZERO));
  return delivering.map((one) => ({
    source: one,
    operands: [
      times('gridEnergy', one.kwh, 'kWh', { lineId: one.id, field: 'kwh' }),
      over('gridTotal', total, 'kWh'),
    ],
    suffix: `.${one.id}`,
  }));
}
