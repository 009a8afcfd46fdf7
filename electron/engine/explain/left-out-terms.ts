import { type LineResult } from '../calculation.ts';
import { activityContext } from '../inventory/activities/context.ts';
import { activityTerms } from '../inventory/activity-terms.ts';
import { bomTerms } from '../inventory/bom-terms.ts';
import { estimateTerms, withEstimates } from '../inventory/cut-off.ts';
import { type Term } from '../inventory/operand.ts';
import { type Explained } from './explained.ts';

/** The terms a cut-off line would have by its estimates, beyond those it counts with. */
export function leftOutTerms(of: Explained, line: LineResult): readonly Term[] {
  const { study, lookUp } = of;
  if (line.kind === 'bom') {
    const written = of.finder.lineOf(line.id);
    const estimated = written && withEstimates(written);
    if (written === undefined || estimated === undefined) {
      return [];
    }
    const counted = written.assignment?.kind === 'excluded' ? NOTHING : bomTerms(written, lookUp);
    return estimateTerms(counted, bomTerms(estimated.line, lookUp)).terms;
  }
  const activity = study.activities?.find(({ id }) => id === line.id);
  const estimated = activity && withEstimates(activity);
  if (activity === undefined || estimated === undefined) {
    return [];
  }
  const context = activityContext(study, lookUp);
  return estimateTerms(activityTerms(activity, context), activityTerms(estimated.line, context)).terms;
}

const NOTHING = { terms: [], problems: [] };
