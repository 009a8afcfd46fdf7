import type { ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import type { BomView } from './bom-view.ts';

/** The lines under the same parent and the place of one among them; top lines have none. */
export interface Siblings {
  readonly lines: readonly ResolvedBomLine[];
  /** -1 for a top line. */
  readonly index: number;
}

/** Finds a line among its siblings. Parents may have thousands of children, so each is counted through once. */
export function siblingFinder(view: BomView): (line: ResolvedBomLine) => Siblings {
  const counted = new Map<string, ReadonlyMap<ResolvedBomLine, number>>();
  return (line) => {
    const { parentId } = line;
    if (parentId === null) {
      return { lines: [], index: -1 };
    }
    const lines = view.childrenOf.get(parentId) ?? [];
    const indexes = counted.get(parentId) ?? new Map(lines.map((sibling, index) => [sibling, index]));
    counted.set(parentId, indexes);
    return { lines, index: indexes.get(line) ?? -1 };
  };
}
