import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Input, type Output } from '../../../../shared/contract/procedures.ts';
import { type Region } from '../../../../shared/contract/region.ts';
import { type ReviewGrouping, type ReviewView } from '../../../../shared/contract/workbench.ts';
import { call, queryKey, refresh } from '../../api/client.ts';
import { type HostError } from '../../api/host-error.ts';
import { withDecision } from './apply-decision.ts';

/**
 * Decides lines. The strip and the state of the group change with the answer; the order of the list, which needs a new
 * look at every group, follows when the host has it.
 */
export function useDecide(region: Region, by: ReviewGrouping) {
  const client = useQueryClient();
  const reviewKey = queryKey('workbench.review', { region, by });
  return useMutation<Output<'workbench.decide'>, HostError, Input<'workbench.decide'>>({
    mutationFn: (input) => call('workbench.decide', input),
    // A list asked for before the decision must not come in after it.
    onMutate: () => client.cancelQueries({ queryKey: reviewKey }),
    onSuccess: (outcome, input) => {
      const untaken = new Set(outcome.attention.map(({ edit }) => edit.lineId));
      const taken = input.lineIds.filter((id) => !untaken.has(id));
      client.setQueryData(queryKey('workbench.strip', {}), outcome.strip);
      client.setQueryData<ReviewView>(reviewKey, (view) =>
        view === undefined ? undefined : withDecision(view, taken, input.decision),
      );
      void refresh(client);
    },
  });
}
