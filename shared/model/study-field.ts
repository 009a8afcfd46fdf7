import { type CellOrigin, type OriginTarget } from './cell-origin.ts';
import { type StudyDocument } from './study.ts';

type Step = string | number;

/** Where the items of a kind stand in a study; the study itself has no list. */
const LISTS: Readonly<Record<OriginTarget, readonly string[]>> = {
  study: [],
  line: ['bom'],
  activity: ['activities'],
  factor: ['factors'],
  supplierPcf: ['supplierPcfs'],
  recipe: ['recipes'],
  meter: ['site', 'meters'],
  allocationKey: ['site', 'keys'],
  source: ['electricity', 'sources'],
  instrument: ['electricity', 'instruments'],
  assumption: ['assumptions'],
  scenario: ['scenarios'],
  memo: ['memos'],
  parameter: ['parameters'],
  reviewFinding: ['signOff', 'findings'],
  conformityAnswer: ['conformity'],
};

/** Field of the document that holds what an origin names: `bom`, `site`, `product`. */
export function partOf({ target, path }: Pick<CellOrigin, 'target' | 'path'>): string {
  return LISTS[target][0] ?? path.split('.')[0] ?? '';
}

/** A field that was found in a study, with its value; undefined where it is empty. */
export interface FoundField {
  readonly steps: readonly Step[];
  readonly value: unknown;
}

/** Looks a field up; undefined where the study has nothing of that id or several things, or no such place in a list. */
export function fieldOf(study: StudyDocument, origin: CellOrigin): FoundField | undefined {
  const steps: Step[] = [...LISTS[origin.target]];
  let value = steps.reduce<unknown>(at, study);
  if (origin.target !== 'study') {
    const index = Array.isArray(value) ? indexOf(value as unknown[], origin.id) : undefined;
    if (index === undefined) {
      return undefined;
    }
    steps.push(index);
    value = at(value, index);
  }
  for (const part of origin.path.split('.')) {
    const step = Array.isArray(value) ? placeIn(value as unknown[], part) : part;
    if (step === undefined) {
      return undefined;
    }
    steps.push(step);
    value = at(value, step);
  }
  return { steps, value };
}

/** The study with one field changed, or without it where the value is undefined; all other parts are the same objects. */
export function withField(
  study: StudyDocument,
  { steps }: Pick<FoundField, 'steps'>,
  value: unknown,
): StudyDocument {
  return changed(study, steps, value) as StudyDocument;
}

function changed(value: unknown, [step, ...rest]: readonly Step[], next: unknown): unknown {
  if (step === undefined) {
    return next;
  }
  if (Array.isArray(value)) {
    return value.with(Number(step), changed(value[Number(step)], rest, next)) as unknown;
  }
  const object = (value ?? {}) as Readonly<Record<string, unknown>>;
  const inner = changed(object[step], rest, next);
  if (inner !== undefined) {
    return { ...object, [step]: inner };
  }
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== step));
}

function at(value: unknown, step: Step): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? (value as Readonly<Record<Step, unknown>>)[step]
    : undefined;
}

/** Lists of a study never change, so that each is indexed once. */
const INDEXES = new WeakMap<readonly unknown[], ReadonlyMap<unknown, number>>();

function indexOf(list: readonly unknown[], id: string): number | undefined {
  let index = INDEXES.get(list);
  if (index === undefined) {
    index = indexed(list);
    INDEXES.set(list, index);
  }
  return index.get(id);
}

/** Places by id; an id that repeats means none of them. */
function indexed(list: readonly unknown[]): ReadonlyMap<unknown, number> {
  const places = new Map<unknown, number>();
  const repeated = new Set<unknown>();
  list.forEach((item, place) => {
    const id = at(item, 'id') ?? at(item, 'name') ?? at(item, 'requirement');
    if (places.has(id)) {
      repeated.add(id);
    }
    places.set(id, place);
  });
  for (const id of repeated) {
    places.delete(id);
  }
  return places;
}

/** A place in a list: its number, or `field=value` of the item. */
function placeIn(list: readonly unknown[], part: string): number | undefined {
  const [name = '', value] = part.split('=');
  const place = value === undefined ? Number(part) : list.findIndex((item) => at(item, name) === value);
  return Number.isInteger(place) && place >= 0 && place < list.length ? place : undefined;
}
