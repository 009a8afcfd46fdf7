import type { Lexicon } from './lexicon.ts';

/** A shorter beginning fits too many words. */
const SHORTEST_STEM = 4;

/**
 * Finds the word of the dictionary a cut-off word stands for: the shortest that begins so, provided that all words
 * that begin so mean the same. Example: "wartungseinh" gives "wartungseinheit".
 */
export function completeWord(lexicon: Lexicon): (stem: string) => string | undefined {
  const words = [...lexicon.phrases.keys()].filter((key) => !key.includes(' ')).toSorted();
  return (stem) => {
    if (stem.length < SHORTEST_STEM || lexicon.phrases.has(stem)) {
      return undefined;
    }
    const found: string[] = [];
    for (let at = firstFrom(words, stem); words[at]?.startsWith(stem) === true; at += 1) {
      found.push(words[at] ?? '');
    }
    const meanings = new Set(found.map((word) => meaningOf(word, lexicon)));
    return meanings.size === 1
      ? found.reduce((best, word) => (word.length < best.length ? word : best))
      : undefined;
  };
}

function meaningOf(word: string, lexicon: Lexicon): string {
  const [first] = lexicon.phrases.get(word) ?? [];
  return `${first?.kind ?? ''} ${first?.family ?? ''}`;
}

/** Index of the first word that is not before the text in the order of characters. */
function firstFrom(words: readonly string[], text: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < text) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
