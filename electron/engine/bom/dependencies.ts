import { type ResolvedSupply } from '../../../shared/model/electricity.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type Recipe } from '../../../shared/model/recipe.ts';
import { type FactorLookup } from '../inventory/assignment.ts';

/** What a look-up said while a line was compiled: the line is compiled anew when it says something else. */
export type Dependency =
  | { readonly ask: 'factor'; readonly id: string; readonly found: Factor | undefined }
  | { readonly ask: 'recipe'; readonly id: string; readonly found: Recipe | undefined }
  | { readonly ask: 'supply'; readonly id: string; readonly found: ResolvedSupply | undefined };

export type Dependencies = readonly Dependency[];

const NOTHING: Dependencies = [];

/** The list of one factor alone, which most lines have: one list for all lines of a factor. */
const ofOneFactor = new WeakMap<Factor, Dependencies>();

/** Notes every question to a look-up while something is made. */
export function noteDependencies<T>(
  lookUp: FactorLookup,
  make: (lookUp: FactorLookup) => T,
): { readonly made: T; readonly dependencies: Dependencies } {
  const noted: Dependency[] = [];
  const noting = (id: string): Factor | undefined => {
    const found = lookUp(id);
    note(noted, { ask: 'factor', id, found });
    return found;
  };
  const recipeOf = (id: string): Recipe | undefined => {
    const found = lookUp.recipeOf?.(id);
    note(noted, { ask: 'recipe', id, found });
    return found;
  };
  const supplyOf = (): ResolvedSupply | undefined => {
    const found = lookUp.supplyOf?.();
    note(noted, { ask: 'supply', id: '', found });
    return found;
  };
  const made = make(Object.assign(noting, { recipeOf, supplyOf }));
  return { made, dependencies: shared(noted) };
}

function note(noted: Dependency[], dependency: Dependency): void {
  if (!noted.some(({ ask, id }) => ask === dependency.ask && id === dependency.id)) {
    noted.push(dependency);
  }
}

function shared(noted: Dependencies): Dependencies {
  const [first] = noted;
  if (first === undefined) {
    return NOTHING;
  }
  const { ask, id, found } = first;
  if (noted.length > 1 || ask !== 'factor' || found?.id !== id) {
    return noted;
  }
  const known = ofOneFactor.get(found);
  if (known !== undefined) {
    return known;
  }
  ofOneFactor.set(found, noted);
  return noted;
}

/** Tells whether a look-up still says what was noted; it is asked once for each list. */
export function dependencyCheck(lookUp: FactorLookup): (dependencies: Dependencies) => boolean {
  const answers = new Map<Dependencies, boolean>();
  return (dependencies) => {
    const known = answers.get(dependencies);
    if (known !== undefined) {
      return known;
    }
    const answer = dependencies.every((dependency) => answerNow(lookUp, dependency) === dependency.found);
    answers.set(dependencies, answer);
    return answer;
  };
}

function answerNow(lookUp: FactorLookup, { ask, id }: Dependency): Dependency['found'] {
  switch (ask) {
    case 'factor':
      return lookUp(id);
    case 'recipe':
      return lookUp.recipeOf?.(id);
    case 'supply':
      return lookUp.supplyOf?.();
  }
}
