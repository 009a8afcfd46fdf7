import { wordOfKind } from './text-analysis.ts';
import { isGalvanisable } from './shape-rule.ts';
import type { TextReading } from './read-text.ts';
import type { PreparedKnowledge } from './prepared-knowledge.ts';

/** A family some word of the text names, whether or not it decides. */
export interface OtherWord {
  readonly family: string;
  readonly word: string;
}

/** Every family any word or designation of the text names, in the order of how much it may mean. */
export function otherWords({ material, description }: TextReading): readonly OtherWord[] {
  const hits = [...(description.head === undefined ? [] : [description.head]), ...description.modifiers];
  const words = [
    ...material.materials,
    ...(material.component === undefined ? [] : [material.component]),
    ...hits.flatMap((hit) => wordOfKind(hit, 'component') ?? []),
    ...(description.material === undefined ? [] : [description.material]),
  ];
  return [
    ...words.map(({ family, word }) => ({ family, word })),
    ...[...material.designations, ...description.designations].map(({ designation, text }) => ({
      family: designation.family,
      word: text.toUpperCase(),
    })),
  ];
}

/**
 * True when another word of the text names a thing of quite another kind than the answer: a hybrid ceramic bearing, a
 * plate with rubber. Such answers are wrong more often.
 */
export function isContested(family: string, reading: TextReading, knowledge: PreparedKnowledge): boolean {
  return otherWords(reading).some((other) => !isSameKind(family, other.family, knowledge));
}

/** The same group, or plain steel beside something that is made of steel. */
function isSameKind(family: string, other: string, knowledge: PreparedKnowledge): boolean {
  const group = knowledge.families.get(family)?.group;
  return family === other || group === knowledge.families.get(other)?.group || isGalvanisable(other);
}
