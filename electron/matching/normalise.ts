/**
 * Brings a text of a bill of materials into the form the matching works on: compatibility characters unfolded
 * (NFKC: full-width to plain), lower case, one kind of dash and multiplication sign, Chinese punctuation as
 * plain punctuation, single spaces. Example: "Ｑ３５５Ｂ／S355J2" becomes "q355b/s355j2".
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[×✕]/g, 'x')
    .replace(/[、，]/g, ',')
    .replace(/[；]/g, ';')
    .replace(/[【〔「]/g, '(')
    .replace(/[】〕」]/g, ')')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
}

const CJK = /\p{Script=Han}/u;

/** True when the character is a Chinese ideograph. */
export function isIdeograph(character: string): boolean {
  return CJK.test(character);
}

/** True when the text holds at least one Chinese ideograph. */
export function hasIdeograph(text: string): boolean {
  return CJK.test(text);
}

/** One word of Latin script with its place in the normalised text. */
export interface LatinToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of Latin script in a normalised text; digits belong to words ("m12", "pt100"), hyphens part them. */
export function latinTokens(normalised: string): readonly LatinToken[] {
  const tokens: LatinToken[] = [];
  for (const match of normalised.matchAll(/[\p{Script=Latin}\p{N}]+/gu)) {
    tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}
