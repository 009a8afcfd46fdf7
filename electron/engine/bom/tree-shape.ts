import { type ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { allAtOnce, type Portions } from '../../../shared/portions.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { explainOutside, repeatedId } from './tree-findings.ts';

/**
 * The tree of a BOM as numbers, parents before children: what is below place `i` stands from `i + 1` up to, not
 * including, `end[i]`. It changes only when lines come, go or move.
 */
export interface TreeShape {
  /** Lines in the order of the tree, as they were when it was built. */
  readonly lines: readonly ResolvedBomLine[];
  /** Place of the parent, -1 at the top. */
  readonly parent: Int32Array;
  readonly end: Int32Array;
  readonly depth: Int32Array;
  /** Place of the assembly each place belongs to: just below a single machine row, else the top line. */
  readonly assembly: Int32Array;
  /** Place of a line by its id; undefined for a line without a place. */
  readonly placeOf: { get(id: string): number | undefined };
  /** True for the id of any line, with a place or without. */
  readonly hasId: (id: string) => boolean;
  /** Place by the index in the BOM, -1 for a line without a place; and the index by the place. */
  readonly placeAt: Int32Array;
  readonly indexAt: Int32Array;
  /** Lines without a place: in a cycle, below an unknown parent, with a repeated id. Never counted, always reported. */
  readonly outside: readonly ResolvedBomLine[];
  /** Errors of the tree: `bom.cycle` with the path, `bom.parentUnknown`, `bom.idRepeated`. */
  readonly findings: readonly Finding[];
}

/** No line: above the top, after the last sibling, outside the tree. */
const NONE = -1;

/** Builds the shape of a BOM's tree, without recursion: depth has no limit, and time grows with the lines alone. */
export function treeShape(bom: readonly ResolvedBomLine[]): TreeShape {
  return allAtOnce(treeShapeInPortions(bom));
}

/** The same in a few portions. */
export function* treeShapeInPortions(bom: readonly ResolvedBomLine[]): Portions<TreeShape> {
  const links = linkLines(bom);
  yield;
  const { placeAt, indexAt, parent, depth } = placeLines(links, bom.length);
  yield;
  const lines = Array.from(indexAt, (index) => lineOf(bom, index));
  const placed = (id: string): number => {
    const index = links.indexOf.get(id);
    return index === undefined ? NONE : (placeAt[index] ?? NONE);
  };
  return {
    lines,
    parent,
    end: subtreeEnds(parent),
    depth,
    assembly: assemblies(parent, depth),
    placeOf: {
      get: (id) => {
        const place = placed(id);
        return place === NONE ? undefined : place;
      },
    },
    hasId: (id) => links.indexOf.has(id),
    placeAt,
    indexAt,
    ...linesOutside(bom, links, placeAt, placed),
  };
}

/** The same tree of other lines with the same ids and parents; only for a tree without lines outside. */
export function withLines(shape: TreeShape, bom: readonly ResolvedBomLine[]): TreeShape {
  return { ...shape, lines: Array.from(shape.indexAt, (index) => lineOf(bom, index)) };
}

interface Links {
  /** Index of the line that has an id; of a repeated id the first stands. */
  readonly indexOf: ReadonlyMap<string, number>;
  readonly repeated: readonly number[];
  readonly parent: Int32Array;
  readonly firstChild: Int32Array;
  readonly next: Int32Array;
  readonly top: number;
}

function linkLines(bom: readonly ResolvedBomLine[]): Links {
  const indexOf = new Map<string, number>();
  const repeated: number[] = [];
  for (const [index, { id }] of bom.entries()) {
    if (indexOf.has(id)) {
      repeated.push(index);
    } else {
      indexOf.set(id, index);
    }
  }
  const parent = new Int32Array(bom.length).fill(NONE);
  const firstChild = new Int32Array(bom.length).fill(NONE);
  const next = new Int32Array(bom.length).fill(NONE);
  const left = new Set(repeated);
  let top = NONE;
  // Backwards, so that each list of siblings begins with the first of them.
  for (let index = bom.length - 1; index >= 0; index -= 1) {
    if (left.size > 0 && left.has(index)) {
      continue;
    }
    const { parentId } = lineOf(bom, index);
    const above = parentId === null ? NONE : indexOf.get(parentId);
    if (parentId === null) {
      next[index] = top;
      top = index;
    } else if (above !== undefined) {
      parent[index] = above;
      next[index] = firstChild[above] ?? NONE;
      firstChild[above] = index;
    }
  }
  return { indexOf, repeated, parent, firstChild, next, top };
}

type Placed = Pick<TreeShape, 'placeAt' | 'indexAt' | 'parent' | 'depth'>;

function placeLines(links: Links, count: number): Placed {
  const placeAt = new Int32Array(count).fill(NONE);
  const indexAt = new Int32Array(count);
  const parent = new Int32Array(count);
  const depth = new Int32Array(count);
  let places = 0;
  let level = 0;
  for (let index = links.top; index !== NONE;) {
    const above = links.parent[index] ?? NONE;
    placeAt[index] = places;
    indexAt[places] = index;
    parent[places] = above === NONE ? NONE : (placeAt[above] ?? NONE);
    depth[places] = level;
    places += 1;
    const child = links.firstChild[index] ?? NONE;
    if (child !== NONE) {
      index = child;
      level += 1;
      continue;
    }
    while (index !== NONE && links.next[index] === NONE) {
      index = links.parent[index] ?? NONE;
      level -= 1;
    }
    index = index === NONE ? NONE : (links.next[index] ?? NONE);
  }
  return {
    placeAt,
    indexAt: indexAt.slice(0, places),
    parent: parent.slice(0, places),
    depth: depth.slice(0, places),
  };
}

function subtreeEnds(parent: Int32Array): Int32Array {
  const end = Int32Array.from(parent, (_, place) => place + 1);
  for (let place = parent.length - 1; place >= 0; place -= 1) {
    const above = parent[place] ?? NONE;
    if (above !== NONE) {
      end[above] = Math.max(end[above] ?? 0, end[place] ?? 0);
    }
  }
  return end;
}

function assemblies(parent: Int32Array, depth: Int32Array): Int32Array {
  const tops = depth.reduce((count, level) => count + (level === 0 ? 1 : 0), 0);
  const assemblyDepth = tops === 1 && parent.length > 1 ? 1 : 0;
  const assembly = new Int32Array(parent.length);
  for (let place = 0; place < parent.length; place += 1) {
    const inherited = assembly[parent[place] ?? NONE];
    assembly[place] = (depth[place] ?? 0) <= assemblyDepth || inherited === undefined ? place : inherited;
  }
  return assembly;
}

function linesOutside(
  bom: readonly ResolvedBomLine[],
  { indexOf, repeated }: Links,
  placeAt: Int32Array,
  placed: (id: string) => number,
): Pick<TreeShape, 'outside' | 'findings'> {
  const twice = repeated.map((index) => lineOf(bom, index));
  const again = new Set(repeated);
  const unplaced: ResolvedBomLine[] = [];
  for (let index = 0; index < placeAt.length; index += 1) {
    if (placeAt[index] === NONE && !again.has(index)) {
      unplaced.push(lineOf(bom, index));
    }
  }
  const find = (id: string): ResolvedBomLine | undefined => {
    const index = indexOf.get(id);
    return index === undefined ? undefined : bom[index];
  };
  return {
    outside: [...twice, ...unplaced],
    findings: [
      ...twice.map(repeatedId),
      ...explainOutside(unplaced, find, (line) => placed(line.id) !== NONE),
    ],
  };
}

function lineOf(bom: readonly ResolvedBomLine[], index: number): ResolvedBomLine {
  const line = bom[index];
  if (line === undefined) {
    throw new Error('An index outside the bill of materials');
  }
  return line;
}

/** True for a place with nothing below it. */
export function isLeafPlace(shape: TreeShape, place: number): boolean {
  return shape.end[place] === place + 1;
}

/** The places above a place, from its parent up to the top. */
export function* placesAbove(shape: TreeShape, place: number): Generator<number> {
  for (let above = shape.parent[place] ?? NONE; above >= 0; above = shape.parent[above] ?? NONE) {
    yield above;
  }
}
