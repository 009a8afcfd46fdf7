import { hasIdeograph, normaliseText } from './normalise.ts';
import { indexSimilarWords, type SimilarWords } from './similar-words.ts';
import type { Word, WordKind } from './knowledge.ts';

/** The words of words.csv, arranged for look-up. Build once with {@link buildLexicon}. */
export interface Lexicon {
  /** Latin phrases, tokens joined by one space. */
  readonly phrases: ReadonlyMap<string, readonly Word[]>;
  /** Words in the longest phrase that begins with this word; a word that begins none is not there. */
  readonly longestFrom: ReadonlyMap<string, number>;
  /** Words with ideographs, as written. */
  readonly ideographic: ReadonlyMap<string, readonly Word[]>;
  /** Characters in the longest of them that begins with this character. */
  readonly longestIdeographicFrom: ReadonlyMap<string, number>;
  /** Single Latin words that may be part of a German compound. */
  readonly compoundParts: ReadonlyMap<string, readonly Word[]>;
  readonly similar: SimilarWords;
}

/** Phrase as the look-up spells it: Latin words joined by one space. */
export function phraseKey(text: string): string {
  return normaliseText(text)
    .split(/[^\p{Script=Latin}\p{N}]+/u)
    .filter((part) => part !== '')
    .join(' ');
}

/** Arranges the words for look-up. */
export function buildLexicon(words: readonly Word[]): Lexicon {
  const phrases = new Map<string, Word[]>();
  const ideographic = new Map<string, Word[]>();
  const compoundParts = new Map<string, Word[]>();
  const longestFrom = new Map<string, number>();
  const longestIdeographicFrom = new Map<string, number>();
  for (const word of words) {
    const text = normaliseText(word.word);
    if (hasIdeograph(text)) {
      append(ideographic, text, word);
      const first = text.charAt(0);
      longestIdeographicFrom.set(first, Math.max(longestIdeographicFrom.get(first) ?? 0, text.length));
      continue;
    }
    for (const key of spellingsOf(phraseKey(text))) {
      append(phrases, key, word);
      const [first = '', ...others] = key.split(' ');
      if (others.length > 0) {
        longestFrom.set(first, Math.max(longestFrom.get(first) ?? 1, others.length + 1));
      }
      if (mayStandInCompound(key, word)) {
        append(compoundParts, key, word);
      }
    }
  }
  const similar = indexSimilarWords(phrases);
  return { phrases, longestFrom, ideographic, longestIdeographicFrom, compoundParts, similar };
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** The word, and as it is written where there are no umlauts ("Gehaeuse"). */
function spellingsOf(key: string): readonly string[] {
  const plain = key.replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter);
  return plain === key ? [key] : [key, plain];
}

const NEVER_IN_COMPOUND: ReadonlySet<WordKind> = new Set<WordKind>(['preposition', 'generic', 'brand']);

/** German builds one word of several; English words of a technical kind appear in them too ("Sensorhalter"). */
function mayStandInCompound(key: string, word: Word): boolean {
  if (key.includes(' ') || NEVER_IN_COMPOUND.has(word.kind)) {
    return false;
  }
  return word.language === 'de' ? key.length >= 2 : key.length >= 5;
}

function append(map: Map<string, Word[]>, key: string, word: Word): void {
  const entries = map.get(key);
  if (entries === undefined) {
    map.set(key, [word]);
  } else {
    entries.push(word);
  }
}
