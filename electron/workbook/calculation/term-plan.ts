import { type LineResult } from '../../engine/calculation.ts';
import { passingTerms } from '../../engine/bom/line-view.ts';
import { activityContext } from '../../engine/inventory/activities/context.ts';
import { activityTerms } from '../../engine/inventory/activity-terms.ts';
import { bomTerms } from '../../engine/inventory/bom-terms.ts';
import { estimateTerms, withEstimates } from '../../engine/inventory/cut-off.ts';
import { type Term } from '../../engine/inventory/operand.ts';
import { type WorkbookContent } from '../content.ts';
import { activityLines, type BomRow } from '../sheets/bom-plan.ts';
import { FIRST_ROW } from '../table/layout.ts';
import { isDirect } from './direct-terms.ts';
import { hasFormulas } from './live-formula.ts';
import { type PlannedTerm, type TermLine, type TermPlan } from './planned-term.ts';

/** Collects what the sheets of the lines cannot write themselves, and the terms behind every estimate of a cut-off. */
export function termPlan(content: WorkbookContent, bom: readonly BomRow[]): TermPlan {
  const terms: PlannedTerm[] = [];
  const counted = new Map<LineResult, readonly PlannedTerm[]>();
  const estimated = new Map<LineResult, readonly PlannedTerm[]>();
  const put = (
    line: TermLine,
    result: LineResult,
    role: PlannedTerm['role'],
    made: readonly Term[],
  ): void => {
    if (made.length === 0) {
      return;
    }
    const { multiplicity } = result;
    const first = FIRST_ROW + terms.length;
    const planned = made.map((term, index): PlannedTerm => {
      return { line, result, role, term, multiplicity, row: first + index };
    });
    terms.push(...planned);
    (role === 'counted' ? counted : estimated).set(result, planned);
  };
  for (const row of bom) {
    const { result } = row;
    const line: TermLine = { kind: 'bom', row };
    if (result.hasTerms) {
      // Terms with a row of their own are kept: the sheets find that row by them.
      if (!passingTerms(result).every(isDirect)) {
        put(
          line,
          result,
          'counted',
          result.terms.filter((term) => !isDirect(term)),
        );
      }
    }
    if (result.estimate !== undefined) {
      put(line, result, 'estimate', estimatesOfPart(content, row));
    }
  }
  const context = activityContext(content.study, content.lookUp);
  for (const { activity, result } of activityLines(content)) {
    const line: TermLine = { kind: 'activity', activity };
    if (!hasFormulas(activity, result, context)) {
      put(line, result, 'counted', result.terms);
    }
    const replaced = result.estimate === undefined ? undefined : withEstimates(activity);
    if (replaced !== undefined) {
      const all = activityTerms(replaced.line, context);
      put(line, result, 'estimate', estimateTerms(activityTerms(activity, context), all).terms);
    }
  }
  return {
    terms,
    countedOf: (result) => counted.get(result) ?? [],
    estimatedOf: (result) => estimated.get(result) ?? [],
  };
}

/** What a part would add by its estimates: all of it when the part itself is cut off, else what is cut off inside. */
function estimatesOfPart({ lookUp }: WorkbookContent, { line }: BomRow): readonly Term[] {
  const replaced = withEstimates(line);
  if (replaced === undefined) {
    return [];
  }
  const nothing = { terms: [], problems: [] };
  const counted = line.assignment?.kind === 'excluded' ? nothing : bomTerms(line, lookUp);
  return estimateTerms(counted, bomTerms(replaced.line, lookUp)).terms;
}
