import { type BomLine } from '../../../shared/model/bom-line.ts';
import { flatMapInPortions, type Portions } from '../../../shared/portions.ts';
import { recognisable } from '../text-form.ts';
import { correctionOf } from './imported-text.ts';

/** What a line is recognised by in another issue of the same list; empty where the line says nothing. */
export interface LineKeys {
  readonly position: string;
  readonly partNumber: string;
  /** Description and material. */
  readonly text: string;
}

/** The keys of a line as it was imported: a correction in the project does not make it another part. */
export function keysOf(line: BomLine): LineKeys {
  const [description, material] = [keyText(line, 'description'), keyText(line, 'materialText')];
  return {
    position: keyText(line, 'position'),
    partNumber: keyText(line, 'partNumber'),
    text: description === '' && material === '' ? '' : `${description}\u0000${material}`,
  };
}

function keyText(line: BomLine, field: 'position' | 'partNumber' | 'description' | 'materialText'): string {
  const correction = correctionOf(line, field);
  const text = correction === undefined ? line[field] : (correction.imported ?? undefined);
  return text === undefined ? '' : recognisable(text).toLowerCase();
}

/** A list of lines with what is asked for when it is compared. */
export interface KeyedList {
  readonly lines: readonly BomLine[];
  readonly keys: readonly LineKeys[];
  /** Place of the line above each line; -1 for lines at the top and for lines whose parent is missing. */
  readonly parents: Int32Array;
  /** Places below each line, by its place; those at the top under -1. */
  readonly children: ReadonlyMap<number, readonly number[]>;
  /** Positions from the top down to each line; empty where one of them has none. */
  readonly paths: readonly string[];
}

/** Prepares a list. A circle of parents is left as it is: its lines are in no path. */
export function* keyedList(lines: readonly BomLine[]): Portions<KeyedList> {
  const placeOf = new Map(lines.map((line, place) => [line.id, place]));
  yield;
  const parents = Int32Array.from(lines, (line) => placeOf.get(line.parentId ?? '') ?? -1);
  const children = new Map<number, number[]>();
  yield;
  parents.forEach((parent, place) => {
    const below = children.get(parent);
    if (below === undefined) {
      children.set(parent, [place]);
    } else {
      below.push(place);
    }
  });
  const keys = yield* flatMapInPortions(lines, (line) => [keysOf(line)]);
  yield;
  return { lines, keys, parents, children, paths: pathsOf(keys, children) };
}

function pathsOf(
  keys: readonly LineKeys[],
  children: ReadonlyMap<number, readonly number[]>,
): readonly string[] {
  const paths = keys.map(() => '');
  const left = [...(children.get(-1) ?? [])];
  for (let place = left.pop(); place !== undefined; place = left.pop()) {
    const own = keys[place]?.position ?? '';
    paths[place] = own === '' ? '' : `${paths[place] ?? ''}/${own}`;
    for (const child of children.get(place) ?? []) {
      paths[child] = paths[place] ?? '';
      left.push(child);
    }
  }
  return paths;
}
