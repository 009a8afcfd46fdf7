import { applyShape } from './shape-rule.ts';
import { otherWords } from './other-words.ts';
import { wordOfKind } from './text-analysis.ts';
import { INSUFFICIENT, NO_MATERIAL } from './knowledge.ts';
import type { PreparedKnowledge } from './prepared-knowledge.ts';
import type { FamilyCandidate, MatchReason } from './match-text.ts';
import type { TextReading } from './read-text.ts';

/** Suggestions behind the ranked families; weights only order them. */
const OTHER_WORD = 0.2;
const NEIGHBOUR = 0.1;
const SHAPE_ALONE = 0.08;
const OPEN_INSTEAD = 0.06;

interface Suggestion {
  readonly family: string;
  readonly weight: number;
  readonly reason: MatchReason;
}

/**
 * Fills the list of candidates up: families any other word of the text names, families that are easily taken for the
 * first one, and for a part without material what such a shape is mostly made of. They only help a person choose.
 */
export function furtherFamilies(
  ranked: readonly FamilyCandidate[],
  reading: TextReading,
  knowledge: PreparedKnowledge,
  most: number,
): readonly FamilyCandidate[] {
  const known = new Set(ranked.map(({ family }) => family));
  const added: FamilyCandidate[] = [];
  for (const { family, weight, reason } of suggestions(ranked, reading, knowledge)) {
    if (ranked.length + added.length >= most) {
      break;
    }
    if (!known.has(family)) {
      known.add(family);
      added.push({ family, confidence: weight, reasons: [reason] });
    }
  }
  return added;
}

function* suggestions(
  ranked: readonly FamilyCandidate[],
  reading: TextReading,
  knowledge: PreparedKnowledge,
): Iterable<Suggestion> {
  yield* fromOtherWords(reading);
  const [first] = ranked.filter(({ family }) => family !== INSUFFICIENT);
  if (first === undefined) {
    yield* fromShape(reading, knowledge);
  } else {
    yield* fromNeighbours(first.family, knowledge);
  }
  if (ranked[0]?.family !== INSUFFICIENT) {
    yield { family: INSUFFICIENT, weight: OPEN_INSTEAD, reason: { code: 'match.openInstead', params: {} } };
  }
}

function* fromOtherWords(reading: TextReading): Iterable<Suggestion> {
  for (const { family, word } of otherWords(reading)) {
    yield { family, weight: OTHER_WORD, reason: { code: 'match.otherWord', params: { word } } };
  }
}

function* fromNeighbours(family: string, knowledge: PreparedKnowledge): Iterable<Suggestion> {
  for (const near of knowledge.neighbours.get(family) ?? []) {
    yield { family: near, weight: NEIGHBOUR, reason: { code: 'match.neighbour', params: { family } } };
  }
}

/** What parts of machines are mostly made of, where nothing else is known; in the order of how often. */
const COMMON = ['steel-plate', 'aluminium-wrought-primary-mix', 'steel-bar-unalloyed', 'steel-stainless-304'];

function* fromShape({ description }: TextReading, knowledge: PreparedKnowledge): Iterable<Suggestion> {
  const part = description.head === undefined ? undefined : wordOfKind(description.head, 'part');
  if (part === undefined) {
    if (!description.isEmpty) {
      yield { family: NO_MATERIAL, weight: OPEN_INSTEAD, reason: { code: 'match.openInstead', params: {} } };
    }
    return;
  }
  const shapes = part.shape === '' ? [] : [{ shape: part.shape, word: part.word }];
  const reason = { code: 'match.commonForPart', params: { word: part.word } };
  for (const family of COMMON) {
    yield { family: applyShape(family, shapes, 'word', knowledge).family, weight: SHAPE_ALONE, reason };
  }
}
