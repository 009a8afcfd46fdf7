import { findWords } from './find-words.ts';
import type { WordHit } from './word-hit.ts';
import type { PreparedKnowledge } from './prepared-knowledge.ts';
import type { Word, WordKind } from './knowledge.ts';

/** The word of the wanted kind behind a hit, if it has that meaning. */
export function wordOfKind(hit: WordHit, kind: WordKind): Word | undefined {
  return hit.words.find((word) => word.kind === kind);
}

/** True when the hit names a thing (component, neutral part, service) rather than describing one. */
export function isNoun(hit: WordHit): boolean {
  return hit.words.some(
    (word) => word.kind === 'component' || word.kind === 'part' || word.kind === 'noMaterial',
  );
}

/** The first maker named whose goods are nearly all of one family. */
export function brandOf(segments: readonly Segment[]): Word | undefined {
  return segments
    .flatMap(({ hits }) => hits.flatMap((hit) => wordOfKind(hit, 'brand') ?? []))
    .find(({ family }) => family !== '');
}

/** A stretch of text between separators, with the words found in it. */
export interface Segment {
  readonly text: string;
  readonly hits: readonly WordHit[];
  /** True for text that stood in brackets. */
  readonly inBrackets: boolean;
}

/** Parts a normalised text at commas, semicolons, bars and brackets. */
export function segmentsOf(normalised: string, knowledge: PreparedKnowledge): readonly Segment[] {
  const segments: Segment[] = [];
  let depth = 0;
  let current = '';
  const flush = (inBrackets: boolean): void => {
    const text = current.trim();
    if (text !== '') {
      const hits = findWords(text, knowledge.lexicon).filter((hit) => !isUnit(hit, text));
      segments.push({ text, hits, inBrackets });
    }
    current = '';
  };
  for (let index = 0; index < normalised.length; index += 1) {
    const character = normalised.charAt(index);
    if (character === '(' || character === '[') {
      flush(depth > 0);
      depth += 1;
    } else if (character === ')' || character === ']') {
      flush(depth > 0);
      depth = Math.max(0, depth - 1);
    } else if (isSeparator(normalised, index)) {
      flush(depth > 0);
    } else {
      current += character;
    }
  }
  flush(depth > 0);
  return segments;
}

/** "6 bar" is a pressure and no bar. */
function isUnit(hit: WordHit, text: string): boolean {
  return hit.text === 'bar' && /\d ?$/.test(text.slice(0, hit.start));
}

/** A comma between digits is a decimal comma and parts nothing. */
function isSeparator(text: string, index: number): boolean {
  const character = text.charAt(index);
  if (character === ',') {
    return !(/\d/.test(text.charAt(index - 1)) && /\d/.test(text.charAt(index + 1)));
  }
  return character === ';' || character === '|' || character === '\n';
}

/** The text with the places of the given kind blanked out: "ptfe coated" must not count as PTFE. */
export function withoutKind(segment: Segment, kind: WordKind): string {
  let text = segment.text;
  for (const hit of segment.hits) {
    if (wordOfKind(hit, kind) !== undefined && !isNoun(hit)) {
      text = text.slice(0, hit.start) + ' '.repeat(hit.end - hit.start) + text.slice(hit.end);
    }
  }
  return text;
}
