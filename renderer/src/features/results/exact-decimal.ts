import { type DecimalString } from '../../../../shared/model/decimal-string.ts';

/** A decimal as a whole number of 10^-scale. */
interface Scaled {
  readonly digits: bigint;
  readonly scale: number;
}

/** Exact sum of plain decimals; an empty list is "0". */
export function sumDecimals(values: readonly DecimalString[]): DecimalString {
  return written(values.map(scaled).reduce(added, { digits: 0n, scale: 0 }));
}

/** Exact difference of two plain decimals. */
export function subtractDecimals(left: DecimalString, right: DecimalString): DecimalString {
  const { digits, scale } = scaled(right);
  return written(added(scaled(left), { digits: -digits, scale }));
}

/** -1, 0 or 1: exact order of two plain decimals. */
export function compareDecimals(left: DecimalString, right: DecimalString): number {
  const difference = subtractDecimals(left, right);
  return isZeroDecimal(difference) ? 0 : difference.startsWith('-') ? -1 : 1;
}

/** The decimal without its sign. */
export function absoluteDecimal(value: DecimalString): DecimalString {
  return (value.startsWith('-') ? value.slice(1) : value) as DecimalString;
}

/** The decimal times 10^-places: 3 turns kg into t, without rounding. */
export function shiftDecimal(value: DecimalString, places: number): DecimalString {
  const { digits, scale } = scaled(value);
  return written({ digits, scale: scale + places });
}

/** True when the decimal is exactly zero. */
export function isZeroDecimal(value: DecimalString): boolean {
  return /^-?0(\.0+)?$/.test(value);
}

function scaled(value: DecimalString): Scaled {
  const [whole = '', fraction = ''] = value.split('.');
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

function added(left: Scaled, right: Scaled): Scaled {
  const scale = Math.max(left.scale, right.scale);
  return { digits: atScale(left, scale) + atScale(right, scale), scale };
}

function atScale({ digits, scale }: Scaled, wanted: number): bigint {
  return digits * 10n ** BigInt(wanted - scale);
}

function written({ digits, scale }: Scaled): DecimalString {
  const sign = digits < 0n ? '-' : '';
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const whole = text.slice(0, text.length - scale);
  const fraction = text.slice(text.length - scale).replace(/0+$/, '');
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}` as DecimalString;
}
