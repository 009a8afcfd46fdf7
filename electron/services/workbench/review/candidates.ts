import { type CandidateView } from '../../../../shared/contract/workbench.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { type Factor } from '../../../../shared/model/factor.ts';
import { type Locale } from '../../../../shared/model/locale.ts';
import { type Recipe } from '../../../../shared/model/recipe.ts';
import { Region } from '../../../../shared/contract/region.ts';
import { defaultFactor } from '../../../matching/default-factor.ts';
import { INSUFFICIENT, type MatchingKnowledge, NO_MATERIAL } from '../../../matching/knowledge.ts';
import { type MappingIndex } from '../../../matching/mapping-index.ts';
import { isFactorEntry } from '../../../matching/mapping-book.ts';
import { prepareKnowledge } from '../../../matching/prepared-knowledge.ts';
import { rankFamilies } from '../../../matching/rank-families.ts';
import { type FactorLookup } from '../../../engine/inventory/assignment.ts';
import { compositionsOf } from '../../../matching/recipes.ts';
import { factorView } from '../../factors/factor-view.ts';
import { findRecipe, recipeTotalKg } from '../../factors/recipe-source.ts';
import { type LeafGroup } from './leaf-groups.ts';

/** How many candidates are offered: as many as there are keys to pick them with. */
const MOST_CANDIDATES = 5;

/** A factor or recipe that may stand for a group, before its consequence is known. */
export type Candidate = Pick<
  CandidateView,
  'factorId' | 'recipe' | 'family' | 'proxy' | 'confidence' | 'reasons'
>;

/** What candidates are looked for in. */
export interface CandidateSource {
  readonly knowledge: MatchingKnowledge;
  readonly lookUp: FactorLookup;
  readonly mappings: MappingIndex;
  readonly region: Region;
  /** Factors of study and library, for others of the same family. */
  readonly factors: readonly Factor[];
  /** Recipes of the study, and how names are told. */
  readonly recipes: readonly Recipe[];
  readonly locale: Locale;
}

/**
 * The factors and recipes that may stand for a group, each once, the likeliest first: the one it has, the remembered one, the
 * proposal, the recipes declared for its family, the other families the text may mean, then the proposed family's factors
 * for other regions and the study's own recipes.
 */
export function candidatesFor(
  group: LeafGroup,
  current: Candidate | undefined,
  source: CandidateSource,
): Candidate[] {
  const { proposal } = group.decision;
  const families = byFamily(group, source);
  const all = [
    ...(current === undefined ? [] : [current]),
    ...remembered(group, source),
    ...families.slice(0, 1),
    ...declaredRecipes(proposal.family, proposal.confidence, source),
    ...families.slice(1),
    ...otherRegions(proposal.family, proposal.confidence, source),
    ...sameFamily(proposal.family, proposal.confidence, source),
    ...ownRecipes(source),
  ];
  const first = new Map<string, Candidate>();
  for (const candidate of all) {
    const isKnown = candidate.recipe === true || source.lookUp(candidate.factorId) !== undefined;
    if (!first.has(candidate.factorId) && isKnown) {
      first.set(candidate.factorId, candidate);
    }
  }
  return [...first.values()].slice(0, MOST_CANDIDATES);
}

/** A candidate with what has to be known of its recipe. */
export function recipeCandidateView(
  candidate: Candidate,
  recipe: Recipe,
  source: CandidateSource,
): CandidateView {
  const { lookUp, locale } = source;
  const places = recipe.parts.map(({ factorId }) => lookUp(factorId)?.geography ?? '');
  return {
    ...candidate,
    names: { [locale]: recipe.name, en: recipe.name },
    unit: 'kg',
    totalKg: recipeTotalKg(recipe, lookUp) ?? ('0' as DecimalString),
    geography: [...new Set(places.filter((place) => place !== ''))].join(', '),
    referenceYear: '',
  };
}

