/** Whether a reason of the matching speaks for a candidate, is weak, or speaks against it. */
export type ReasonWeight = 'for' | 'weak' | 'against';

/** Codes of the matching that limit a candidate without speaking against it. */
const WEAK: ReadonlySet<string> = new Set([
  'match.brand',
  'match.composite',
  'match.descriptionMissing',
  'match.descriptionUnknown',
  'match.materialGeneric',
  'match.materialMissing',
  'match.modifier',
  'match.otherRegion',
  'match.partNameOnly',
  'match.partNumberType',
  'match.proxy',
  'match.regionFallback',
]);

/** Codes of the matching that speak against a candidate. */
const AGAINST: ReadonlySet<string> = new Set([
  'match.factorMissing',
  'match.factorToCheck',
  'match.materialUnknown',
  'match.noFactor',
  'match.overruled',
  'match.rememberedFactorMissing',
  'match.tooWeak',
]);

/** Weight of a reason by its code; drawn as check, wave or cross. */
export function reasonWeight(code: string): ReasonWeight {
  return AGAINST.has(code) ? 'against' : WEAK.has(code) ? 'weak' : 'for';
}
