import { expandAbbreviations } from './abbreviations.ts';
import { findWords } from './find-words.ts';
import { hasIdeograph, normaliseText } from './normalise.ts';
import type { MaterialReading } from './material-reading.ts';
import type { PreparedKnowledge } from './prepared-knowledge.ts';
import type { Locale } from '../../shared/model/locale.ts';

/**
 * Reads a material cell that is a shorthand of several languages by the language of the description: MS is mild steel
 * beside "Bracket" and Messing beside "Winkel". Where the language does not show, all meanings stay, and none is sure.
 */
export function settleShorthand(
  material: MaterialReading,
  description: string | undefined,
  knowledge: PreparedKnowledge,
): MaterialReading {
  const meanings = knowledge.shorthands.get(material.text) ?? [];
  if (meanings.length === 0) {
    return material;
  }
  const language = languageOf(description ?? '', knowledge);
  const meant = meanings.filter((meaning) => meaning.language === language);
  const { text } = material;
  return {
    ...material,
    isGeneric: false,
    designations: (meant.length === 0 ? meanings : meant).map(({ short, family, meaning }) => ({
      designation: { pattern: short, family, place: 'whole', standard: meaning },
      text,
      start: 0,
      end: text.length,
    })),
  };
}

/** The language most words of a text are of; undefined where two have as many. */
export function languageOf(text: string, knowledge: PreparedKnowledge): Locale | undefined {
  const plain = normaliseText(text);
  if (hasIdeograph(plain)) {
    return 'zh-CN';
  }
  const counts = new Map<Locale, number>();
  for (const { words } of findWords(expandAbbreviations(plain, knowledge.abbreviations), knowledge.lexicon)) {
    const languages = new Set(words.filter(({ kind }) => kind !== 'brand').map(({ language }) => language));
    const [only] = languages;
    if (only !== undefined && languages.size === 1) {
      counts.set(only, (counts.get(only) ?? 0) + 1);
    }
  }
  if (/[äöüß]/.test(plain)) {
    counts.set('de', (counts.get('de') ?? 0) + 1);
  }
  const [first, second] = [...counts].toSorted(([, one], [, other]) => other - one);
  return first === undefined || first[1] === second?.[1] ? undefined : first[0];
}
