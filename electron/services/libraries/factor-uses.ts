import { lineName } from '../../../shared/line-name.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { factorIdsIn } from '../factors/freeze-factors.ts';

/** A part of a study that names a factor. */
export interface FactorUse {
  readonly kind: 'line' | 'activity' | 'electricity' | 'recipe' | 'variant';
  readonly id: string;
  readonly name: string;
}

/** Every part of a study that names a factor, by the id of the factor, in the order of the study. */
export function factorUses(study: StudyDocument): ReadonlyMap<string, readonly FactorUse[]> {
  const uses = new Map<string, FactorUse[]>();
  const add = (use: FactorUse, part: unknown): void => {
    for (const id of new Set(factorIdsIn(part))) {
      const list = uses.get(id);
      if (list === undefined) {
        uses.set(id, [use]);
      } else {
        list.push(use);
      }
    }
  };
  for (const line of study.bom ?? []) {
    add({ kind: 'line', id: line.id, name: lineName(line) }, line);
  }
  const lists = [
    ['activity', study.activities],
    ['electricity', study.electricity?.sources],
    ['recipe', study.recipes],
    ['variant', study.variants],
  ] as const;
  for (const [kind, list] of lists) {
    for (const part of list ?? []) {
      add({ kind, id: part.id, name: part.name }, part);
    }
  }
  return uses;
}
