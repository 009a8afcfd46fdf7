import { hasIdeograph, normaliseText } from './normalise.ts';

/** The material text as it is compared: normalised, without spaces around separators. */
export function materialKey(materialText: string | undefined): string {
  return normaliseText(materialText ?? '')
    .replace(/\s*([/,;+()])\s*/g, '$1')
    .trim();
}

// Sizes, ratings and counts: numbers with what is written to them, such as 120x60, d60, m6x20, l=300, 24v, 0.75kw.
const DIMENSION = /^(?:[a-zφø⌀°±<>=~]{0,3}[=.]?)?[\d.,]+(?:[x*/°%"'µ²³:+-]?[a-zφø]{0,4}[=.]?[\d.,]*)*$/;
const UNIT =
  /^(?:mm2?|cm|m|kw|w|v|a|ka|nm|n|kn|kg|g|rpm|bar|mpa|kpa|l|ml|hz|mm²|ch|pcs|inch|in|°c|um|µm|min|h)$/;

/** The description without sizes and ratings: parts that differ only in size share one decision. */
export function descriptionCore(description: string | undefined): string {
  const words = normaliseText(description ?? '')
    .split(/[\s,;()|]+/)
    .flatMap((word) => (hasIdeograph(word) ? [word.replace(/[\d.]+[a-z%°]*/g, '')] : [word]))
    .filter((word) => word !== '' && !DIMENSION.test(word) && !UNIT.test(word) && !/^[^\p{L}]+$/u.test(word));
  return words.join(' ');
}

/** The part number as it is compared. */
export function partNumberKey(partNumber: string | undefined): string {
  return normaliseText(partNumber ?? '').replace(/\s+/g, '');
}

/** Key of a decision on a text: material alone, or material and description where the material says too little. */
export function textKey(materialText: string | undefined, description?: string): string {
  const core = description === undefined ? '' : descriptionCore(description);
  return core === '' ? materialKey(materialText) : `${materialKey(materialText)} | ${core}`;
}
