import type { Word } from './knowledge.ts';

/** A dictionary word inside a German compound. */
export interface CompoundPart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
  readonly followed: boolean;
}

/** Compounds shorter than this are not taken apart: too many chance matches. */
const SHORTEST_COMPOUND = 5;
/** A final word this short needs a known or long first part, else "wiring" would hold a ring. */
const SHORT_PART = 4;
const ENDINGS = ['', 'e', 'en', 'n', 's', 'er', 'es'];

/**
 * Takes a German compound apart from its end: the last part says what the thing is, the first ones describe it.
 * Example: "sensorhalter" gives sensor (followed) and halter. Empty when nothing is known.
 */
export function splitCompound(
  token: string,
  parts: ReadonlyMap<string, readonly Word[]>,
): readonly CompoundPart[] {
  if (token.length < SHORTEST_COMPOUND || /^\p{N}/u.test(token)) {
    return [];
  }
  const head = lastPart(token, parts);
  const first = firstPart(head === undefined ? token : token.slice(0, head.start), parts);
  if (head === undefined) {
    return first === undefined ? [] : [first];
  }
  if (head.words.every((word) => word.kind === 'neutral')) {
    // "Lagerpaar": the pair is no noun of its own, what stands before it is.
    const before = wholePart(token.slice(0, head.start), parts);
    return before === undefined ? splitCompound(token.slice(0, head.start), parts) : [before];
  }
  return first === undefined ? [head] : [first, head];
}

function lastPart(token: string, parts: ReadonlyMap<string, readonly Word[]>): CompoundPart | undefined {
  for (let start = 1; start < token.length - 1; start += 1) {
    for (const ending of ENDINGS) {
      if (!token.endsWith(ending)) {
        continue;
      }
      const end = token.length - ending.length;
      const text = token.slice(start, end);
      const words = parts.get(text);
      if (words === undefined || !isLikelyBoundary(token.slice(0, start), text, parts)) {
        continue;
      }
      return { text, start, end, words, followed: false };
    }
  }
  return undefined;
}

function isLikelyBoundary(
  before: string,
  text: string,
  parts: ReadonlyMap<string, readonly Word[]>,
): boolean {
  if (before.length < 2) {
    return false;
  }
  return text.length > SHORT_PART || before.length >= SHORT_PART || isKnown(before, parts);
}

function isKnown(text: string, parts: ReadonlyMap<string, readonly Word[]>): boolean {
  return ENDINGS.some(
    (ending) => text.endsWith(ending) && parts.has(text.slice(0, text.length - ending.length)),
  );
}

function wholePart(text: string, parts: ReadonlyMap<string, readonly Word[]>): CompoundPart | undefined {
  for (const ending of ENDINGS) {
    const stem = text.slice(0, text.length - ending.length);
    const words = text.endsWith(ending) ? parts.get(stem) : undefined;
    if (words !== undefined) {
      return { text: stem, start: 0, end: text.length, words, followed: false };
    }
  }
  return undefined;
}

function firstPart(text: string, parts: ReadonlyMap<string, readonly Word[]>): CompoundPart | undefined {
  for (let end = text.length; end >= SHORT_PART; end -= 1) {
    const part = text.slice(0, end);
    const words = parts.get(part);
    if (words !== undefined) {
      return { text: part, start: 0, end, words, followed: true };
    }
  }
  return undefined;
}
