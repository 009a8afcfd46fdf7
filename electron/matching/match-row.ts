import { answerOf, calibrated } from './calibration.ts';
import { defaultFactor, type FactorLookUp } from './default-factor.ts';
import { furtherFamilies } from './further-families.ts';
import { INSUFFICIENT, NO_MATERIAL } from './knowledge.ts';
import { prepareKnowledge } from './prepared-knowledge.ts';
import { rankEvidence } from './rank-families.ts';
import { readText } from './read-text.ts';
import type { MatchingKnowledge } from './knowledge.ts';
import type { FamilyCandidate, MatchReason, MatchText } from './match-text.ts';

/** How many candidates a row is given. */
export const CANDIDATES = 5;

/** One family a row may belong to, with what would stand for it. */
export interface RowCandidate {
  readonly family: string;
  /** Absent: nothing open fits, or nothing is needed. */
  readonly factorId?: string;
  /** Composition of resources/knowledge/recipes.csv that could stand for it instead. */
  readonly recipeId?: string;
  readonly proxy: boolean;
  /** Probability that the family is right, two decimals. */
  readonly confidence: number;
  readonly reasons: readonly MatchReason[];
}

/** What candidates depend on besides the text. */
export interface RowContext {
  readonly knowledge: MatchingKnowledge;
  readonly lookUp: FactorLookUp;
  readonly place: string;
}

/**
 * The families a row may belong to, the likeliest first, at most five. Example: "SHCS M6x20 12.9" gives steel-fastener
 * with the wire factor of the place; "Lever arm" gives insufficient-information and what levers are often made of.
 */
export function matchRow(text: MatchText, context: RowContext): readonly RowCandidate[] {
  const prepared = prepareKnowledge(context.knowledge);
  const reading = readText(text, prepared);
  const ranked = rankEvidence(text, reading, prepared).slice(0, CANDIDATES);
  const all = [...ranked, ...furtherFamilies(ranked, reading, prepared, CANDIDATES)];
  const answer = answerOf(ranked, reading, prepared);
  return calibrated(all, answer, context.knowledge.calibration).map((candidate) =>
    withFactor(candidate, context),
  );
}

function withFactor({ family, confidence, reasons }: FamilyCandidate, context: RowContext): RowCandidate {
  if (family === NO_MATERIAL || family === INSUFFICIENT) {
    return { family, proxy: false, confidence, reasons };
  }
  const prepared = prepareKnowledge(context.knowledge);
  const found = defaultFactor(family, context.place, prepared, context.lookUp);
  const recipe = context.knowledge.recipes.find((candidate) => candidate.family === family);
  return {
    family,
    ...(found.factorId === undefined ? {} : { factorId: found.factorId }),
    ...(recipe === undefined ? {} : { recipeId: recipe.id }),
    proxy: found.proxy,
    confidence,
    reasons: [...reasons, ...found.reasons],
  };
}
