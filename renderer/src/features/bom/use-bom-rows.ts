import { useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { type BomRows, type BomRowView } from '../../../../shared/contract/workbench.ts';
import { queryKey, useProcedure } from '../../api/client.ts';
import { buildTreeIndex, sameStructure, type TreeIndex } from '../../grid/tree-index.ts';

/** All rows with their tree, which stays the same object until lines come, go or move. */
export interface BomData {
  readonly data: BomRows;
  readonly tree: TreeIndex;
}

/**
 * The rows of the BOM. They are asked for when their revision is not the one of the strip, not after each command:
 * an edit brings its changed rows itself (see use-apply-edits.ts).
 */
export function useBomRows() {
  const client = useQueryClient();
  const { data: strip } = useProcedure('workbench.strip', {});
  const known = client.getQueryData<BomRows>(queryKey('workbench.rows', {}));
  const isOld = known === undefined || strip === undefined || known.revision !== strip.revision;
  const { data, error, isFetching } = useProcedure('workbench.rows', {}, isOld);
  const built = useRef<{ readonly rows: readonly BomRowView[]; readonly tree: TreeIndex }>(undefined);
  if (data !== undefined && built.current?.rows !== data.rows) {
    const same = built.current !== undefined && sameStructure(built.current.rows, data.rows);
    built.current = { rows: data.rows, tree: same && built.current !== undefined ? built.current.tree : buildTreeIndex(data.rows) };
  }
  const bom: BomData | undefined =
    data === undefined || built.current === undefined ? undefined : { data, tree: built.current.tree };
  return { bom, strip, error, isFetching };
}
