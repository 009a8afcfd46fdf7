import { useState } from 'react';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { type Input, type Output } from '../../../../shared/contract/procedures.ts';
import { type BomRows } from '../../../../shared/contract/workbench.ts';
import { call, queryKey } from '../../api/client.ts';
import { type HostError } from '../../api/host-error.ts';
import { patchRows } from './patch-rows.ts';

export type EditsInput = Input<'workbench.applyEdits'>;
export type EditsResult = Output<'workbench.applyEdits'>;

/** Marks edits that are on their way: their answer brings the rows, which are not asked for meanwhile. */
export const EDITS_KEY = ['host', 'workbench.applyEdits'] as const;

/** Key under which a text waiting for its answer is kept. */
export function pendingKey(lineId: string, field: string): string {
  return `${lineId}\n${field}`;
}

const NOTHING_PENDING: ReadonlyMap<string, string> = new Map();

/**
 * Sends cell edits. The answer brings the changed rows and the new totals, which replace the old ones in place:
 * 100,000 rows are not asked for again. Until it is there, `pending` holds what was written.
 */
export function useApplyEdits() {
  const client = useQueryClient();
  const [pending, setPending] = useState(NOTHING_PENDING);
  const mutation = useMutation<EditsResult, HostError, EditsInput>({
    mutationKey: EDITS_KEY,
    mutationFn: (input) => call('workbench.applyEdits', input),
    onMutate: ({ edits }) => {
      setPending(new Map(edits.map((edit) => [pendingKey(edit.lineId, edit.field), edit.text])));
    },
    onSuccess: (outcome) => showOutcome(client, outcome),
    onSettled: () => setPending(NOTHING_PENDING),
  });
  return { ...mutation, pending };
}

/** Puts the answer of an edit on screen and marks everything else as old. */
export function showOutcome(client: QueryClient, { changed, strip }: EditsResult): void {
  const rowsKey = queryKey('workbench.rows', {});
  const stripKey = queryKey('workbench.strip', {});
  const known = client.getQueryData<BomRows>(rowsKey);
  const patched = known === undefined ? undefined : patchRows(known, changed, strip.revision);
  client.setQueryData(rowsKey, patched);
  client.setQueryData(stripKey, strip);
  const isPatched = (key: readonly unknown[]): boolean =>
    key[1] === stripKey[1] || (patched !== undefined && key[1] === rowsKey[1]);
  void client.invalidateQueries({ queryKey: ['host'], predicate: (query) => !isPatched(query.queryKey) });
}
