import { inflectionsOf } from './find-words.ts';
import { phraseKey, type Lexicon } from './lexicon.ts';
import type { WordKind } from './knowledge.ts';

/** What an inverted name must mean to be turned round. */
const NAMES: ReadonlySet<WordKind> = new Set<WordKind>(['component', 'noMaterial', 'part']);
const INVERTED = /^([a-z]+(?:[ -][a-z]+)?) ?, ?([a-z][a-z/-]*)((?: [a-z][a-z/-]*)?)(?=[\s,]|$)/;

/**
 * Turns a name round that puts its noun before the comma, as many parts lists do, if the dictionary knows it so.
 * Example: "switch, proximity, 4 mm" becomes "proximity switch, 4 mm".
 */
export function turnedRound(normalised: string, lexicon: Lexicon): string {
  const match = INVERTED.exec(normalised);
  const [whole = '', noun = '', first = '', second = ''] = match ?? [];
  if (match === null) {
    return normalised;
  }
  for (const modifier of second === '' ? [first] : [first + second, first]) {
    const name = `${modifier} ${noun}`;
    if (isName(name, lexicon)) {
      const rest = normalised.slice(whole.length - (modifier === first ? second.length : 0));
      return `${name}, ${rest.replace(/^[\s,]+/, '')}`.replace(/, $/, '');
    }
  }
  return normalised;
}

function isName(name: string, lexicon: Lexicon): boolean {
  return inflectionsOf(phraseKey(name)).some((form) =>
    lexicon.phrases.get(form)?.some(({ kind }) => NAMES.has(kind)),
  );
}
