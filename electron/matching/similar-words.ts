import type { Word } from './knowledge.ts';

/** A shorter word differs from too many others by one letter. */
const SHORTEST_MISSPELT = 7;
const MOST_REMEMBERED = 20_000;

/** Words that are found although one letter is wrong, missing, doubled or in the wrong place. */
export interface SimilarWords {
  find(token: string): readonly Word[] | undefined;
}

/** Arranges single words by what is left when any one letter is taken out. */
export function indexSimilarWords(phrases: ReadonlyMap<string, readonly Word[]>): SimilarWords {
  const byRest = new Map<string, string[]>();
  for (const word of phrases.keys()) {
    if (!isMisspellable(word)) {
      continue;
    }
    for (const rest of [word, ...withoutOneLetter(word)]) {
      const list = byRest.get(rest);
      if (list === undefined) {
        byRest.set(rest, [word]);
      } else if (!list.includes(word)) {
        list.push(word);
      }
    }
  }
  const remembered = new Map<string, readonly Word[] | undefined>();
  return {
    find(token) {
      if (!isMisspellable(token)) {
        return undefined;
      }
      if (remembered.has(token)) {
        return remembered.get(token);
      }
      const found = similar(token, byRest, phrases);
      if (remembered.size < MOST_REMEMBERED) {
        remembered.set(token, found);
      }
      return found;
    },
  };
}

function similar(
  token: string,
  byRest: ReadonlyMap<string, readonly string[]>,
  phrases: ReadonlyMap<string, readonly Word[]>,
): readonly Word[] | undefined {
  const near = new Set(
    [token, ...withoutOneLetter(token)]
      .flatMap((rest) => byRest.get(rest) ?? [])
      .filter((word) => word.charAt(0) === token.charAt(0) && isOneSlip(token, word)),
  );
  const meanings = [...near].flatMap((word) => {
    const words = phrases.get(word);
    return words === undefined ? [] : [words];
  });
  const [first] = meanings;
  // Two different meanings one slip away: better no word than the wrong one.
  return meanings.every((words) => meaningOf(words) === meaningOf(first)) ? first : undefined;
}

function meaningOf(words: readonly Word[] | undefined): string {
  return (words ?? []).map(({ kind, family }) => `${kind} ${family}`).join(';');
}

function isMisspellable(word: string): boolean {
  return word.length >= SHORTEST_MISSPELT && /^\p{Script=Latin}+$/u.test(word);
}

function* withoutOneLetter(word: string): Iterable<string> {
  for (let at = 1; at < word.length; at += 1) {
    yield word.slice(0, at) + word.slice(at + 1);
  }
}

/** One letter replaced, left out, put in, or two neighbours exchanged. */
function isOneSlip(left: string, right: string): boolean {
  let start = 0;
  while (start < left.length && left.charAt(start) === right.charAt(start)) {
    start += 1;
  }
  const rests = [
    [left.slice(start + 1), right.slice(start + 1)],
    [left.slice(start + 1), right.slice(start)],
    [left.slice(start), right.slice(start + 1)],
  ];
  const isExchanged =
    left.charAt(start) === right.charAt(start + 1) &&
    left.charAt(start + 1) === right.charAt(start) &&
    left.slice(start + 2) === right.slice(start + 2);
  return isExchanged || rests.some(([one, other]) => one === other);
}
