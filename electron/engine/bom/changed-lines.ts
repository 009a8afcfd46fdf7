import { type ResolvedBomLine } from '../../../shared/model/bom-line.ts';

/**
 * The lines of a BOM that are other objects than in the BOM before; undefined when the tree is another one: lines came,
 * went, moved or changed their order.
 */
export function changedLines(
  before: readonly ResolvedBomLine[],
  after: readonly ResolvedBomLine[],
): readonly ResolvedBomLine[] | undefined {
  if (before.length !== after.length) {
    return undefined;
  }
  const changed: ResolvedBomLine[] = [];
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
