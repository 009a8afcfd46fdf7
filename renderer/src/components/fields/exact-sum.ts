import { type DecimalString } from '../../../../shared/model/decimal-string.ts';

/** Sum of decimals to the last digit; "0" for none. */
export function exactSum(values: readonly DecimalString[]): DecimalString {
  const digits = Math.max(0, ...values.map((value) => value.split('.')[1]?.length ?? 0));
  const total = values.reduce((sum, value) => sum + scaled(value, digits), 0n);
  const sign = total < 0n ? '-' : '';
  const text = (total < 0n ? -total : total).toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const fraction = text.slice(text.length - digits).replace(/0+$/, '');
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}` as DecimalString;
}

/** The digits of a decimal as a whole number of units of 10^-digits. */
function scaled(value: DecimalString, digits: number): bigint {
  const [whole = '0', fraction = ''] = value.split('.');
  return BigInt(`${whole}${fraction.padEnd(digits, '0')}`);
}
