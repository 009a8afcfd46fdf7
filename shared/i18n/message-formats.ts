import { type Locale } from '../model/locale.ts';

/** A decimal as it travels: digits, at most one point, no thousands marks. */
const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/**
 * `{{name, decimal}}` in a text: the number with the decimal sign of the language and every digit it came with. There is
 * no thousands mark, because imported values are quoted beside it and one could be taken for a decimal sign. Anything
 * that is no decimal stays as it is.
 */
export function writeDecimalValue(value: unknown, locale: Locale): string {
  const text = String(value);
  return locale === 'de' && DECIMAL.test(text) ? text.replace('.', ',') : text;
}

/** `{{name, time}}` in a text: an ISO 8601 time as the language writes it; anything else stays as it is. */
export function writeTimeValue(value: unknown, locale: Locale): string {
  const text = String(value);
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds)
    ? text
    : new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' }).format(milliseconds);
}
