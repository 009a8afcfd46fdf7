import { findDesignations, type DesignationHit } from './designation-search.ts';
import { normaliseText } from './normalise.ts';
import { wordOfKind } from './text-analysis.ts';
import type { DesignationPlace } from './knowledge.ts';
import type { Evidence } from './evidence.ts';
import type { MatchText } from './match-text.ts';
import type { PreparedKnowledge } from './prepared-knowledge.ts';
import type { TextReading } from './read-text.ts';

// Weights are the author's judgement of how often such a sign is right; the labelled set of the tests watches them.
const BRAND_ALONE = 0.6;
const TYPE_ALONE = 0.7;
/** Beside a part name ("rail THK SHS20") one of the two is too little, both together are enough. */
const BRAND_BESIDE_PART = 0.4;
const TYPE_BESIDE_PART = 0.3;
/** Shorter numbers fit the drawing numbers of too many companies. */
const SHORTEST_TYPE = 6;

const NUMBERS: ReadonlySet<DesignationPlace> = new Set<DesignationPlace>(['number']);

/**
 * Signs from the name of a maker and from a type number in the part number cell, for rows whose words name neither a
 * component nor a material. Example: "In-Sight 7802" of Cognex is a camera.
 */
export function makerEvidence(
  text: MatchText,
  { material, description }: TextReading,
  knowledge: PreparedKnowledge,
): readonly Evidence[] {
  const says = material.isGeneric && material.text !== '' && material.brand === undefined;
  const { head } = description;
  if (says || (head !== undefined && wordOfKind(head, 'part') === undefined)) {
    return [];
  }
  const evidence: Evidence[] = [];
  const brand = description.brand ?? material.brand;
  if (brand !== undefined) {
    evidence.push({
      family: brand.family,
      weight: head === undefined ? BRAND_ALONE : BRAND_BESIDE_PART,
      reasons: [{ code: 'match.brand', params: { word: brand.word } }],
    });
  }
  const hit = typeIn(text.partNumber ?? '', knowledge);
  if (hit !== undefined) {
    const params = { designation: hit.text.toUpperCase(), standard: hit.designation.standard };
    evidence.push({
      family: hit.designation.family,
      weight: head === undefined ? TYPE_ALONE : TYPE_BESIDE_PART,
      reasons: [{ code: 'match.partNumberType', params }],
    });
  }
  return evidence;
}

function typeIn(partNumber: string, knowledge: PreparedKnowledge): DesignationHit | undefined {
  if (partNumber.length < SHORTEST_TYPE || !/\d/.test(partNumber)) {
    return undefined;
  }
  return findDesignations(normaliseText(partNumber), knowledge.designations, NUMBERS).find(
    ({ start, end }) => start === 0 && end >= SHORTEST_TYPE,
  );
}
