import { INSUFFICIENT } from './knowledge.ts';
import { isContested } from './other-words.ts';
import type { CalibrationStep } from './knowledge.ts';
import type { FamilyCandidate } from './match-text.ts';
import type { PreparedKnowledge } from './prepared-knowledge.ts';
import type { TextReading } from './read-text.ts';

/** How the words of the evidence become a probability; learned, see resources/knowledge/README.md. */
export type Calibration = readonly CalibrationStep[];

/** What is left for the candidates behind the first is never given away whole: the answer may be none of them. */
const NONE_OF_THEM = 0.5;

/**
 * Puts probabilities in the place of evidence weights: for the first candidate how often such an answer was right in
 * the labelled texts, for the others their share of the rest. The order stays.
 */
export function calibrated(
  candidates: readonly FamilyCandidate[],
  answer: CalibrationStep['answer'],
  calibration: Calibration,
): readonly FamilyCandidate[] {
  const [first, ...others] = candidates;
  if (first === undefined) {
    return [];
  }
  const confidence = probabilityOf(answer, first.confidence, calibration);
  const rest = (1 - confidence) / (others.reduce((sum, other) => sum + other.confidence, 0) + NONE_OF_THEM);
  return [
    { ...first, confidence: round(confidence) },
    ...others.map((other) => ({
      ...other,
      confidence: round(Math.min(confidence, other.confidence * rest)),
    })),
  ];
}

/** True when the text is known to say too little; else there are words in it nobody taught the dictionary. */
function isUnderstood({ material, description }: TextReading): boolean {
  return material.isGeneric && (description.head !== undefined || description.isEmpty);
}

/** Kind of answer: open, unread, decided, or decided although another word of the text speaks for something else. */
export function answerOf(
  candidates: readonly FamilyCandidate[],
  reading: TextReading,
  knowledge: PreparedKnowledge,
): CalibrationStep['answer'] {
  const family = candidates[0]?.family ?? INSUFFICIENT;
  if (family === INSUFFICIENT) {
    return isUnderstood(reading) ? 'open' : 'unread';
  }
  return isContested(family, reading, knowledge) ? 'contested' : 'decided';
}

/** The step the weight stands on; between two steps the line from one to the other. */
function probabilityOf(answer: CalibrationStep['answer'], weight: number, calibration: Calibration): number {
  const steps = calibration.filter((step) => step.answer === answer);
  const above = steps.find((step) => step.weight >= weight);
  const below = steps.findLast((step) => step.weight <= weight);
  if (above === undefined || below === undefined) {
    return (above ?? below)?.probability ?? weight;
  }
  if (above.weight === below.weight) {
    return below.probability;
  }
  const part = (weight - below.weight) / (above.weight - below.weight);
  return below.probability + part * (above.probability - below.probability);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
