import { type Activity, type ActivityKind } from '../../../shared/model/activity.ts';
import { type LineResult } from '../../engine/calculation.ts';
import { type Book } from '../book.ts';
import { factorSlots } from '../calculation/factor-slots.ts';
import { type ActivityRow } from '../table/activity-table.ts';
import { activityLines } from './bom-plan.ts';

/** An activity of one kind with its result. */
export interface ActivityLine<Kind extends ActivityKind> {
  readonly activity: Extract<Activity, { kind: Kind }>;
  readonly result: LineResult;
}

/** All activities of one kind in the order of the study. */
export function linesOf<Kind extends ActivityKind>(book: Book, kind: Kind): readonly ActivityLine<Kind>[] {
  return activityLines(book.content).filter(
    (line): line is ActivityLine<Kind> => line.activity.kind === kind,
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
