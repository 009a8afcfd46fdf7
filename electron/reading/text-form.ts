const FULL_WIDTH = /[\uFF0B\uFF0D-\uFF0F\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF05\u3000]/g;
/** Text that needs no unifying, by far the most frequent case. */
const PLAIN_ASCII = /^[!-~]+(?: [!-~]+)*$/;
/** Signs without a look of their own: soft hyphen, zero-width spaces and joiners, marks of writing direction, byte order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const EMPTY_MARKS = new Set([
  '',
  '-',
  '--',
  '–',
  '—',
  '/',
  '\\',
  'n/a',
  'n.a.',
  'na',
  '无',
  '无。',
  'k.a.',
  'k. a.',
  'entf.',
]);

const LONGEST_MARK = Math.max(...Array.from(EMPTY_MARKS, (mark) => mark.length));

/** Text for recognising things: compatibility forms unified (NFKC), invisible signs gone, spaces collapsed, ends trimmed. */
export function recognisable(text: string): string {
  return PLAIN_ASCII.test(text)
    ? text
    : text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/**
 * Text for keeping: full-width letters, digits, signs and the wide space become their plain forms, invisible signs go; brackets and
 * commas of Chinese running text stay as written. Example: "１２５ A" becomes "125 A".
 */
export function readable(text: string): string {
  if (PLAIN_ASCII.test(text)) {
    return text;
  }
  return text
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (sign) => sign.normalize('NFKC'))
    .replace(/[ \t\r\n\u00A0]+/g, ' ')
    .trim();
}

/** True for an empty cell and for the marks people type into a cell they mean to be empty: -, /, n/a. */
export function isEmptyMark(text: string): boolean {
  const mark = recognisable(text);
  return mark.length <= LONGEST_MARK && EMPTY_MARKS.has(mark.toLowerCase());
}
