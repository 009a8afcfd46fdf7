import { type ReviewGroup, type ReviewView } from '../../../../shared/contract/workbench.ts';
import { type Input } from '../../../../shared/contract/procedures.ts';

/** What a person decided for some lines. */
export type Decision = Input<'workbench.decide'>['decision'];

/**
 * The review as it looks right after a decision, until the host has put it in order anew. Only groups decided as a
 * whole change; a group decided in part keeps its state, the host knows which state it has.
 */
export function withDecision(view: ReviewView, lineIds: readonly string[], decision: Decision): ReviewView {
  const decided = new Set(lineIds);
  const groups = view.groups.map((group) =>
    group.lineIds.every((id) => decided.has(id)) ? decidedGroup(group, decision) : group,
  );
  return { ...view, groups };
}

function decidedGroup(group: ReviewGroup, decision: Decision): ReviewGroup {
  const { factorId: _factor, recipeId: _recipe, ...rest } = group;
  switch (decision.kind) {
    case 'factor':
      return { ...rest, status: 'confirmed', factorId: decision.factorId, proxy: decision.proxy };
    case 'recipe':
      return { ...rest, status: 'confirmed', recipeId: decision.recipeId, proxy: true };
    case 'excluded':
      return { ...rest, status: 'confirmed', proxy: false };
    case 'open':
      return { ...rest, status: 'open', proxy: false };
  }
}