/** The recipe a candidate names: of the study, or made of its declaration. */
export function recipeOf(candidate: Candidate, source: CandidateSource): Recipe | undefined {
  const found = candidate.recipe === true ? findRecipe(candidate.factorId, source) : undefined;
  return found?.ok === true ? found.value.recipe : undefined;
}

/** A candidate with what has to be known of its factor. */
export function candidateView(candidate: Candidate, factor: Factor): CandidateView {
  const { names, unit, totalKg, geography, referenceYear } = factorView(factor);
  return { ...candidate, names, unit, totalKg, geography, referenceYear };
}

function remembered({ text }: LeafGroup, { mappings }: CandidateSource): Candidate[] {
  const hit = mappings.lookUp(text);
  if (hit === undefined || !isFactorEntry(hit.entry)) {
    return [];
  }
  const { key, reason, decidedOn = '-', factorId, family = '', proxy } = hit.entry;
  const reasons = [{ code: `match.remembered.${hit.route}`, params: { key, reason, decidedOn } }];
  return [{ factorId, family, proxy, confidence: 1, reasons }];
}

/** The default factor of every family the text may belong to, the likeliest family first. */
function byFamily({ text }: LeafGroup, { knowledge, region, lookUp }: CandidateSource): Candidate[] {
  const prepared = prepareKnowledge(knowledge);
  return rankFamilies(text, knowledge).flatMap(({ family, confidence, reasons }) => {
    const found = defaultFactor(family, region, prepared, lookUp);
    return found.factorId === undefined
      ? []
      : [
          {
            factorId: found.factorId,
            family,
            proxy: found.proxy,
            confidence,
            reasons: [...reasons, ...found.reasons].map(({ code, params }) => ({
              code,
              params: { ...params },
            })),
          },
        ];
  });
}

/** Compositions a manufacturer declared for a thing of the family; always something similar. */
function declaredRecipes(family: string, confidence: number, source: CandidateSource): Candidate[] {
  return compositionsOf(family, source.knowledge).flatMap((declared) => {
    const found = findRecipe(declared.id, source);
    const reasons = [{ code: 'match.declaredRecipe', params: { source: declared.source } }];
    return found.ok
      ? [{ factorId: found.value.recipe.id, recipe: true as const, family, proxy: true, confidence, reasons }]
      : [];
  });
}

/** Recipes a person entered: which things they are for is not known. */
function ownRecipes({ recipes, lookUp }: CandidateSource): Candidate[] {
  return recipes
    .filter((recipe) => recipeTotalKg(recipe, lookUp) !== undefined)
    .map(({ id, source = '-' }) => ({
      factorId: id,
      recipe: true as const,
      family: '',
      proxy: true,
      confidence: 0,
      reasons: [{ code: 'match.ownRecipe', params: { source } }],
    }));
}

function otherRegions(family: string, confidence: number, source: CandidateSource): Candidate[] {
  const prepared = prepareKnowledge(source.knowledge);
  return Region.options.flatMap((region) => {
    const { factorId, proxy } = defaultFactor(family, region, prepared, source.lookUp);
    const factor = factorId === undefined ? undefined : source.lookUp(factorId);
    return factor === undefined ? [] : [elsewhere(factor, family, confidence, proxy)];
  });
}

function sameFamily(family: string, confidence: number, { factors }: CandidateSource): Candidate[] {
  if (family === INSUFFICIENT || family === NO_MATERIAL) {
    return [];
  }
  return factors
    .filter((factor) => factor.family === family && !isDoubtful(factor))
    .map((factor) => elsewhere(factor, family, confidence, false));
}

/** Never offered by itself: an outlier, or a figure a product footprint refuses. */
function isDoubtful({ flags = [] }: Factor): boolean {
  return flags.includes('check') || flags.includes('radiativeForcing');
}

function elsewhere({ id, geography }: Factor, family: string, confidence: number, proxy: boolean): Candidate {
  const reasons = [{ code: 'match.otherRegion', params: { family, geography } }];
  return { factorId: id, family, proxy, confidence, reasons };
}
