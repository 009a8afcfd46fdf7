import { INSUFFICIENT, NO_MATERIAL } from './knowledge.ts';
import { prepareKnowledge } from './prepared-knowledge.ts';
import { rankEvidence } from './rank-families.ts';
import { readText } from './read-text.ts';
import type { MatchingKnowledge } from './knowledge.ts';

/** Words, names and literal designations by family, for looking factors up by what people call the material. */
export function wordsOfFamilies(knowledge: MatchingKnowledge): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  const add = (family: string, word: string): void => {
    const list = words.get(family) ?? [];
    list.push(word);
    words.set(family, list);
  };
  for (const { id, names } of knowledge.families) {
    Object.values(names).forEach((name) => add(id, name));
  }
  for (const { family, word, kind } of knowledge.words) {
    if (kind === 'material' || kind === 'component') {
      add(family, word);
    }
  }
  for (const { family, pattern, place } of knowledge.designations) {
    if (!pattern.startsWith('/') && place !== 'whole') {
      add(family, pattern);
    }
  }
  return words;
}

/** The families a factor stands for by default, by its id. */
export function familiesByDefault(knowledge: MatchingKnowledge): ReadonlyMap<string, readonly string[]> {
  const families = new Map<string, string[]>();
  for (const { family, factorId } of knowledge.defaults) {
    families.set(factorId, [...(families.get(factorId) ?? []), family]);
  }
  return families;
}

/** Weaker signs would mix strangers among the factors found. */
const SURE = 0.7;

/** The families a search text names: "Q235B" is structural steel, "6205-2RS" a bearing. */
export function familiesNamed(text: string, knowledge: MatchingKnowledge): readonly string[] {
  const prepared = prepareKnowledge(knowledge);
  const ranked = [{ materialText: text }, { description: text }].flatMap((words) =>
    rankEvidence(words, readText(words, prepared), prepared),
  );
  const sure = ranked.filter(({ family, confidence }) => confidence >= SURE && !isNone(family));
  return [...new Set(sure.map(({ family }) => family))];
}

function isNone(family: string): boolean {
  return family === INSUFFICIENT || family === NO_MATERIAL;
}
