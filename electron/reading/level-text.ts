import { recognisable } from './text-form.ts';

const PLAIN_LEVEL = /^(?:l|lv|lvl|level|ebene|stufe|级|第)?\s*(\d{1,2})(?:\.0+)?\s*(?:级|层|階|阶)?$/i;
const MARKED_LEVEL = /^[.·+\-_*>…]+\s*(\d{1,2})$/;
const MARKS_ONLY = /^[.·+\-_*>]+$/;

/**
 * Level of a line from a level cell: "3", "..3", "L3", "3级", or marks alone ("..." is 3).
 * Undefined when the text is none of these.
 */
export function readLevel(text: string): number | undefined {
  const clean = recognisable(text);
  const numbered = PLAIN_LEVEL.exec(clean) ?? MARKED_LEVEL.exec(clean);
  if (numbered?.[1] !== undefined) {
    return Number(numbered[1]);
  }
  return MARKS_ONLY.test(clean) ? clean.length : undefined;
}

/** Segments of a dotted position: "3.10" is ["3", "10"], never 3.1; undefined when the text is not a position. */
export function positionSegments(text: string): readonly string[] | undefined {
  const clean = recognisable(text).replace(/[.\-/]$/, '');
  return /^[0-9A-Za-z]{1,8}(?:[.\-/][0-9A-Za-z]{1,8})*$/.test(clean) && /\d/.test(clean)
    ? clean.split(/[.\-/]/)
    : undefined;
}

/** Spaces in front of a text, as an indent; a tab counts as four. */
export function indentOf(text: string): number {
  const lead = /^[\s\u3000]*/.exec(text)?.[0] ?? '';
  return [...lead].reduce((width, sign) => width + (sign === '\t' ? 4 : sign === '\u3000' ? 2 : 1), 0);
}
