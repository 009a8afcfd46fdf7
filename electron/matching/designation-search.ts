import { normaliseText } from './normalise.ts';
import type { Designation, DesignationPlace } from './knowledge.ts';

/** A designation ready for searching. */
export interface CompiledDesignation {
  readonly designation: Designation;
  readonly expression: RegExp;
}

/** Designations in packs, each with one expression that says whether looking at them one by one is worth it. */
export interface DesignationPack {
  readonly place: DesignationPlace;
  readonly any: RegExp;
  readonly designations: readonly CompiledDesignation[];
}

/** A designation found in a text, with the characters that were matched. */
export interface DesignationHit {
  readonly designation: Designation;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// Neither a letter or digit nor the rest of a decimal may touch a designation: 1.4301 is not in 11.4301.
const BEFORE = String.raw`(?<![a-z0-9äöüß]|\d[.,])`;
const AFTER = String.raw`(?![a-z0-9äöüß]|[.]\d)`;

const PACK_SIZE = 150;

/** Prepares designations for searching, in packs of one place each; throws when a pattern is no expression. */
export function packDesignations(designations: readonly Designation[]): readonly DesignationPack[] {
  const packs: DesignationPack[] = [];
  for (const [place, list] of Map.groupBy(designations, (designation) => designation.place)) {
    for (let start = 0; start < list.length; start += PACK_SIZE) {
      const part = list.slice(start, start + PACK_SIZE);
      packs.push({
        place,
        any: expressionOf(part.map(bodyOf).join('|'), place),
        designations: part.map((designation) => ({
          designation,
          expression: expressionOf(bodyOf(designation), place),
        })),
      });
    }
  }
  return packs;
}

function expressionOf(body: string, place: DesignationPlace): RegExp {
  return new RegExp(place === 'whole' ? `^(?:${body})$` : `${BEFORE}(?:${body})${AFTER}`, 'u');
}

function bodyOf({ pattern }: Designation): string {
  const isExpression = pattern.length > 2 && pattern.startsWith('/') && pattern.endsWith('/');
  return isExpression ? pattern.slice(1, -1) : literalBody(normaliseText(pattern));
}

/** Literal text in which spaces and hyphens are optional: "EN AW-6082" also finds "enaw6082". */
function literalBody(text: string): string {
  return text
    .replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
    .replace(/[\s-]+/g, String.raw`[\s-]?`)
    .replace(/([a-z])(?=\d{2,})/g, String.raw`$1[\s-]?`);
}

/** Designations of the given places found in the text, the longest first; shorter ones inside longer are dropped. */
export function findDesignations(
  text: string,
  packs: readonly DesignationPack[],
  places: ReadonlySet<DesignationPlace>,
): readonly DesignationHit[] {
  if (text === '') {
    return [];
  }
  const hits: DesignationHit[] = [];
  for (const pack of packs) {
    if (!places.has(pack.place) || !pack.any.test(text)) {
      continue;
    }
    for (const { designation, expression } of pack.designations) {
      const match = expression.exec(text);
      if (match !== null) {
        hits.push({ designation, text: match[0], start: match.index, end: match.index + match[0].length });
      }
    }
  }
  hits.sort((left, right) => right.text.length - left.text.length || left.start - right.start);
  const kept: DesignationHit[] = [];
  for (const hit of hits) {
    if (!kept.some((other) => hit.start < other.end && other.start < hit.end)) {
      kept.push(hit);
    }
  }
  return kept;
}
