import { type BomLine } from '../../../shared/model/bom-line.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { assemblyNames } from '../bom/bom-results.ts';
import { buildTree } from '../bom/tree.ts';

/**
 * The tree of a BOM as numbers, parents before children: what is below place `i` stands from `i + 1` up to, not
 * including, `end[i]`. It changes only when lines come, go or move.
 */
export interface TreeShape {
  /** Lines in the order of the tree, as they were when it was built. */
  readonly lines: readonly BomLine[];
  /** Place of the parent, -1 at the top. */
  readonly parent: Int32Array;
  readonly end: Int32Array;
  readonly depth: Int32Array;
  /** Id of the assembly each place belongs to. */
  readonly assembly: readonly string[];
  readonly placeOf: ReadonlyMap<string, number>;
  /** Lines without a place: in a cycle, below an unknown parent, with a repeated id. */
  readonly outside: readonly BomLine[];
  readonly findings: readonly Finding[];
}

/** Builds the shape of a BOM's tree. */
export function treeShape(bom: readonly BomLine[]): TreeShape {
  const { nodes, outside, findings } = buildTree(bom);
  const names = assemblyNames(nodes);
  const placeOf = new Map(nodes.map((node, place) => [node.line.id, place]));
  const parent = new Int32Array(nodes.length);
  const end = new Int32Array(nodes.length);
  const depth = new Int32Array(nodes.length);
  nodes.forEach((node, place) => {
    parent[place] = node.parent === undefined ? -1 : (placeOf.get(node.parent.line.id) ?? -1);
    end[place] = place + 1;
    depth[place] = node.depth;
  });
  for (let place = nodes.length - 1; place >= 0; place -= 1) {
    const above = parent[place] ?? -1;
    if (above >= 0) {
      end[above] = Math.max(end[above] ?? 0, end[place] ?? 0);
    }
  }
  return {
    lines: nodes.map((node) => node.line),
    parent,
    end,
    depth,
    assembly: nodes.map((node) => names.get(node) ?? ''),
    placeOf,
    outside,
    findings,
  };
}

/** True for a place with nothing below it. */
export function isLeafPlace(shape: TreeShape, place: number): boolean {
  return shape.end[place] === place + 1;
}

/** The places above a place, from its parent up to the top. */
export function* placesAbove(shape: TreeShape, place: number): Generator<number> {
  for (let above = shape.parent[place] ?? -1; above >= 0; above = shape.parent[above] ?? -1) {
    yield above;
  }
}

/**
 * The lines of a BOM that are other objects than in the BOM before; undefined when the tree is another one: lines came,
 * went, moved or changed their order.
 */
export function changedLines(
  before: readonly BomLine[],
  after: readonly BomLine[],
): readonly BomLine[] | undefined {
  if (before.length !== after.length) {
    return undefined;
  }
  const changed: BomLine[] = [];
  for (let index = 0; index < after.length; index += 1) {
    const [old, line] = [before[index], after[index]];
    if (old === line || old === undefined || line === undefined) {
      continue;
    }
    if (old.id !== line.id || old.parentId !== line.parentId) {
      return undefined;
    }
    changed.push(line);
  }
  return changed;
}
