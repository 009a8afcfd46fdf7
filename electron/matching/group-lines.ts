import { decideText, rankingKey, type AssignmentContext, type TextDecision } from './decide-text.ts';
import { matchTextOf } from './match-text.ts';
import type { BomLine } from '../../shared/model/bom-line.ts';
import type { Portions } from '../../shared/portions.ts';

/** Lines on which one decision is taken: the same material text and, where it says too little, the same part family. */
export interface LineGroup {
  readonly key: string;
  /** Texts of the first line, for showing. */
  readonly materialText: string;
  readonly description: string;
  readonly lineIds: readonly string[];
  readonly decision: TextDecision;
}

/** Groups lines by the decision their texts lead to; order of first appearance. Every line is in one group. */
export function* groupLines(
  lines: readonly BomLine[],
  context: AssignmentContext,
): Portions<readonly LineGroup[]> {
  const decisions = new Map<string, TextDecision>();
  const groups = new Map<string, { first: BomLine; lineIds: string[]; decision: TextDecision }>();
  for (const line of lines) {
    const text = matchTextOf(line);
    const ranking = rankingKey(text);
    const known = decisions.get(ranking);
    const decision = known ?? decideText(text, context);
    if (known === undefined) {
      decisions.set(ranking, decision);
      yield;
    }
    const group = groups.get(decision.key);
    if (group === undefined) {
      groups.set(decision.key, { first: line, lineIds: [line.id], decision });
      continue;
    }
    group.lineIds.push(line.id);
    // The group is as sure as its least sure line.
    if (decision.proposal.confidence < group.decision.proposal.confidence) {
      group.decision = decision;
    }
  }
  return [...groups].map(([key, { first, lineIds, decision }]) => ({
    key,
    materialText: first.materialText ?? '',
    description: first.description ?? '',
    lineIds,
    decision,
  }));
}
