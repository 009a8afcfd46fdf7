import { type BomLine } from '../../../../shared/model/bom-line.ts';
import { decideText, rankingKey, type TextDecision } from '../../../matching/decide-text.ts';
import { type MatchText, matchTextOf } from '../../../matching/match-text.ts';
import { type Region } from '../../../../shared/contract/procedures.ts';
import { nextTurn } from '../../jobs/task.ts';
import { type OpenProject } from '../../open-project.ts';
import { type Session } from '../../session.ts';

/** Leaves whose texts lead to one decision, whatever has been decided on them. */
export interface LeafGroup {
  readonly key: string;
  /** Places of the leaves in the tree, in its order. */
  readonly places: readonly number[];
  readonly first: BomLine;
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
 * Leaves that an assembly covers are left out.
 */
export async function leafGroups(
  session: Session,
  project: OpenProject,
  region: Region,
): Promise<readonly LeafGroup[]> {
  const { bom, lookUp } = project.live;
  const known = knownDecisions(project, region);
  const context = { knowledge: session.gateways.knowledge, lookUp, place: region, locale: 'en' as const };
  const decisionOn = (text: MatchText): TextDecision => {
    const ranking = rankingKey(text);
    const decision = known.get(ranking) ?? decideText(text, context);
    known.set(ranking, decision);
    return decision;
  };
  // New texts are ranked first, a few at a time; grouping then sees one state of the study, whatever changed meanwhile.
  const texts = new Map(bom.shape.lines.map((_, place) => textAt(project, place)).map((text) => [rankingKey(text), text]));
  const fresh = [...texts].filter(([ranking]) => !known.has(ranking));
  for (const [index, [, text]] of fresh.entries()) {
    if (index % TEXTS_AT_ONCE === TEXTS_AT_ONCE - 1) {
      await nextTurn();
    }
    decisionOn(text);
  }
  return groupLeaves(project, decisionOn);
}

function textAt(project: OpenProject, place: number): MatchText {
  return matchTextOf(project.live.bom.lineAt(place));
}

function groupLeaves(project: OpenProject, decisionOn: (text: MatchText) => TextDecision): readonly LeafGroup[] {
  const { bom } = project.live;
  const groups = new Map<string, Growing>();
  for (let place = 0; place < bom.shape.lines.length; place += 1) {
    const { isLeaf, state } = bom.resultAt(place);
    if (!isLeaf || state === 'covered') {
      continue;
    }
    const line = bom.lineAt(place);
    const text = matchTextOf(line);
    const decision = decisionOn(text);
    const group = groups.get(decision.key);
    if (group === undefined) {
      groups.set(decision.key, { key: decision.key, places: [place], first: line, text, decision });
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
