import { type BomLine } from '../../../../shared/model/bom-line.ts';
import { decideText, rankingKey, type TextDecision } from '../../../matching/decide-text.ts';
import { type MatchText, matchTextOf } from '../../../matching/match-text.ts';
import { type ReviewGrouping } from '../../../../shared/contract/workbench.ts';
import { type Region } from '../../../../shared/contract/region.ts';
import { nextTurn } from '../../jobs/task.ts';
import { type OpenProject } from '../../open-project.ts';
import { type Session } from '../../session.ts';
import { matchingKnowledge } from '../../libraries/matching-knowledge.ts';

/** Leaves whose texts lead to one decision, whatever has been decided on them. */
export interface LeafGroup {
  readonly key: string;
  /** Places of the leaves in the tree, in its order. */
  readonly places: readonly number[];
  readonly first: BomLine;
  /** What the group is gathered by, where that is not the material text. */
  readonly family?: string;
  readonly supplier?: string;
  /** Text and decision of the least sure leaf: the group is as sure as that. */
  readonly text: MatchText;
  readonly decision: TextDecision;
}

type Decisions = Map<string, TextDecision>;

// What a text means does not change while its project is open; ranking it takes a hundred times as long as finding it.
const decisionsOf = new WeakMap<OpenProject, Map<Region, Decisions>>();

/** Texts ranked before other work has its turn: some hundredths of a second. */
const TEXTS_AT_ONCE = 50;

/**
 * All leaves that carry a decision of their own, grouped as the matching groups them: by material text, with the
 * family it was recognised as. Remembered decisions do not enter, so that a group stays the same when it is decided.
 * Leaves that an assembly covers are left out. By family or by supplier the groups are wider: the family the text
 * was recognised as, or the supplier, however written.
 */
export async function leafGroups(
  session: Session,
  project: OpenProject,
  region: Region,
  by: ReviewGrouping = 'material',
): Promise<readonly LeafGroup[]> {
  const { lookUp } = project.live;
  const known = knownDecisions(project, region);
  const context = { knowledge: matchingKnowledge(session), lookUp, place: region, locale: 'en' as const };
  const decisionOn = (text: MatchText): TextDecision => {
    const ranking = rankingKey(text);
    const decision = known.get(ranking) ?? decideText(text, context);
    known.set(ranking, decision);
    return decision;
  };
  // New texts are ranked first, a few at a time; grouping then sees one state of the study, whatever changed meanwhile.
  const fresh = new Map<string, MatchText>();
  for (const place of decidedPlaces(project)) {
    const text = matchTextOf(project.live.bom.lineAt(place));
    const ranking = rankingKey(text);
    if (!known.has(ranking)) {
      fresh.set(ranking, text);
    }
  }
  for (const [index, text] of [...fresh.values()].entries()) {
    if (index % TEXTS_AT_ONCE === TEXTS_AT_ONCE - 1) {
      await nextTurn();
    }
    decisionOn(text);
  }
  return groupLeaves(project, decisionOn, by);
}

/** Places of the leaves that carry a decision of their own. */
function decidedPlaces({ live: { bom } }: OpenProject): readonly number[] {
  return [...bom.shape.lines.keys()].filter((place) => {
    const { isLeaf, state } = bom.resultAt(place);
    return isLeaf && state !== 'covered';
  });
}

function groupLeaves(
  project: OpenProject,
  decisionOn: (text: MatchText) => TextDecision,
  by: ReviewGrouping,
): readonly LeafGroup[] {
  const { bom } = project.live;
  const groups = new Map<string, Growing>();
  for (const place of decidedPlaces(project)) {
    const line = bom.lineAt(place);
    const text = matchTextOf(line);
    const decision = decisionOn(text);
    const { key, name } = keyOf(by, line, decision);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { key, ...name, places: [place], first: line, text, decision });
      continue;
    }
    group.places.push(place);
    if (decision.proposal.confidence < group.decision.proposal.confidence) {
      group.text = text;
      group.decision = decision;
    }
  }
  return [...groups.values()];
}

/** Key of the group a line belongs to; by family or supplier also what the group is called. */
function keyOf(
  by: ReviewGrouping,
  line: BomLine,
  { key, proposal }: TextDecision,
): { readonly key: string; readonly name: Pick<LeafGroup, 'family' | 'supplier'> } {
  switch (by) {
    case 'material':
      return { key, name: {} };
    case 'family':
      // The family the text was recognised as: that of the decision would move lines to another group as it is taken.
      return { key: `family: ${proposal.family}`, name: { family: proposal.family } };
    case 'supplier': {
      const supplier = (line.supplier ?? '').normalize('NFKC').trim();
      return { key: `supplier: ${supplier.toLowerCase()}`, name: { supplier } };
    }
  }
}

/** A group while its lines are gathered. */
interface Growing extends LeafGroup {
  readonly places: number[];
  text: MatchText;
  decision: TextDecision;
}

function knownDecisions(project: OpenProject, region: Region): Decisions {
  const byRegion = decisionsOf.get(project) ?? new Map<Region, Decisions>();
  decisionsOf.set(project, byRegion);
  const known = byRegion.get(region) ?? new Map<string, TextDecision>();
  byRegion.set(region, known);
  return known;
}
