import { type Assignment } from '../../../shared/model/assignment.ts';
import { type ResolvedActivity } from '../../../shared/model/activity.ts';
import { type CellOrigin } from '../../../shared/model/cell-origin.ts';
import { type Layout } from '../table/layout.ts';
import { type PlannedTerm, type TermPlan } from './planned-term.ts';

/** Where the key of a product's factor is typed in: in another cell, or in its own row, with the field it stands for. */
export type TermKey =
  | { readonly kind: 'elsewhere'; readonly cell: string }
  | { readonly kind: 'here'; readonly origin: CellOrigin | undefined };

/** `leg.2`, `leg.2.upstream`; all other slots are of the whole line. */
const SLOT = /^(?:leg\.(?<leg>\d+)(?:\.|$))?(?<slot>.*)$/;

/**
 * The key of the decision of a line stands once: of a part in 04_BOM, of an activity in the first of its products in
 * 04c_Terms. Factors of estimates, recipes, secondary material and the like have no decision of their own.
 */
export function termKey(
  planned: PlannedTerm,
  { terms, bom, plan }: { readonly terms: Layout; readonly bom: Layout; readonly plan: TermPlan },
): TermKey {
  const chosen = chosenIn(planned);
  if (chosen === undefined) {
    return { kind: 'here', origin: undefined };
  }
  const { line, result, term } = planned;
  if (line.kind === 'bom') {
    const column = chosen.isUpstream ? 'upstreamFactorKey' : 'factorKey';
    return bom.has(column)
      ? { kind: 'elsewhere', cell: bom.outside(column, line.row.row) }
      : { kind: 'here', origin: undefined };
  }
  const first = plan
    .countedOf(result)
    .find((one) => one.term.slot === term.slot && one.term.factorId === term.factorId);
  return first === undefined || first === planned
    ? { kind: 'here', origin: { target: 'activity', id: line.activity.id, path: chosen.path } }
    : { kind: 'elsewhere', cell: terms.near('factorKey', first.row, planned.row) };
}

/** The field of the decision that names the factor of a product; undefined where no decision names it directly. */
function chosenIn({
  line,
  role,
  term,
}: PlannedTerm): { readonly path: string; readonly isUpstream: boolean } | undefined {
  const { leg, slot = '' } = SLOT.exec(term.slot)?.groups ?? {};
  const isUpstream = slot === 'upstream';
  const isMain = slot === (line.kind === 'bom' ? 'material' : leg === undefined ? 'main' : '');
  if (role !== 'counted' || (!isMain && !isUpstream)) {
    return undefined;
  }
  const decision = line.kind === 'bom' ? line.row.line.assignment : decisionOf(line.activity, leg);
  const field = isUpstream ? 'upstreamFactorId' : 'factorId';
  return decision?.kind === 'factor' && decision[field] === term.factorId
    ? { path: `${leg === undefined ? '' : `legs.${leg}.`}assignment.${field}`, isUpstream }
    : undefined;
}

function decisionOf(activity: ResolvedActivity, leg: string | undefined): Assignment | undefined {
  if (leg === undefined) {
    return 'assignment' in activity ? activity.assignment : undefined;
  }
  return 'legs' in activity ? activity.legs?.[Number(leg)]?.assignment : undefined;
}
