import { COMPONENTS } from '../../../../shared/model/component.ts';
import { type Factor } from '../../../../shared/model/factor.ts';
import { sameData } from '../../../../shared/same-data.ts';

/** In what two versions of a factor differ: what moves a number first, what only describes it last. */
export const FACTOR_CAUSES = [
  'unit',
  'value',
  'gwpSet',
  'scope',
  'geography',
  'referenceYear',
  'use',
  'flags',
  'quality',
  'name',
  'source',
] as const;
export type FactorCause = (typeof FACTOR_CAUSES)[number];

/** One cause with the two sides as texts. */
export interface FactorDifference {
  readonly cause: FactorCause;
  readonly from: string;
  readonly to: string;
}

/**
 * What of a factor belongs to each cause: all but its id, its note with the conversions, and set, title and place of its
 * source, which name the version.
 */
const SIDES: Readonly<Record<FactorCause, (factor: Factor) => readonly unknown[]>> = {
  unit: ({ unit, amountPerPiece, substanceShare }) => [unit, amountPerPiece, substanceShare],
  value: ({ components, perAmount, gases }) => [
    ...COMPONENTS.map((component) => components[component]),
    perAmount,
    gases,
  ],
  gwpSet: ({ gwpSet }) => [gwpSet],
  scope: ({ scope, boundary, delivery, losses, infrastructure }) => [
    scope,
    boundary,
    delivery,
    losses,
    infrastructure,
  ],
  geography: ({ geography }) => [geography],
  referenceYear: ({ referenceYear, validUntil }) => [referenceYear, validUntil],
  use: ({ family, priceBasis }) => [family, priceBasis],
  flags: ({ flags }) => [flags?.toSorted()],
  quality: ({ pedigree, primaryShare }) => [pedigree, primaryShare],
  name: ({ names }) => [names.en, names['zh-CN'], names.de],
  source: ({ source: { publisher, publicationYear, terms } }) => [publisher, publicationYear, terms],
};

/**
 * In what two versions of a factor differ, by cause. A text is the first part that differs, so that two equal texts are
 * never shown as a difference.
 */
export function factorDifferences(old: Factor, next: Factor): readonly FactorDifference[] {
  return FACTOR_CAUSES.flatMap((cause) => {
    const [before, after] = [SIDES[cause](old), SIDES[cause](next)];
    const at = before.findIndex((part, index) => !sameData(part, after[index]));
    return at < 0 ? [] : [{ cause, from: textOf(before[at]), to: textOf(after[at]) }];
  });
}

function textOf(part: unknown): string {
  if (part === undefined) {
    return '';
  }
  return typeof part === 'string' ? part : JSON.stringify(part);
}
