import { type RefusedReason } from '../../../shared/contract/workbook-inputs.ts';
import { type Assignment } from '../../../shared/model/assignment.ts';
import { type CellOrigin } from '../../../shared/model/cell-origin.ts';
import { fieldOf, withField } from '../../../shared/model/study-field.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { type FactorLookup } from '../../engine/inventory/assignment.ts';

const CHOICE = /^(.*\.)?assignment\.(factorId|upstreamFactorId)$/;
const LONGEST_REASON = 600;

/** True for a cell that shows which factor stands for a line. */
export function isFactorChoice({ path }: Pick<CellOrigin, 'path'>): boolean {
  return CHOICE.test(path);
}

/** True for any cell that names a factor by its key; a substance of a mixture has no decision around it. */
export function namesFactor({ path }: Pick<CellOrigin, 'path'>): boolean {
  return /(^|\.)(factorId|upstreamFactorId)$/.test(path);
}

/** Why a factor cannot be chosen in this cell: the line is excluded or made of a recipe, or has no main factor yet. */
export function refusedChoice(study: StudyDocument, origin: CellOrigin): RefusedReason | undefined {
  const decision = decisionOf(study, origin);
  const isOther = decision !== undefined && decision.kind !== 'factor';
  return isOther || (decision === undefined && isUpstream(origin)) ? 'otherDecision' : undefined;
}

/** Who chose a factor, why, and where factors are found. */
export interface Chooser {
  readonly by: string;
  readonly reason: string;
  readonly lookUp: FactorLookup;
}

/**
 * The study with another factor for a line: decided by a person, with name and reason. What the old decision says of the
 * old factor alone (proxy, family) goes; upstream factor, secondary material and substance stay. Without a factor the line
 * is open. Undefined where the line has another kind of decision.
 */
export function withFactorChoice(
  study: StudyDocument,
  origin: CellOrigin,
  factorId: string | undefined,
  { by, reason, lookUp }: Chooser,
): StudyDocument | undefined {
  const holder = fieldOf(study, { ...origin, path: decisionPath(origin) });
  if (holder === undefined || refusedChoice(study, origin) !== undefined) {
    return undefined;
  }
  if (!isUpstream(origin) && factorId === undefined) {
    return withField(study, holder, undefined);
  }
  const old = decisionOf(study, origin);
  const decided = { status: 'confirmed', reason: `${by}: ${reason}`.slice(0, LONGEST_REASON) } as const;
  const { proxy: _proxy, family: _family, ...kept } = old?.kind === 'factor' ? old : NEW_DECISION;
  const family = lookUp(factorId ?? '')?.family;
  const main = { ...kept, factorId: factorId ?? '', ...(family === undefined ? {} : { family }) };
  const { upstreamFactorId: _upstream, ...alone } = old?.kind === 'factor' ? old : NEW_DECISION;
  const upstream = { ...alone, ...(factorId === undefined ? {} : { upstreamFactorId: factorId }) };
  const decision: Assignment = { ...(isUpstream(origin) ? upstream : main), ...decided };
  return withField(study, holder, decision);
}

const NEW_DECISION: Extract<Assignment, { kind: 'factor' }> = {
  kind: 'factor',
  factorId: '',
  status: 'confirmed',
};

function isUpstream({ path }: CellOrigin): boolean {
  return path.endsWith('upstreamFactorId');
}

function decisionPath({ path }: CellOrigin): string {
  return path.replace(/\.[^.]+$/, '');
}

function decisionOf(study: StudyDocument, origin: CellOrigin): Assignment | undefined {
  return fieldOf(study, { ...origin, path: decisionPath(origin) })?.value as Assignment | undefined;
}
