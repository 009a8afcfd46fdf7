import { type ResolvedElectricitySource } from '../../../shared/model/electricity.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type Operands } from '../bom/line-mass.ts';
import { formatExact } from '../quantity/amount.ts';
import { subtract } from '../quantity/exact-decimal.ts';
import { compare, isNegative, isZero, ONE, parseRatio } from '../quantity/ratio.ts';
import { over, times } from './operand.ts';

/**
 * What the losses of transmission and distribution add to a use, as operands after its kWh; none where the source states
 * none or the factor contains them. Lost over generated adds rate / (1 - rate), lost over delivered the rate itself
 *.
 */
export function lossOperands(
  source: Pick<ResolvedElectricitySource, 'id' | 'name' | 'losses'>,
  factor: Pick<Factor, 'losses'>,
): Operands {
  const { losses } = source;
  if (losses === undefined || factor.losses === 'included') {
    return { operands: [] };
  }
  const rate = parseRatio(losses.rate);
  if (isNegative(rate) || (losses.definition === 'ofGenerated' && compare(rate, ONE) >= 0)) {
    const params = { source: source.name, value: losses.rate };
    return { problem: { code: 'electricity.lossRange', field: 'electricity', params } };
  }
  if (isZero(rate)) {
    return { operands: [] };
  }
  const place = { lineId: source.id, field: 'losses' };
  const note = losses.source === undefined ? {} : { note: losses.source };
  const lost = { ...times('lossRate', losses.rate, '1', place), ...note };
  return losses.definition === 'ofDelivered'
    ? { operands: [lost] }
    : {
        operands: [
          lost,
          {
            ...over('oneMinusLossRate', formatExact(subtract(ONE, rate)), '1', place),
            note: `1 - ${losses.rate}`,
          },
        ],
      };
}
