import { type ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { type TreeShape, treeShape } from './tree-shape.ts';

/** A BOM line in its tree; `depth` counts from 0 at the top. */
export interface BomNode {
  readonly line: ResolvedBomLine;
  readonly parent: BomNode | undefined;
  readonly children: BomNode[];
  readonly depth: number;
}

/** The multi-level BOM: all nodes with parents before children, and the lines that have no place in it. */
export interface BomTree extends Pick<TreeShape, 'outside' | 'findings'> {
  readonly nodes: readonly BomNode[];
  readonly byId: ReadonlyMap<string, BomNode>;
}

/** Builds the tree of a BOM as objects, for those who walk it; what is wrong with it is told as in {@link TreeShape}. */
export function buildTree(bom: readonly ResolvedBomLine[]): BomTree {
  const { lines, parent: parents, depth, outside, findings } = treeShape(bom);
  const nodes: BomNode[] = [];
  for (const [place, line] of lines.entries()) {
    const parent = nodes[parents[place] ?? -1];
    const node: BomNode = { line, parent, children: [], depth: depth[place] ?? 0 };
    parent?.children.push(node);
    nodes.push(node);
  }
  return { nodes, byId: new Map(nodes.map((node) => [node.line.id, node])), outside, findings };
}

/** The ancestors of a node from its parent up to the top. */
export function ancestorsOf(node: BomNode): readonly BomNode[] {
  const ancestors: BomNode[] = [];
  for (let parent = node.parent; parent !== undefined; parent = parent.parent) {
    ancestors.push(parent);
  }
  return ancestors;
}
