import { normaliseText } from './normalise.ts';
import type { Abbreviation } from './knowledge.ts';

/** Abbreviations arranged for look-up, with the words a cut-off word may stand for. */
export interface AbbreviationIndex {
  readonly words: ReadonlyMap<string, string>;
  /** Longest first, so that "mag.ventil" is tried before "ventil". */
  readonly endings: readonly string[];
  /** All phrases of several short words in one expression, and what each stands for. */
  readonly phrases: RegExp;
  readonly phraseOf: ReadonlyMap<string, string>;
  /** The one dictionary word a cut-off word can only stand for, if there is one. */
  completed(stem: string): string | undefined;
}

/** Arranges abbreviations.csv; `completed` finds the word behind a cut-off like "Magnetvent.". */
export function indexAbbreviations(
  abbreviations: readonly Abbreviation[],
  completed: (stem: string) => string | undefined,
): AbbreviationIndex {
  const words = new Map<string, string>();
  const phraseOf = new Map<string, string>();
  for (const { short, full } of abbreviations) {
    const key = normaliseText(short);
    const text = normaliseText(full);
    if (key.includes(' ')) {
      phraseOf.set(key, text);
    } else {
      words.set(key, text);
    }
  }
  const endings = [...words.keys()].filter((key) => /^\p{L}{2,}$/u.test(key));
  endings.sort((left, right) => right.length - left.length);
  const bodies = [...phraseOf.keys()].map((key) =>
    key.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replace(/ /g, '[ .]+'),
  );
  const phrases = new RegExp(`(?<![\\p{L}\\p{N}])(?:${bodies.join('|') || '(?!)'})(?![\\p{L}\\p{N}])`, 'gu');
  return { words, endings, phrases, phraseOf, completed };
}

const TOKEN = /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}./'-]*/gu;
/** What is left of a compound before its shortened end must be a word of its own. */
const SHORTEST_FIRST_PART = 4;
/** Fewer letters of the cut-off last part fit too much. */
const SHORTEST_CUT_PART = 5;

/** Writes out the abbreviations of a normalised text. Example: "planetengetr. ple80" gives "planetengetriebe ple80". */
export function expandAbbreviations(normalised: string, index: AbbreviationIndex): string {
  const text = normalised.replace(
    index.phrases,
    (phrase) => index.phraseOf.get(phrase.replace(/[ .]+/g, ' ')) ?? phrase,
  );
  return text.replace(TOKEN, (token) => expanded(token, index));
}

function expanded(token: string, index: AbbreviationIndex): string {
  const whole = index.words.get(token);
  if (whole !== undefined) {
    return whole;
  }
  if (token.includes('.-')) {
    return token
      .split('-')
      .map((part) => expanded(part, index))
      .join('');
  }
  if (!token.includes('.') || /\d/.test(token)) {
    return splitAtSlash(token, index);
  }
  const parts = token.split('.').filter((part) => part !== '');
  const isCut = token.endsWith('.');
  return parts.map((part, at) => (at < parts.length - 1 || isCut ? writtenOut(part, index) : part)).join('');
}

/** "w/nut" is "with nut". */
function splitAtSlash(token: string, index: AbbreviationIndex): string {
  const slash = token.indexOf('/');
  const before = slash < 0 ? undefined : index.words.get(token.slice(0, slash + 1));
  return before === undefined ? token : `${before} ${token.slice(slash + 1)}`;
}

function writtenOut(part: string, index: AbbreviationIndex): string {
  const known = index.words.get(part) ?? index.completed(part);
  if (known !== undefined) {
    return known;
  }
  const ending = index.endings.find(
    (short) => part.endsWith(short) && part.length - short.length >= SHORTEST_FIRST_PART,
  );
  return ending === undefined
    ? completedAtEnd(part, index)
    : part.slice(0, -ending.length) + (index.words.get(ending) ?? ending);
}

/** "drehschiebervakuump." ends in a cut-off "vakuumpumpe"; the longest end that can be completed counts. */
function completedAtEnd(part: string, index: AbbreviationIndex): string {
  for (let at = SHORTEST_FIRST_PART; at <= part.length - SHORTEST_CUT_PART; at += 1) {
    const end = index.completed(part.slice(at));
    if (end !== undefined) {
      return part.slice(0, at) + end;
    }
  }
  return part;
}
