import {
  type Finding,
  type MessageParams,
  type Place,
  type Severity,
} from '../../../shared/model/finding.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { parseRatio, type Ratio } from '../quantity/ratio.ts';

/** A finding on the study as a whole, or on a place in it. */
export function finding(
  code: string,
  severity: Severity,
  params: MessageParams = {},
  place: Place = {},
): Finding {
  return { code, severity, place, params };
}

/** A share in per cent with up to one digit, cut, for a text. */
export function percent({ numerator, denominator }: Ratio): string {
  const tenths = (numerator * 1000n) / denominator;
  const [sign, size] = tenths < 0n ? ['-', -tenths] : ['', tenths];
  const digit = size % 10n === 0n ? '' : `.${(size % 10n).toString()}`;
  return `${sign}${(size / 10n).toString()}${digit}`;
}

/** The same of a share that is written as a decimal. */
export function percentOf(share: DecimalString): string {
  return percent(parseRatio(share));
}
