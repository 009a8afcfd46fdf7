import { type DecimalString } from '../model/decimal-string.ts';
import { type Locale } from '../model/locale.ts';

/** Rounds a decimal text for display and writes it by the habits of the language: 6965.633 -> "6.965,63" in German. */
export function formatDecimal(value: DecimalString, locale: Locale, fractionDigits: number): string {
  const formatter = new Intl.NumberFormat(locale, {
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: fractionDigits,
    roundingMode: 'halfEven',
  });
  // Intl reads decimal strings exactly; the typings of format() only know numbers and numeric literals.
  return formatter.format(value as `${number}`);
}

/** A decimal with three significant digits, as on a cover: 72641.5 kg -> "72.6" when given in tonnes. */
export function formatThreeDigits(value: DecimalString, locale: Locale): string {
  const formatter = new Intl.NumberFormat(locale, {
    minimumSignificantDigits: 3,
    maximumSignificantDigits: 3,
    roundingMode: 'halfEven',
  });
  return formatter.format(value as `${number}`);
}

/** A share between 0 and 1 as a percentage with one decimal. */
export function formatShare(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(value);
}
