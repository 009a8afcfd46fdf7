import { answerOf, calibrated } from './calibration.ts';
import { collectEvidence } from './collect-evidence.ts';
import { INSUFFICIENT } from './knowledge.ts';
import { prepareKnowledge } from './prepared-knowledge.ts';
import { readText, type TextReading } from './read-text.ts';
import type { MatchingKnowledge } from './knowledge.ts';
import type { PreparedKnowledge } from './prepared-knowledge.ts';
import type { Evidence } from './evidence.ts';
import type { FamilyCandidate, MatchReason, MatchText } from './match-text.ts';

/** Below this no family is named: the line stays open rather than wrong. */
export const LOWEST_CONFIDENCE = 0.5;
/** A second family this close makes the first one doubtful ... */
const RIVAL_SHARE = 0.7;
/** ... and takes this part of its confidence. */
const RIVAL_PENALTY = 0.8;
const HIGHEST = 0.99;
/** What a sign still weighs when the piece is heavier than such things are. */
const WEIGHT_OF_TOO_HEAVY = 0.5;
/** Confidence that a text without any sign says too little. */
const NOTHING_KNOWN = 0.9;

/**
 * Ranks the families a text may belong to, the likeliest first. When nothing is likely enough the first candidate is
 * `insufficient-information` and the others follow as suggestions. Example: material "Q355B / S355J2" with
 * description "Hollow section" gives steel-hot-rolled-section at 0.95.
 */
export function rankFamilies(text: MatchText, knowledge: MatchingKnowledge): readonly FamilyCandidate[] {
  const prepared = prepareKnowledge(knowledge);
  const reading = readText(text, prepared);
  const ranked = rankEvidence(text, reading, prepared);
  return calibrated(ranked, answerOf(ranked, reading, prepared), knowledge.calibration);
}

/** The same with weights of evidence in place of probabilities. */
export function rankEvidence(
  text: MatchText,
  reading: TextReading,
  knowledge: PreparedKnowledge,
): readonly FamilyCandidate[] {
  const { evidence, doubts } = collectEvidence(text, reading, knowledge);
  const candidates = lessRivalry(combine(withoutTooHeavy(evidence, text, knowledge)));
  const [first] = candidates;
  if (first === undefined) {
    return [{ family: INSUFFICIENT, confidence: NOTHING_KNOWN, reasons: doubts }];
  }
  if (first.confidence < LOWEST_CONFIDENCE && first.family !== INSUFFICIENT) {
    const reasons = doubtsOrWeak(doubts, first);
    return [{ family: INSUFFICIENT, confidence: round(1 - first.confidence), reasons }, ...candidates];
  }
  return candidates;
}

/** A sensor of 400 kg is hardly a sensor. */
function withoutTooHeavy(
  evidence: readonly Evidence[],
  text: MatchText,
  knowledge: PreparedKnowledge,
): readonly Evidence[] {
  const massKg = Number(text.massKgEach ?? '0');
  return evidence.map((sign) => {
    const most = knowledge.mostKgEach.get(sign.family);
    if (most === undefined || !(massKg > most)) {
      return sign;
    }
    const params = { massKg: text.massKgEach ?? '', mostKg: String(most) };
    const reasons = [...sign.reasons, { code: 'match.tooHeavy', params }];
    return { ...sign, weight: sign.weight * WEIGHT_OF_TOO_HEAVY, reasons };
  });
}

/** A second family close behind makes all of them less sure. */
function lessRivalry(candidates: readonly FamilyCandidate[]): readonly FamilyCandidate[] {
  const [first, second] = candidates;
  if (first === undefined || second === undefined || second.confidence < first.confidence * RIVAL_SHARE) {
    return candidates;
  }
  return candidates.map((candidate) => ({
    ...candidate,
    confidence: round(candidate.confidence * RIVAL_PENALTY),
  }));
}

function doubtsOrWeak(doubts: readonly MatchReason[], best: FamilyCandidate): readonly MatchReason[] {
  return doubts.length > 0
    ? doubts
    : [{ code: 'match.tooWeak', params: { confidence: best.confidence.toFixed(2) } }];
}

/** Independent signs for one family add up: 1 - (1 - a)(1 - b). */
function combine(evidence: readonly Evidence[]): readonly FamilyCandidate[] {
  const byFamily = new Map<string, { doubt: number; reasons: MatchReason[] }>();
  for (const { family, weight, reasons } of evidence) {
    const entry = byFamily.get(family) ?? { doubt: 1, reasons: [] };
    entry.doubt *= 1 - weight;
    entry.reasons.push(...reasons);
    byFamily.set(family, entry);
  }
  return [...byFamily]
    .map(([family, { doubt, reasons }]) => ({
      family,
      confidence: round(Math.min(HIGHEST, 1 - doubt)),
      reasons,
    }))
    .sort((left, right) => right.confidence - left.confidence || (left.family < right.family ? -1 : 1));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
