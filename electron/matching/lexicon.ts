import { hasIdeograph, normaliseText } from './normalise.ts';
import { indexSimilarWords, type SimilarWords } from './similar-words.ts';
import type { Word } from './knowledge.ts';

/** The words of words.csv, arranged for look-up. Build once with {@link buildLexicon}. */
export interface Lexicon {
  /** Latin phrases, tokens joined by one space. */
  readonly phrases: ReadonlyMap<string, readonly Word[]>;
  readonly longestPhrase: number;
  /** Words with ideographs, as written. */
  readonly ideographic: ReadonlyMap<string, readonly Word[]>;
  readonly longestIdeographic: number;
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
  let longestPhrase = 1;
  let longestIdeographic = 1;
  for (const word of words) {
    const text = normaliseText(word.word);
    if (hasIdeograph(text)) {
      append(ideographic, text, word);
      longestIdeographic = Math.max(longestIdeographic, text.length);
      continue;
    }
    for (const key of spellingsOf(phraseKey(text))) {
      append(phrases, key, word);
      longestPhrase = Math.max(longestPhrase, key.split(' ').length);
      if (mayStandInCompound(key, word)) {
        append(compoundParts, key, word);
      }
    }
  }
  const similar = indexSimilarWords(phrases);
  return { phrases, longestPhrase, ideographic, longestIdeographic, compoundParts, similar };
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** The word, and as it is written where there are no umlauts ("Gehaeuse"). */
function spellingsOf(key: string): readonly string[] {
  const plain = key.replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter);
  return plain === key ? [key] : [key, plain];
}

/** German builds one word of several; English words of a technical kind appear in them too ("Sensorhalter"). */
function mayStandInCompound(key: string, word: Word): boolean {
  if (key.includes(' ') || word.kind === 'preposition' || word.kind === 'generic') {
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
