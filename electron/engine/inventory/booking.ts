import { type Factor } from '../../../shared/model/factor.ts';
import { type Term } from './operand.ts';

/** A factor as a term counts it: a flight whose factor does not keep aircraft apart has its fossil part as aircraft. */
export function asBooked(factor: Factor, booking: Term['booking']): Factor {
  if (booking === undefined) {
    return factor;
  }
  const { fossil, ...others } = factor.components;
  return fossil === undefined ? factor : { ...factor, components: { ...others, [booking]: fossil } };
}
