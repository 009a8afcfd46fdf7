import { useEffect, useState } from 'react';
import { useIsMutating, useQuery } from '@tanstack/react-query';
import { type BomRows, type BomRowView } from '../../../../shared/contract/workbench.ts';
import { procedureQuery, useProcedure } from '../../api/client.ts';
import { type HostError } from '../../api/host-error.ts';
import { patchOf } from '../../api/patch-rows.ts';
import { buildTreeIndex, sameStructure, type TreeIndex } from '../../grid/tree-index.ts';
import { EDITS_KEY } from './use-apply-edits.ts';
import {
  changedKinds,
  countExceptions,
  type ExceptionCounts,
  type ExceptionKinds,
  exceptionKinds,
  recountExceptions,
} from './row-state.ts';

/** All rows with what is known of them as a whole. The tree stays the same object until lines come, go or move. */
export interface BomData {
  readonly data: BomRows;
  readonly tree: TreeIndex;
  readonly counts: ExceptionCounts;
  readonly kinds: ExceptionKinds;
}

/**
 * The rows of the BOM. They are asked for when they are not of the revision or of the findings of the strip, not after
 * each command: an edit brings its changed rows itself (see use-apply-edits.ts).
 */
export function useBomRows() {
  const { data: strip } = useProcedure('workbench.strip', {});
  const editing = useIsMutating({ mutationKey: EDITS_KEY }) > 0;
  const { data, error, refetch } = useQuery<BomRows, HostError>({
    ...procedureQuery('workbench.rows', {}),
    enabled: ({ state }) => state.data === undefined,
  });
  const isOld =
    data !== undefined &&
    strip !== undefined &&
    (data.revision !== strip.revision || data.findingsRevision !== strip.findingsRevision);
  useEffect(() => {
    if (isOld && !editing) {
      void refetch();
    }
  }, [isOld, editing, refetch, strip?.revision, strip?.findingsRevision]);
  const [derived, setDerived] = useState<BomData>();
  let bom = derived;
  if (data !== undefined && derived?.data !== data) {
    bom = derive(data, derived);
    setDerived(bom);
  }
  return { bom: data === undefined ? undefined : bom, error };
}

/** What follows from the rows; after an edit only from the rows that changed. */
function derive(data: BomRows, known: BomData | undefined): BomData {
  if (data.rows === known?.data.rows) {
    return { ...known, data };
  }
  const patch = patchOf(data.rows);
  if (known === undefined || patch?.before !== known.data.rows) {
    const same = known !== undefined && sameStructure(known.data.rows, data.rows);
    return {
      data,
      tree: same ? known.tree : buildTreeIndex(data.rows),
      counts: countExceptions(data.rows),
      kinds: exceptionKinds(data.rows),
    };
  }
  const at = (rows: readonly BomRowView[]): readonly BomRowView[] =>
    patch.positions.flatMap((position) => rows[position] ?? []);
  const [before, after] = [at(known.data.rows), at(data.rows)];
  return {
    data,
    tree: sameStructure(before, after) ? known.tree : buildTreeIndex(data.rows),
    counts: recountExceptions(known.counts, before, after),
    kinds: changedKinds(known.kinds, data.rows, patch.positions),
  };
}
