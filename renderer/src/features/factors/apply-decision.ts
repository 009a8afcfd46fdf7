import { type ReviewGroup, type ReviewView } from '../../../../shared/contract/workbench.ts';
import { type Input } from '../../../../shared/contract/procedures.ts';
import { DecimalString } from '../../../../shared/model/decimal-string.ts';

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
  const done = { ...rest, ...CONFIRMED, decided: wholeOf(group) };
  switch (decision.kind) {
    case 'factor':
      return { ...done, factorId: decision.factorId, proxy: decision.proxy };
    case 'recipe':
      return { ...done, recipeId: decision.recipeId, proxy: true };
    case 'excluded':
      return { ...done, proxy: false };
    case 'asProposed':
      // How much of a group with open lines is decided only the host can add up.
      return group.rowsOpen > 0 ? group : { ...group, ...CONFIRMED, decided: wholeOf(group) };
    case 'open':
      return { ...rest, status: 'open', rowsOpen: group.lineIds.length, decided: NOTHING, proxy: false };
  }
}

const CONFIRMED = { status: 'confirmed', rowsOpen: 0 } as const;

const NONE = DecimalString.parse('0');
const NOTHING: ReviewGroup['decided'] = { rows: 0, grossMassKg: NONE, emissionSizeKg: NONE, atRiskKg: 0 };

function wholeOf({ lineIds, grossMassKg, emissionSizeKg, atRiskKg }: ReviewGroup): ReviewGroup['decided'] {
  return { rows: lineIds.length, grossMassKg, emissionSizeKg, atRiskKg };
}
