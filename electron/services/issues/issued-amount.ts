import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type Amount, toAmount } from '../../engine/quantity/amount.ts';
import { parseRatio } from '../../engine/quantity/ratio.ts';

/** The exact amount a stored number of an issue stands for. */
export function amountOf(kg: DecimalString): Amount {
  return toAmount(parseRatio(kg));
}
