import { lineName } from '../../../shared/line-name.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { type Target } from '../../../shared/model/target.ts';

/** Finds the name of what a target is about; an empty text where it is gone, or has no name of its own. */
export function targetNames(study: StudyDocument): (target: Target) => string {
  const lists: Partial<Record<Target['kind'], () => readonly (readonly [string, string])[]>> = {
    line: () => (study.bom ?? []).map((line) => [line.id, lineName(line)]),
    activity: () => named(study.activities),
    factor: () => (study.factors ?? []).map(({ id, names }) => [id, names.en]),
    supplierPcf: () => named(study.supplierPcfs),
    recipe: () => named(study.recipes),
    parameter: () => (study.parameters ?? []).map(({ name }) => [name, name]),
    meter: () => named(study.site?.meters),
    instrument: () => (study.electricity?.instruments ?? []).map(({ id, description }) => [id, description]),
    variant: () => named(study.variants),
    assumption: () => (study.assumptions ?? []).map(({ id, text }) => [id, text]),
    evidence: () => (study.evidence ?? []).map(({ id, title }) => [id, title]),
  };
  const known = new Map<Target['kind'], ReadonlyMap<string, string>>();
  return ({ kind, id }) => {
    if (kind === 'study') {
      return study.title;
    }
    const names = known.get(kind) ?? new Map(lists[kind]?.() ?? []);
    known.set(kind, names);
    return names.get(id ?? '') ?? (kind === 'finding' ? (id ?? '') : '');
  };
}

function named(
  list: readonly { readonly id: string; readonly name: string }[] | undefined,
): readonly (readonly [string, string])[] {
  return (list ?? []).map(({ id, name }) => [id, name]);
}

/** True when there is such a thing in the study; factors of the library may be meant before a line uses them. */
export function hasTarget(study: StudyDocument, target: Target): boolean {
  const isFree = target.kind === 'study' || target.kind === 'finding' || target.kind === 'factor';
  return isFree || (target.id !== undefined && ids(study, target.kind).includes(target.id));
}

function ids(study: StudyDocument, kind: Target['kind']): readonly string[] {
  const of = (list: readonly { readonly id: string }[] | undefined): readonly string[] =>
    (list ?? []).map(({ id }) => id);
  switch (kind) {
    case 'line':
      return of(study.bom);
    case 'activity':
      return of(study.activities);
    case 'supplierPcf':
      return of(study.supplierPcfs);
    case 'recipe':
      return of(study.recipes);
    case 'parameter':
      return (study.parameters ?? []).map(({ name }) => name);
    case 'meter':
      return of(study.site?.meters);
    case 'instrument':
      return of(study.electricity?.instruments);
    case 'variant':
      return of(study.variants);
    case 'assumption':
      return of(study.assumptions);
    case 'evidence':
      return of(study.evidence);
    default:
      return [];
  }
}
