/** What the tree is built from: an id and the id of what it stands in. */
export interface TreeNode {
  readonly id: string;
  readonly parentId: string | null;
}

/**
 * A tree flattened once. A "place" counts the nodes depth first, parents before children, siblings in the order they
 * came; everything below a node fills the places up to (not including) its `end`.
 */
export interface TreeIndex {
  readonly count: number;
  /** Index in the delivered list of the node at each place. */
  readonly order: Int32Array;
  /** Place of the parent, -1 at the top. */
  readonly parent: Int32Array;
  /** 0 at the top. */
  readonly depth: Int32Array;
  readonly end: Int32Array;
  /** Which of its siblings a node is, from 1. */
  readonly rank: Int32Array;
  readonly siblings: Int32Array;
  readonly placeById: ReadonlyMap<string, number>;
}

const NONE = -1;

/**
 * Flattens a list of nodes. Every node gets a place: one whose parent is not in the list stands at the top, and a
 * ring of parents is cut at its first node. Ids are expected to be unique; of equal ids the first is the parent.
 */
export function buildTreeIndex(nodes: readonly TreeNode[]): TreeIndex {
  const links = linkNodes(nodes);
  const index = emptyIndex(nodes.length);
  const walk = { next: 0, placed: new Uint8Array(nodes.length) };
  for (let node = links.firstRoot; node !== NONE; node = links.nextSibling[node] ?? NONE) {
    placeSubtree(node, links, index, walk);
  }
  for (let node = 0; node < nodes.length && walk.next < nodes.length; node += 1) {
    if (walk.placed[node] === 0) {
      placeSubtree(node, links, index, walk);
    }
  }
  closeSubtrees(index);
  countSiblings(index);
  const placeById = new Map<string, number>();
  for (let place = nodes.length - 1; place >= 0; place -= 1) {
    const node = nodes[index.order[place] ?? NONE];
    if (node !== undefined) {
      placeById.set(node.id, place);
    }
  }
  return { ...index, placeById };
}

interface Links {
  readonly firstRoot: number;
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
}

function linkNodes(nodes: readonly TreeNode[]): Links {
  const indexById = new Map<string, number>();
  for (let node = nodes.length - 1; node >= 0; node -= 1) {
    indexById.set(nodes[node]?.id ?? '', node);
  }
  const firstChild = new Int32Array(nodes.length).fill(NONE);
  const nextSibling = new Int32Array(nodes.length).fill(NONE);
  let firstRoot = NONE;
  // From the end, so that putting each in front leaves siblings in their order.
  for (let node = nodes.length - 1; node >= 0; node -= 1) {
    const parentId = nodes[node]?.parentId ?? null;
    const parent = parentId === null ? NONE : (indexById.get(parentId) ?? NONE);
    if (parent === NONE) {
      nextSibling[node] = firstRoot;
      firstRoot = node;
    } else {
      nextSibling[node] = firstChild[parent] ?? NONE;
      firstChild[parent] = node;
    }
  }
  return { firstRoot, firstChild, nextSibling };
}

type OpenIndex = Omit<TreeIndex, 'placeById'>;

function emptyIndex(count: number): OpenIndex {
  const numbers = (): Int32Array => new Int32Array(count);
  return {
    count,
    order: numbers(),
    parent: numbers(),
    depth: numbers(),
    end: numbers(),
    rank: numbers(),
    siblings: numbers(),
  };
}

function placeSubtree(
  root: number,
  { firstChild, nextSibling }: Links,
  index: OpenIndex,
  walk: { next: number; readonly placed: Uint8Array },
): void {
  const waiting: { readonly node: number; readonly parent: number }[] = [{ node: root, parent: NONE }];
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    if (walk.placed[step.node] === 1) {
      continue;
    }
    walk.placed[step.node] = 1;
    const place = walk.next;
    walk.next += 1;
    index.order[place] = step.node;
    index.parent[place] = step.parent;
    index.depth[place] = step.parent === NONE ? 0 : (index.depth[step.parent] ?? 0) + 1;
    const children: number[] = [];
    for (let child = firstChild[step.node] ?? NONE; child !== NONE; child = nextSibling[child] ?? NONE) {
      children.push(child);
    }
    for (let child = children.length - 1; child >= 0; child -= 1) {
      waiting.push({ node: children[child] ?? root, parent: place });
    }
  }
}

function closeSubtrees({ count, parent, end }: OpenIndex): void {
  for (let place = count - 1; place >= 0; place -= 1) {
    end[place] = Math.max(end[place] ?? 0, place + 1);
    const above = parent[place] ?? NONE;
    if (above !== NONE) {
      end[above] = Math.max(end[above] ?? 0, end[place] ?? 0);
    }
  }
}

function countSiblings({ count, parent, rank, siblings }: OpenIndex): void {
  // One more slot in front for the nodes at the top, whose parent is -1.
  const children = new Int32Array(count + 1);
  for (let place = 0; place < count; place += 1) {
    const slot = (parent[place] ?? NONE) + 1;
    children[slot] = (children[slot] ?? 0) + 1;
    rank[place] = children[slot] ?? 0;
  }
  for (let place = 0; place < count; place += 1) {
    siblings[place] = children[(parent[place] ?? NONE) + 1] ?? 0;
  }
}

/** True when something stands below the place. */
export function hasChildren(tree: TreeIndex, place: number): boolean {
  return (tree.end[place] ?? 0) > place + 1;
}

/** Places above a place, the nearest first. */
export function ancestorPlaces(tree: TreeIndex, place: number): readonly number[] {
  const found: number[] = [];
  for (let above = tree.parent[place] ?? NONE; above !== NONE; above = tree.parent[above] ?? NONE) {
    found.push(above);
  }
  return found;
}

/** True when two lists have the same ids under the same parents in the same order, so that their index is the same. */
export function sameStructure(left: readonly TreeNode[], right: readonly TreeNode[]): boolean {
  return (
    left === right ||
    (left.length === right.length &&
      left.every((node, position) => {
        const other = right[position];
        return node === other || (node.id === other?.id && node.parentId === other.parentId);
      }))
  );
}
