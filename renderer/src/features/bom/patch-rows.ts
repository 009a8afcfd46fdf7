import { type BomRows, type BomRowView } from '../../../../shared/contract/workbench.ts';

/**
 * The known rows with the changed ones in their place; every other row stays the same object. Undefined when a
 * changed row is not among the known ones: then all rows must be asked for again.
 */
export function patchRows(known: BomRows, changed: readonly BomRowView[], revision: number): BomRows | undefined {
  if (changed.length === 0) {
    return { ...known, revision };
  }
  const changedById = new Map(changed.map((row) => [row.id, row]));
  let found = 0;
  const rows = known.rows.map((row) => {
    const now = changedById.get(row.id);
    found += now === undefined ? 0 : 1;
    return now ?? row;
  });
  return found === changedById.size ? { ...known, revision, rows } : undefined;
}
