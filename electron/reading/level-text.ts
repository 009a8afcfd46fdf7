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

/** Marks that draw a tree in front of a text: "··Bolt", "├─ Bolt", "> > Bolt". A lone dash is a text of its own. */
const TREE_MARKS = /^[\s\u3000·•.…>│├└─|+\-–—_*]+(?=[\p{L}\p{N}])/u;
const LEAD = /^[\s\u3000]*/;

/** Signs in front of a text as an indent; a tab counts as four, a wide space or tree mark as two. */
export function indentOf(text: string): number {
  const lead = TREE_MARKS.exec(text)?.[0] ?? LEAD.exec(text)?.[0] ?? '';
  return [...lead].reduce(
    (width, sign) => width + (sign === '\t' ? 4 : sign === ' ' || sign === '\u00A0' ? 1 : 2),
    0,
  );
}

/** Lines that draw a tree in front of a text, with the blanks between them. */
const DRAWN_TREE = /^[\s·]*[│├└─┌┬][\s│├└─┌┬·]*(?=[^\s│├└─┌┬·])/u;

/** A text without the drawn tree in front of it: "├─ Bolt" is "Bolt". */
export function withoutTreeMarks(text: string): string {
  return text.replace(DRAWN_TREE, '');
}

/** Parts of a path such as `A100/B200/C300` or `Press > Frame > Leg`. */
export function pathParts(text: string): readonly string[] | undefined {
  const parts = recognisable(text)
    .split(/[/\\>|→;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts;
}
