import { type StudyDocument } from '../../../shared/model/study.ts';
import { namesIn } from './resolve-parameters.ts';
import { mapStudyQuantities, type QuantityPlace } from './study-quantities.ts';

/** A formula that names a parameter, and where it stands. */
export interface ParameterUse extends QuantityPlace {
  readonly formula: string;
}

/** Every formula of the study and of its variants that names a parameter, in the order of the study. */
export function whereUsed(study: StudyDocument, name: string): readonly ParameterUse[] {
  return parameterUses(study).get(name) ?? [];
}

/** The uses of all parameters in one pass, by name. */
export function parameterUses(study: StudyDocument): ReadonlyMap<string, readonly ParameterUse[]> {
  const uses = new Map<string, ParameterUse[]>();
  mapStudyQuantities(study, (quantity, place) => {
    for (const name of namesIn(quantity)) {
      const list = uses.get(name) ?? [];
      list.push({ ...place, formula: quantity });
      uses.set(name, list);
    }
    return quantity;
  });
  return uses;
}
