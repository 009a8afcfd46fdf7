import { hasIdeograph, isIdeograph } from './normalise.ts';
import type { Lexicon } from './lexicon.ts';
import type { WordHit } from './word-hit.ts';

/** The best way to read the text from some place to its end. */
interface Reading {
  readonly known: number;
  readonly hit: WordHit | undefined;
  readonly next: number;
  readonly words: number;
}

/**
 * Chinese words of the dictionary in a text. Of all ways to part the text the one that leaves the fewest characters
 * unknown, then the one with the fewest words; at a tie the word standing later, for Chinese names a thing at the
 * end of its name: 不锈钢轴 is 不锈钢 + 轴, 回转轴承 is 轴承 and not 转轴.
 */
export function ideographicHits(text: string, lexicon: Lexicon): readonly WordHit[] {
  if (!hasIdeograph(text)) {
    return [];
  }
  const best: Reading[] = [];
  best[text.length] = { known: 0, hit: undefined, next: text.length, words: 0 };
  for (let start = text.length - 1; start >= 0; start -= 1) {
    const skipped = best[start + 1];
    if (skipped === undefined) {
      throw new Error('the text is read from its end');
    }
    best[start] = wordsAt(text, start, lexicon)
      .map((hit) => ahead(hit, best[hit.end]))
      .reduce(better, { ...skipped, hit: undefined, next: start + 1 });
  }
  const hits: WordHit[] = [];
  for (let at = 0; at < text.length; at = best[at]?.next ?? text.length) {
    const hit = best[at]?.hit;
    if (hit !== undefined) {
      hits.push(hit);
    }
  }
  return hits;
}

function ahead(hit: WordHit, rest: Reading | undefined): Reading {
  const known = (rest?.known ?? 0) + hit.text.length;
  return { known, hit, next: hit.end, words: (rest?.words ?? 0) + 1 };
}

function better(left: Reading, right: Reading): Reading {
  return right.known > left.known || (right.known === left.known && right.words < left.words) ? right : left;
}

function wordsAt(text: string, start: number, lexicon: Lexicon): readonly WordHit[] {
  const longest = lexicon.longestIdeographicFrom.get(text.charAt(start)) ?? 0;
  if (longest === 0 || isInsideLatinWord(text, start)) {
    return [];
  }
  const hits: WordHit[] = [];
  for (let length = 1; length <= longest && start + length <= text.length; length += 1) {
    const end = start + length;
    const part = text.slice(start, end);
    const words = lexicon.ideographic.get(part);
    if (words !== undefined && isWordEnd(text, end)) {
      hits.push({ text: part, start, end, words, alone: true, followed: false });
    }
  }
  return hits;
}

function isInsideLatinWord(text: string, start: number): boolean {
  return isLatinOrDigit(text.charAt(start)) && start > 0 && isLatinOrDigit(text.charAt(start - 1));
}

/** Latin letters at the end of a word ("远程io") must be whole: nothing Latin follows. */
function isWordEnd(text: string, end: number): boolean {
  return isIdeograph(text.charAt(end - 1)) || !isLatinOrDigit(text.charAt(end));
}

function isLatinOrDigit(character: string): boolean {
  return /[\p{Script=Latin}\p{N}]/u.test(character);
}
