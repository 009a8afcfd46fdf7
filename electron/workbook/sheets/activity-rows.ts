import { type ResolvedActivity, type ActivityKind } from '../../../shared/model/activity.ts';
import { type LineResult } from '../../engine/calculation.ts';
import { type Book } from '../book.ts';
import { factorSlots } from '../calculation/factor-slots.ts';
import { hasFormulas } from '../calculation/live-formula.ts';
import { type ActivityRow } from '../table/activity-table.ts';
import { activityLines } from './bom-plan.ts';

/** An activity of one kind with its result. */
export interface ActivityLine<Kind extends ActivityKind> {
  readonly activity: Extract<ResolvedActivity, { kind: Kind }>;
  readonly result: LineResult;
}

/** All activities of one kind that its sheet can write with formulas, in the order of the study. */
export function linesOf<Kind extends ActivityKind>(book: Book, kind: Kind): readonly ActivityLine<Kind>[] {
  return activityLines(book.content).filter(
    (line): line is ActivityLine<Kind> =>
      line.activity.kind === kind && hasFormulas(line.activity, line.result, book.content.study),
  );
}

/** The other activities, of any kind: each is the sum of its products in 04c_Terms. */
export function valueLines(book: Book): readonly ActivityLine<ActivityKind>[] {
  return activityLines(book.content).filter(
    ({ activity, result }) => !hasFormulas(activity, result, book.content.study),
  );
}

/** What is the same in every row that stands for a whole activity with one assignment. */
export function wholeRow(
  book: Book,
  line: ActivityLine<ActivityKind>,
): Pick<
  ActivityRow,
  'activity' | 'result' | 'first' | 'assignment' | 'slots' | 'partState' | 'counted' | 'emissions'
> {
  const { activity, result } = line;
  const assignment = 'assignment' in activity ? activity.assignment : undefined;
  return {
    activity,
    result,
    first: true,
    assignment,
    slots: factorSlots(assignment, result.terms, book.content.lookUp),
    partState: result.state,
    counted: result.terms.length > 0,
    emissions: result.emissions,
  };
}

/** Results of the activities of which a formula gave no value; they stand after all others. */
export function openLines({ content }: Book): readonly LineResult[] {
  const offset = (content.study.bom?.length ?? 0) + (content.study.activities?.length ?? 0);
  return content.calculation.lines.slice(offset);
}
