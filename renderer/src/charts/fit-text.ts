/** Mean width of a character as a share of the type size; wide scripts fill the square. */
const NARROW = 0.53;
const WIDE = 1;
const ELLIPSIS = '…';

/** Scripts whose signs fill a square: Han, kana, Hangul and full-width forms. */
const WIDE_SIGN = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/;

/** Width of a text in CSS pixels, estimated; charts are also drawn where nothing can be measured. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, sign) => sum + (WIDE_SIGN.test(sign) ? WIDE : NARROW), 0) * size;
}

/** Where a long name goes over to its details: "Base frame, 4200x1500" is still known as "Base frame". */
const DETAILS = /\s*[,，;；(（].*$/u;

/** A name in the given CSS pixels: without its details where these do not fit, else with an ellipsis. */
export function fitName(name: string, width: number, size: number): string {
  if (textWidth(name, size) <= width) {
    return name;
  }
  return fitText(shortName(name), width, size);
}

/** A name without its details. */
export function shortName(name: string): string {
  const short = name.replace(DETAILS, '');
  return short === '' ? name : short;
}

/** A name on several lines of the given CSS pixels, broken at spaces; the last line is shortened when it is too long. */
export function wrapName(name: string, width: number, size: number, mostLines: number): readonly string[] {
  if (mostLines <= 1) {
    return [fitName(name, width, size)];
  }
  const lines: string[] = [];
  let rest = name.split(' ');
  while (rest.length > 0) {
    const isLast = lines.length + 1 >= mostLines;
    const words = isLast ? rest.length : Math.max(1, wordsThatFit(rest, width, size));
    lines.push(fitText(rest.slice(0, words).join(' '), width, size));
    rest = rest.slice(words);
  }
  return lines;
}

function wordsThatFit(words: readonly string[], width: number, size: number): number {
  const tooLong = words.findIndex((_, index) => textWidth(words.slice(0, index + 1).join(' '), size) > width);
  return tooLong < 0 ? words.length : tooLong;
}

/** The text, shortened with an ellipsis where it is wider than the given CSS pixels. The full name stands in the table. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) {
    return text;
  }
  let room = width - textWidth(ELLIPSIS, size);
  let kept = '';
  for (const sign of text) {
    room -= textWidth(sign, size);
    if (room < 0) {
      break;
    }
    kept += sign;
  }
  return `${kept.trimEnd()}${ELLIPSIS}`;
}
