import { type ResolvedAllocation } from '../../../../shared/model/activity.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { type Site } from '../../../../shared/model/site.ts';
import { type LineProblem, type Operands } from '../../bom/line-mass.ts';
import { compare, isNegative, isZero, parseRatio } from '../../quantity/ratio.ts';
import { over, times } from '../operand.ts';

/** A share with its whole known: from the allocation itself, or from the site's key of that id. */
export interface Share {
  readonly key: string;
  readonly part: DecimalString;
  readonly whole: DecimalString;
  readonly unit: string;
}

/** Part and whole of an allocation, checked: 0 < whole, 0 <= part <= whole (shares of a site never exceed 1). */
export function shareOf(
  allocation: ResolvedAllocation,
  site: Site | undefined,
): Share | { readonly problem: LineProblem } {
  const ownKey = site?.keys?.find((key) => key.id === allocation.key);
  const wholeText = allocation.whole ?? ownKey?.whole;
  if (wholeText === undefined) {
    const params = { key: allocation.key };
    return { problem: { code: 'allocation.keyUnknown', field: 'allocation', params } };
  }
  const part = parseRatio(allocation.part);
  const whole = parseRatio(wholeText);
  if (isZero(whole) || isNegative(whole) || isNegative(part) || compare(part, whole) > 0) {
    const params = { part: allocation.part, whole: wholeText, key: allocation.key };
    return { problem: { code: 'allocation.range', field: 'allocation', params } };
  }
  return {
    key: ownKey?.name ?? allocation.key,
    part: allocation.part,
    whole: wholeText,
    unit: ownKey?.unit ?? '',
  };
}

/** part / whole as operands; none without allocation. */
export function allocationOperands(
  allocation: ResolvedAllocation | undefined,
  site: Site | undefined,
  lineId: string,
): Operands {
  if (allocation === undefined) {
    return { operands: [] };
  }
  const share = shareOf(allocation, site);
  if ('problem' in share) {
    return share;
  }
  const place = { lineId, field: 'allocation' };
  return {
    operands: [
      { ...times('allocationPart', share.part, share.unit, place), note: share.key },
      { ...over('allocationWhole', share.whole, share.unit, place), note: share.key },
    ],
  };
}
