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
  const isDoubtful =
    restsOnNames(candidates[0]) || hasUnreadMaterial(reading) || isContested(family, reading, knowledge);
  return isDoubtful ? 'contested' : 'decided';
}

/** The material cell says something nobody taught the dictionary. */
function hasUnreadMaterial({ material }: TextReading): boolean {
  const known = material.designations.length + material.materials.length;
  const other = material.component ?? material.noMaterial ?? material.brand;
  return !material.isGeneric && !material.isGalvanised && known === 0 && other === undefined;
}

const NAMES: ReadonlySet<string> = new Set(['match.brand', 'match.partNumberType']);
const MAY_STAND_BESIDE: ReadonlySet<string> = new Set([...NAMES, 'match.typeNumber', 'match.modifier']);

/** No word speaks for it, only the name of a maker or a type number in the part number. */
function restsOnNames(first: FamilyCandidate | undefined): boolean {
  const codes = (first?.reasons ?? []).map(({ code }) => code);
  return codes.some((code) => NAMES.has(code)) && codes.every((code) => MAY_STAND_BESIDE.has(code));
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
