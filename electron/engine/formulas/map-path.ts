type Node = Readonly<Record<string, unknown>>;

/** What stands at the end of a path: the leaf, the object it is a field of, and the path with its list places. */
export interface Leaf {
  readonly value: unknown;
  readonly owner: Node;
  readonly path: string;
}

/**
 * The object with every leaf at a path (`legs.*.distanceKm`, a star for each item of a list) changed; a leaf for which
 * `change` gives undefined is taken away. What is not there stays away; objects and lists in which nothing changed stay
 * the same objects.
 */
export function mapPath<T extends object>(
  root: T,
  path: readonly string[],
  change: (leaf: Leaf) => unknown,
): T {
  // The one place where typed data is walked by name; the tables of paths are checked against the schemas.
  return mapNode(root as Node, path, 0, '', change) as T;
}

function mapNode(
  node: Node,
  path: readonly string[],
  at: number,
  before: string,
  change: (leaf: Leaf) => unknown,
): unknown {
  const name = path[at] ?? '';
  if (Array.isArray(node)) {
    return mapList(node as readonly unknown[], path, at, before, change);
  }
  const value = node[name];
  if (value === undefined) {
    return node;
  }
  const here = before === '' ? name : `${before}.${name}`;
  const isLeaf = at === path.length - 1;
  const changed = isLeaf
    ? change({ value, owner: node, path: here })
    : mapInner(value, path, at + 1, here, change);
  if (changed === value) {
    return node;
  }
  if (changed === undefined) {
    return Object.fromEntries(Object.entries(node).filter(([key]) => key !== name));
  }
  return { ...node, [name]: changed };
}

function mapInner(
  value: unknown,
  path: readonly string[],
  at: number,
  before: string,
  change: (leaf: Leaf) => unknown,
): unknown {
  return typeof value === 'object' && value !== null
    ? mapNode(value as Node, path, at, before, change)
    : value;
}

/** A list, whose place in the path is a star. */
function mapList(
  list: readonly unknown[],
  path: readonly string[],
  at: number,
  before: string,
  change: (leaf: Leaf) => unknown,
): readonly unknown[] {
  const mapped = list.map((item, index) =>
    mapInner(item, path, at + 1, `${before}.${String(index)}`, change),
  );
  return mapped.every((item, index) => item === list[index]) ? list : mapped;
}
