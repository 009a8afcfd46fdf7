import { isFactorEntry, type MappingEntry } from './mapping-book.ts';
import { INSUFFICIENT } from './knowledge.ts';
import { proposeAssignment, type Proposal } from './propose-assignment.ts';
import { materialKey, textKey } from './text-key.ts';
import type { Assignment } from '../../shared/model/assignment.ts';
import type { Locale } from '../../shared/model/locale.ts';
import type { FactorLookUp } from './default-factor.ts';
import type { MappingHit, MappingIndex } from './mapping-index.ts';
import type { MatchingKnowledge } from './knowledge.ts';
import type { MatchReason, MatchText } from './match-text.ts';

/** What an assignment depends on besides the texts. */
export interface AssignmentContext {
  readonly knowledge: MatchingKnowledge;
  readonly lookUp: FactorLookUp;
  /** Country of production or region of the defaults: CN, DE, EU, WORLD ... */
  readonly place: string;
  /** Language of the reason printed with the assignment. */
  readonly locale: Locale;
  readonly mappings?: MappingIndex | undefined;
}

/** Decision on a text. Lines of one `key` share it. */
export interface TextDecision {
  readonly key: string;
  readonly proposal: Proposal;
  readonly remembered: MappingEntry | undefined;
  /** Absent: the line stays open. */
  readonly assignment: Assignment | undefined;
}

/** Decides on a text: what is remembered wins, else the proposal of the matching. */
export function decideText(text: MatchText, context: AssignmentContext): TextDecision {
  const hit = context.mappings?.lookUp(text);
  const proposal = proposeAssignment(text, context.place, context.knowledge, context.lookUp);
  return hit === undefined ? fromProposal(text, proposal, context) : fromMemory(hit, proposal, context);
}

function fromProposal(text: MatchText, proposal: Proposal, context: AssignmentContext): TextDecision {
  const isOpen = proposal.family === INSUFFICIENT;
  const key = isOpen
    ? textKey(text.materialText, text.description)
    : `${materialKey(text.materialText)} | ${proposal.family}`;
  return { key, proposal, remembered: undefined, assignment: assignmentOf(proposal, context.locale) };
}

function assignmentOf(proposal: Proposal, locale: Locale): Assignment | undefined {
  const why = proposal.why[locale];
  if (proposal.excluded) {
    return { kind: 'excluded', why: 'noMaterial', reason: why };
  }
  if (proposal.factorId === undefined) {
    return undefined;
  }
  return {
    kind: 'factor',
    factorId: proposal.factorId,
    status: 'proposed',
    family: proposal.family,
    ...(proposal.proxy ? { proxy: true } : {}),
    ...(why === '' ? {} : { reason: why }),
  };
}

function fromMemory(
  { entry, route }: MappingHit,
  proposal: Proposal,
  context: AssignmentContext,
): TextDecision {
  const reason: MatchReason = {
    code: `match.remembered.${route}`,
    params: { key: entry.key, reason: entry.reason, decidedOn: entry.decidedOn ?? '-' },
  };
  const key = `${entry.kind}: ${entry.key}`;
  const { factorId: _proposed, ...rest } = proposal;
  const base = { ...rest, family: entry.family ?? proposal.family, confidence: 1, reasons: [reason] };
  if (!isFactorEntry(entry)) {
    const assignment: Assignment = { kind: 'excluded', why: entry.excluded, reason: entry.reason };
    return { key, proposal: { ...base, excluded: true, proxy: false }, remembered: entry, assignment };
  }
  const { factorId, upstreamFactorId, proxy } = entry;
  const missing = [factorId, upstreamFactorId].find(
    (id) => id !== undefined && context.lookUp(id) === undefined,
  );
  if (missing !== undefined) {
    const gone: MatchReason = { code: 'match.rememberedFactorMissing', params: { factorId: missing } };
    const open = { ...base, excluded: false, proxy: false, reasons: [reason, gone] };
    return { key, proposal: open, remembered: entry, assignment: undefined };
  }
  const upstream = upstreamFactorId === undefined ? {} : { upstreamFactorId };
  const assignment: Assignment = {
    kind: 'factor',
    factorId,
    ...upstream,
    status: 'proposed',
    ...(proxy ? { proxy: true } : {}),
    ...(entry.family === undefined ? {} : { family: entry.family }),
    reason: entry.reason,
  };
  return {
    key,
    proposal: { ...base, factorId, ...upstream, excluded: false, proxy },
    remembered: entry,
    assignment,
  };
}

/** Key under which one text is ranked only once: everything the ranking looks at. */
export function rankingKey(text: MatchText): string {
  const { partNumber = '', description = '', materialText = '', massKgEach = '', unit = '' } = text;
  return JSON.stringify([partNumber, description, materialText, massKgEach, unit]);
}
