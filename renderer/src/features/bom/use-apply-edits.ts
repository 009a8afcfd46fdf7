import { useState } from 'react';
import { notifyManager, type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { type Input, type Output } from '../../../../shared/contract/procedures.ts';
import { type BomRows } from '../../../../shared/contract/workbench.ts';
import { afterPaint } from '../../api/after-paint.ts';
import { call, refresh, ROWS_KEY, STRIP_KEY } from '../../api/client.ts';
import { type HostError } from '../../api/host-error.ts';
import { patchRows } from '../../api/patch-rows.ts';

export type EditsInput = Input<'workbench.applyEdits'>;
export type EditsResult = Output<'workbench.applyEdits'>;

/** Marks edits that are on their way: their answer brings the rows, which are not asked for meanwhile. */
export const EDITS_KEY = ['host', 'workbench.applyEdits'] as const;

/** Key under which a text waiting for its answer is kept. */
export function pendingKey(lineId: string, field: string): string {
  return `${lineId}\n${field}`;
}

const NOTHING_PENDING: ReadonlyMap<string, string> = new Map();

interface SentEdits {
  readonly input: EditsInput;
  readonly answer: Promise<EditsResult>;
}

/**
 * Sends cell edits. The answer brings the changed rows and the new totals, which replace the old ones in place:
 * 100,000 rows are not asked for again. Until it is there, `pending` holds what was written.
 */
export function useApplyEdits() {
  const client = useQueryClient();
  const [pending, setPending] = useState(NOTHING_PENDING);
  const endPending = (): void => setPending(NOTHING_PENDING);
  const { mutate, error } = useMutation<EditsResult, HostError, SentEdits>({
    mutationKey: EDITS_KEY,
    mutationFn: ({ answer }) => answer,
    onMutate: async ({ input: { edits } }) => {
      setPending(new Map(edits.map((edit) => [pendingKey(edit.lineId, edit.field), edit.text])));
      // Totals asked for before the edit must not come in after it.
      await client.cancelQueries({ queryKey: STRIP_KEY });
    },
    onSuccess: (outcome) => {
      // In one batch: the cell goes from what was written to what was taken without showing the old value between.
      notifyManager.batch(() => {
        showOutcome(client, outcome);
        notifyManager.schedule(endPending);
      });
    },
    onError: () => {
      endPending();
      return refresh(client);
    },
  });
  return {
    error,
    pending,
    send(input: EditsInput, onTaken: (outcome: EditsResult) => void): void {
      // The request leaves before anything is drawn for it.
      const answer = call('workbench.applyEdits', input);
      mutate({ input, answer }, { onSuccess: onTaken });
    },
  };
}

/** Puts the answer of an edit on screen and marks everything else as old. */
export function showOutcome(client: QueryClient, { changed, strip }: EditsResult): void {
  const known = client.getQueryData<BomRows>(ROWS_KEY);
  if (known !== undefined) {
    // Where somebody else changed rows before this edit, the rows stay of their revision and are asked for.
    const isNext = changed.length > 0 && strip.revision === known.revision + 1;
    client.setQueryData(ROWS_KEY, patchRows(known, changed, isNext ? { revision: strip.revision } : {}));
  }
  client.setQueryData(STRIP_KEY, strip);
  const isShown = (key: readonly unknown[]): boolean => key[1] === STRIP_KEY[1] || key[1] === ROWS_KEY[1];
  // Asking takes time as well: the new total comes first.
  void afterPaint().then(() =>
    client.invalidateQueries({ queryKey: ['host'], predicate: (query) => !isShown(query.queryKey) }),
  );
}
