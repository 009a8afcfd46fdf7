import { type Locale } from '../../../shared/model/locale.ts';

/** Numbers for display; decimals come as exact texts and are rounded only here. */
export interface NumberTexts {
  /** A decimal with a fixed number of digits after the point; a true minus sign. */
  readonly fixed: (value: string | number, digits: number) => string;
  /** kg as tonnes with three significant digits. */
  readonly tonnes: (kg: string) => string;
  /** A share 0 to 1 as percent with one digit. */
  readonly percent: (share: number, digits?: number) => string;
  readonly count: (value: number) => string;
  /** A difference with its sign always shown. */
  readonly signed: (value: string | number, digits: number) => string;
  readonly time: (iso: string) => string;
  /** Decimal sign of the language, for reading what the user types. */
  readonly decimalSign: '.' | ',';
}

const KG_PER_TONNE = 1000;

/** Number and time formats of one language. */
export function createNumberTexts(locale: Locale): NumberTexts {
  const fixedFormats = new Map<string, Intl.NumberFormat>();
  const format = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = JSON.stringify(options);
    // As on the command line and in the report: a half goes to the even digit everywhere.
    const known =
      fixedFormats.get(key) ?? new Intl.NumberFormat(locale, { ...options, roundingMode: 'halfEven' });
    fixedFormats.set(key, known);
    return known;
  };
  const write = (value: string | number, options: Intl.NumberFormatOptions): string =>
    format(options)
      .format(value as number)
      .replace('-', '\u2212');
  const fixed = (value: string | number, digits: number): string =>
    write(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const timeFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    fixed,
    tonnes: (kg) =>
      write(Number(kg) / KG_PER_TONNE, { minimumSignificantDigits: 3, maximumSignificantDigits: 3 }),
    percent: (share, digits = 1) =>
      write(share, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits }),
    count: (value) => write(value, { maximumFractionDigits: 0 }),
    signed: (value, digits) =>
      write(value, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        signDisplay: 'exceptZero',
      }),
    time: (iso) => timeFormat.format(new Date(iso)),
    decimalSign: locale === 'de' ? ',' : '.',
  };
}
