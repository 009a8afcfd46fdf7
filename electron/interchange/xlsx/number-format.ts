/** How a number format shows a number: as a number, a date, a time of day, or a span such as 36:15 hours. */
export type NumberStyle = 'number' | 'date' | 'time' | 'elapsed';

/** Longest format code of a spreadsheet, in characters (Excel specifications: 255). */
const LONGEST_CODE = 255;

/**
 * Style of a built-in format id (ECMA-376 part 1, 18.8.30): 14-17 and 22 dates, 18-21 and 45, 47 times, 46 spans,
 * 27-36 and 50-58 the dates of the Chinese, Japanese and Korean editions.
 */
export function styleOfBuiltInFormat(id: number): NumberStyle {
  if (id === 46) {
    return 'elapsed';
  }
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) {
    return 'time';
  }
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
    ? 'date'
    : 'number';
}

/** Style of a custom format code, by the letters outside quotes: `yyyy"年"m"月"` is a date, `0.00" m"` a number. */
export function styleOfFormatCode(code: string): NumberStyle {
  // No spreadsheet shows such a code, and looking for brackets in it would take quadratic time.
  if (code.length > LONGEST_CODE) {
    return 'number';
  }
  const bare = code
    .replace(/"[^"]*"?|\\.|_.|\*./gs, '')
    .split(';', 1)
    .join('');
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(bare);
  const tokens = bare.replace(/\[[^\]]*\]/g, '').toLowerCase();
  // A digit place that is not a fraction of a second means a plain number with an unquoted unit behind it.
  if (/[0#?]/.test(tokens.replace(/s\.0+/g, ''))) {
    return 'number';
  }
  if (elapsed) {
    return 'elapsed';
  }
  if (/general/.test(tokens) || !/[ymdhs]/.test(tokens)) {
    return 'number';
  }
  const onlyTime = !/[yd]/.test(tokens) && /[hs]/.test(tokens);
  return onlyTime ? 'time' : 'date';
}
