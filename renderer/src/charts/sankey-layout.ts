/** Distance between nodes of a column that keeps their labels apart, CSS pixels. */
export const NODE_GAP = 15;

/** A node as far as its place is concerned. */
export interface SizedNode {
  readonly id: string;
  readonly column: number;
  readonly size: number;
}

/**
 * Top of every node as a share of the height: columns share one scale, the free space of a column is spread evenly
 * between its nodes, order stays as given. Small nodes get a slot for their label, not a width they do not have.
 */
export function nodeTops(nodes: readonly SizedNode[], height: number): ReadonlyMap<string, number> {
  const columns = Map.groupBy(nodes, (node) => node.column);
  const scale = sharedScale(nodes, height);
  const tops = new Map<string, number>();
  for (const column of columns.values()) {
    const used = sizeOf(column) * scale;
    const gap = column.length > 1 ? Math.min((height - used) / (column.length - 1), NODE_GAP * 4) : 0;
    let top = (height - used - gap * (column.length - 1)) / 2;
    for (const node of column) {
      tops.set(node.id, top / height);
      top += node.size * scale + gap;
    }
  }
  return tops;
}

/** CSS pixels per unit of size: the same in all columns, so that widths can be compared. */
export function sharedScale(nodes: readonly SizedNode[], height: number): number {
  const columns = Map.groupBy(nodes, (node) => node.column);
  return Math.min(...[...columns.values()].map((column) => scaleOf(column, height)));
}

function sizeOf(column: readonly SizedNode[]): number {
  return column.reduce((sum, node) => sum + node.size, 0);
}

function scaleOf(column: readonly SizedNode[], height: number): number {
  const size = sizeOf(column);
  return size === 0 ? Number.POSITIVE_INFINITY : (height - (column.length - 1) * NODE_GAP) / size;
}
