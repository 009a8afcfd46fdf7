import { type StudyDocument } from '../../../shared/model/study.ts';

/** Fields in which parts of a study name lines of the BOM. */
const NAMING_FIELDS: ReadonlySet<string> = new Set(['lineId', 'lineIds', 'only', 'belongsTo', 'parentId']);

/** A part of the study that names a line: the list it stands in and its name. */
export interface LineUse {
  readonly part: string;
  readonly name: string;
}

/** What in a study names each of these lines: variants, activities and every other list that points at lines. */
export function usesOfLines(
  study: StudyDocument,
  lineIds: ReadonlySet<string>,
): ReadonlyMap<string, readonly LineUse[]> {
  const uses = new Map<string, LineUse[]>();
  if (lineIds.size === 0) {
    return uses;
  }
  for (const [part, list] of Object.entries(study)) {
    if (part === 'bom' || !Array.isArray(list)) {
      continue;
    }
    for (const item of list as readonly unknown[]) {
      for (const id of new Set(namedIn(item, false))) {
        if (lineIds.has(id)) {
          uses.set(id, [...(uses.get(id) ?? []), { part, name: nameOf(item) }]);
        }
      }
    }
  }
  return uses;
}

/** Every text at any depth that stands in a field that names lines. */
function namedIn(value: unknown, isNaming: boolean): readonly string[] {
  if (typeof value === 'string') {
    return isNaming ? [value] : [];
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Array.isArray(value)
    ? value.flatMap((item) => namedIn(item, isNaming))
    : Object.entries(value).flatMap(([field, inner]) => namedIn(inner, NAMING_FIELDS.has(field)));
}

function nameOf(item: unknown): string {
  const fields = new Map<string, unknown>(Object.entries(item ?? {}));
  const found = ['name', 'title', 'id']
    .map((field) => fields.get(field))
    .find((text) => typeof text === 'string');
  return typeof found === 'string' ? found : '';
}
