import { translator } from '../../../shared/i18n/translate.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { familyRanges, type FamilyRange, kgPerKg } from '../../checks/factors/family-ranges.ts';
import { familyOfFactor } from '../../matching/family-of-factor.ts';
import { withImportedDefaults } from '../../matching/imported-defaults.ts';
import { type MatchingKnowledge } from '../../matching/knowledge.ts';
import { type Session } from '../session.ts';
import { type FamilyOf } from './build-library.ts';

/** The knowledge made for a shelf; the list of its factors stays the same until the shelf changes. */
const known = new WeakMap<readonly Factor[], { of: MatchingKnowledge; is: MatchingKnowledge }>();

/** What the matching knows, with the user's libraries on this computer. */
export function matchingKnowledge({ gateways }: Session): MatchingKnowledge {
  const { libraries, knowledge } = gateways;
  libraries.view();
  const factors = libraries.factors();
  const before = known.get(factors);
  if (before?.of === knowledge) {
    return before.is;
  }
  const is = withImportedDefaults(knowledge, factors, whyOf);
  known.set(factors, { of: knowledge, is });
  return is;
}

function whyOf({ names, source }: Factor) {
  const params = { name: names.en, library: source.set.replace('@', ' ') };
  return {
    en: translator('en')('match.importedFactor', params),
    'zh-CN': translator('zh-CN')('match.importedFactor', params),
    de: translator('de')('match.importedFactor', params),
  };
}

/** Finds the family of an imported factor; a figure outside the sourced range of its family is not taken for it. */
export function familyFinder({ gateways }: Session): FamilyOf {
  const { knowledge } = gateways;
  let ranges: ReadonlyMap<string, FamilyRange> | undefined;
  const families = new Map<string, string | undefined>();
  return (factor) => {
    // A data set stands in a library once for each place.
    const key = [factor.names.en, factor.unit, factor.scope, factor.flags?.join()].join('\n');
    if (!families.has(key)) {
      families.set(key, familyOfFactor(factor, knowledge));
    }
    const family = families.get(key);
    const value = kgPerKg(factor);
    if (family === undefined || value === undefined) {
      return undefined;
    }
    ranges ??= familyRanges(gateways.library.factors);
    const range = ranges.get(family);
    return range !== undefined && (value < range.lowKgPerKg || value > range.highKgPerKg)
      ? undefined
      : family;
  };
}
