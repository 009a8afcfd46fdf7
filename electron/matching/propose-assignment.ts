import { defaultFactor, type FactorLookUp } from './default-factor.ts';
import { NO_MATERIAL } from './knowledge.ts';
import { prepareKnowledge } from './prepared-knowledge.ts';
import { rankFamilies } from './rank-families.ts';
import type { Locale } from '../../shared/model/locale.ts';
import type { MatchingKnowledge } from './knowledge.ts';
import type { MatchReason, MatchText } from './match-text.ts';

/** Another family the text may belong to, with the factor it would bring. */
export interface Alternative {
  readonly family: string;
  readonly confidence: number;
  readonly factorId?: string;
}

/** What the matching proposes for a text. Neither factor nor exclusion: the line stays open. */
export interface Proposal {
  readonly family: string;
  readonly confidence: number;
  readonly factorId?: string;
  /** Factor for the supply chain on the same amount; families need none, remembered decisions may bring one. */
  readonly upstreamFactorId?: string;
  /** The row stands for nothing physical and carries no burden of its own. */
  readonly excluded: boolean;
  readonly proxy: boolean;
  readonly reasons: readonly MatchReason[];
  /** Why this factor stands for the family, as written in defaults.csv. */
  readonly why: Readonly<Record<Locale, string>>;
  /** At most five, the likeliest first. */
  readonly alternatives: readonly Alternative[];
}

const MOST_ALTERNATIVES = 5;
const NOTHING: Readonly<Record<Locale, string>> = { en: '', 'zh-CN': '', de: '' };

/**
 * Proposes a factor for a text: recognises the family, then takes the family's default of the nearest region.
 * `place` is the country of production or a region of the defaults. Example: "Q355B" plate in CN gives the
 * Chinese plate factor; cemented carbide gives none and stays open.
 */
export function proposeAssignment(
  text: MatchText,
  place: string,
  knowledge: MatchingKnowledge,
  lookUp: FactorLookUp,
): Proposal {
  const prepared = prepareKnowledge(knowledge);
  const candidates = rankFamilies(text, knowledge);
  const [first, ...others] = candidates;
  if (first === undefined) {
    throw new Error('rankFamilies always names a family');
  }
  const found = defaultFactor(first.family, place, prepared, lookUp);
  const alternatives = others.slice(0, MOST_ALTERNATIVES).map(({ family, confidence }) => {
    const { factorId } = defaultFactor(family, place, prepared, lookUp);
    return { family, confidence, ...(factorId === undefined ? {} : { factorId }) };
  });
  const isExcluded = first.family === NO_MATERIAL;
  return {
    family: first.family,
    confidence: first.confidence,
    ...(found.factorId === undefined ? {} : { factorId: found.factorId }),
    excluded: isExcluded,
    proxy: found.proxy,
    reasons: isExcluded ? first.reasons : [...first.reasons, ...found.reasons],
    why: found.rule?.why ?? NOTHING,
    alternatives,
  };
}
