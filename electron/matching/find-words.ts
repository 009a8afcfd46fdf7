import { ideographicHits } from './ideographic-hits.ts';
import { latinTokens, type LatinToken } from './normalise.ts';
import type { Lexicon } from './lexicon.ts';
import type { Word } from './knowledge.ts';
import type { WordHit } from './word-hit.ts';
import { splitCompound } from './split-compound.ts';

/** Finds dictionary words, the longest first, in the order of the text; no two of them overlap. */
export function findWords(normalised: string, lexicon: Lexicon): readonly WordHit[] {
  const ideographic = ideographicHits(normalised, lexicon);
  const isTaken = (start: number): boolean =>
    ideographic.some((hit) => hit.start <= start && start < hit.end);
  const tokens = latinTokens(normalised).filter((token) => !isTaken(token.start));
  const latin: WordHit[] = [];
  let position = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.start < position) {
      continue;
    }
    const found = latinHits(normalised, tokens, index, lexicon);
    if (found !== undefined) {
      latin.push(...found.hits);
      position = found.end;
    }
  }
  return [...ideographic, ...latin].sort((left, right) => left.start - right.start);
}

interface Found {
  readonly hits: readonly WordHit[];
  readonly end: number;
}

function latinHits(
  text: string,
  tokens: readonly LatinToken[],
  index: number,
  lexicon: Lexicon,
): Found | undefined {
  const first = tokens[index];
  if (first === undefined) {
    return undefined;
  }
  for (let count = lexicon.longestFrom.get(first.text) ?? 1; count >= 1; count -= 1) {
    const last = tokens[index + count - 1];
    if (last === undefined || !isOnePhrase(text, tokens, index, count)) {
      continue;
    }
    const key = tokens
      .slice(index, index + count)
      .map((token) => token.text)
      .join(' ');
    const words = inflectionsOf(key)
      .map((form) => lexicon.phrases.get(form))
      .find((entry) => entry !== undefined);
    if (words !== undefined) {
      const hit = { text: key, start: first.start, end: last.end, words, alone: true, followed: false };
      return { hits: [hit], end: last.end };
    }
  }
  const parts = splitCompound(first.text, lexicon.compoundParts);
  if (parts.every((part) => part.followed)) {
    const words = withSize(first.text, lexicon) ?? lexicon.similar.find(first.text);
    const { text, start, end } = first;
    if (words !== undefined) {
      return { hits: [{ text, start, end, words, alone: true, followed: false }], end };
    }
  }
  if (parts.length === 0) {
    return undefined;
  }
  const hits = parts.map((part) => ({
    text: part.text,
    start: first.start + part.start,
    end: first.start + part.end,
    words: part.words,
    alone: false,
    followed: part.followed,
  }));
  return { hits, end: first.end };
}

/** "UPN100" is a channel with its size. */
function withSize(token: string, lexicon: Lexicon): readonly Word[] | undefined {
  const name = /^(\p{Script=Latin}{3,})\d[\d.x]*$/u.exec(token)?.[1];
  return name === undefined ? undefined : lexicon.phrases.get(name);
}

/** Only spaces, hyphens, slashes and the like may stand between the words of a phrase. */
function isOnePhrase(text: string, tokens: readonly LatinToken[], index: number, count: number): boolean {
  for (let step = index; step < index + count - 1; step += 1) {
    const left = tokens[step];
    const right = tokens[step + 1];
    if (
      left === undefined ||
      right === undefined ||
      !/^[\s\-/.&+']{1,3}$/.test(text.slice(left.end, right.start))
    ) {
      return false;
    }
  }
  return true;
}

/** The word and what remains without an ending of plural or case (English and German). */
export function inflectionsOf(word: string): readonly string[] {
  const forms = [word];
  for (const ending of ['s', 'es', 'n', 'en', 'e', 'er', 'em']) {
    if (word.length - ending.length >= 3 && word.endsWith(ending)) {
      forms.push(word.slice(0, -ending.length));
    }
  }
  return forms;
}
