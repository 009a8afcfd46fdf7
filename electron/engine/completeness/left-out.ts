import { type ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';

/** Why something was left out and who decided. */
export interface CutOffDecision {
  readonly reason: string;
  readonly decidedBy: string;
}

/** The cut-offs of every line by its id, wherever in it they stand: whole lines, legs of a route, the scrap of a part. */
export function cutOffDecisions(
  study: Pick<ResolvedStudy, 'bom' | 'activities'>,
): ReadonlyMap<string, CutOffDecision> {
  const decisions = new Map<string, CutOffDecision>();
  for (const line of [...(study.bom ?? []).filter(mayHoldCutOff), ...(study.activities ?? [])]) {
    const found = cutOffsIn(line);
    if (found.length > 0 && !decisions.has(line.id)) {
      decisions.set(line.id, {
        reason: distinct(found.map(({ reason }) => reason)),
        decidedBy: distinct(found.map(({ decidedBy }) => decidedBy)),
      });
    }
  }
  return decisions;
}

/** A look at the two places that hold one in a line of the BOM: there are too many lines to search them all. */
function mayHoldCutOff({ assignment, scrap }: ResolvedBomLine): boolean {
  return assignment?.kind === 'excluded' || scrap !== undefined;
}

function cutOffsIn(value: unknown): readonly CutOffDecision[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const { why, reason, estimate } = value as {
    readonly why?: unknown;
    readonly reason?: string;
    readonly estimate?: { readonly decidedBy?: string };
  };
  return why === 'cutOff'
    ? [{ reason: reason ?? '', decidedBy: estimate?.decidedBy ?? '' }]
    : Object.values(value).flatMap(cutOffsIn);
}

function distinct(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ''))].join('; ');
}
