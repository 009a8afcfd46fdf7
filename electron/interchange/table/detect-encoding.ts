import { commonShare, westernShare, type DoubleByteEncoding } from './double-byte-evidence.ts';
import { type SingleByteEncoding, singleByteEncoding } from './single-byte-letters.ts';
import type { Utf8Scan } from './utf8-scan.ts';

/** Encodings a text table is read in. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | DoubleByteEncoding | SingleByteEncoding;

/** The encoding, or why none could be told. */
export type EncodingVerdict =
  | { readonly kind: 'encoding'; readonly encoding: TextEncoding }
  | { readonly kind: 'damagedUtf8'; readonly line: number }
  | { readonly kind: 'unknown' };

const DOUBLE_BYTE: readonly DoubleByteEncoding[] = ['gb18030', 'big5', 'shift_jis'];

/** Chosen: right readings of parts lists in full sentences measured above 0.9, wrong ones up to 0.67. */
const LEAST_COMMON_SHARE = 0.7;

/** Chosen: below it a Chinese text may consist of such characters only. */
const KOREAN_SAMPLE_BYTES = 100;

/** Chosen: an older encoding forms UTF-8 by chance in less than one of ten places. */
const UTF8_MAJORITY = 10;

/** Chosen: German and French lists measured above 0.8, Russian and Chinese ones below 0.2. */
const LEAST_WESTERN_SHARE = 0.5;

/** Bytes that Windows-1252 leaves without meaning. */
const UNDEFINED_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Encoding announced by a byte order mark at the start of the file; undefined without one. */
export function encodingOfMark(head: Buffer): TextEncoding | undefined {
  const mark = head.subarray(0, 3).toString('hex');
  if (mark === 'efbbbf') {
    return 'utf-8';
  }
  if (mark.startsWith('fffe')) {
    return 'utf-16le';
  }
  return mark.startsWith('feff') ? 'utf-16be' : undefined;
}

/** Line ends and delimiters: tab, line feed, carriage return, comma, semicolon, bar. */
const TABLE_SIGNS = new Set([0x09, 0x0a, 0x0d, 0x2c, 0x3b, 0x7c]);

/** Least share of them in a table; cells of thirty characters still have it. */
const LEAST_SIGN_SHARE = 0.03;

/** Of all bytes that look like such signs, at least this share must be one; the others are halves of letters. */
const LEAST_REAL_SHARE = 0.75;

/**
 * UTF-16 without mark, by the line ends and delimiters that are pairs of a zero and a sign byte in one order; undefined
 * for anything else, so that a text with stray zero bytes is not taken for it.
 */
export function utf16WithoutMark(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.floor(head.length / 2);
  let little = 0;
  let big = 0;
  for (let index = 0; index < pairs; index += 1) {
    const [first, second] = [head[2 * index] ?? 0, head[2 * index + 1] ?? 0];
    little += second === 0 && TABLE_SIGNS.has(first) ? 1 : 0;
    big += first === 0 && TABLE_SIGNS.has(second) ? 1 : 0;
  }
  const most = Math.max(little, big);
  const alike = head.reduce((count, byte) => count + (TABLE_SIGNS.has(byte) ? 1 : 0), 0);
  if (most === 0 || most < pairs * LEAST_SIGN_SHARE || most < alike * LEAST_REAL_SHARE) {
    return undefined;
  }
  return little > big ? 'utf-16le' : 'utf-16be';
}

/**
 * Judges the encoding of a text without mark: UTF-8 when all of it is well formed; else the double-byte encoding
 * whose common characters explain the sample best; else Windows-1250 or 1251 where the letters are those of a language
 * written in it; else Windows-1252 when the sample looks Western; else unknown. A text that is UTF-8 but for a few bytes
 * is reported as damaged, because reading it as anything else would spoil every special character.
 */
export function detectEncoding(scan: Utf8Scan, sample: Buffer): EncodingVerdict {
  if (scan.invalidBytes === 0) {
    return { kind: 'encoding', encoding: 'utf-8' };
  }
  if (scan.validSequences >= UTF8_MAJORITY * scan.invalidBytes) {
    return { kind: 'damagedUtf8', line: scan.firstInvalidLine };
  }
  const shares = DOUBLE_BYTE.map((encoding) => ({ encoding, share: commonShare(sample, encoding) }));
  const best = shares.reduce((first, second) => (second.share > first.share ? second : first));
  if (best.share >= LEAST_COMMON_SHARE) {
    // Every Korean syllable is a common Chinese character too; a longer Chinese text also has others.
    const isKorean = sample.length >= KOREAN_SAMPLE_BYTES && commonShare(sample, 'euc-kr') >= best.share;
    if (isKorean) {
      return { kind: 'encoding', encoding: 'euc-kr' };
    }
    return { kind: 'encoding', encoding: best.encoding };
  }
  const single = singleByteEncoding(sample);
  if (single === 'windows-1250' || single === 'windows-1251') {
    return { kind: 'encoding', encoding: single };
  }
  const isWestern =
    westernShare(sample) >= LEAST_WESTERN_SHARE && !sample.some((byte) => UNDEFINED_1252.has(byte));
  return isWestern ? { kind: 'encoding', encoding: 'windows-1252' } : { kind: 'unknown' };
}
