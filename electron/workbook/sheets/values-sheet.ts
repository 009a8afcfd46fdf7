import { COMPONENTS } from '../../../shared/model/component.ts';
import { type Book, column } from '../book.ts';
import { termSum } from '../calculation/term-sum.ts';
import { textCell } from '../model/cell.ts';
import { type ActivityRow, activityTable } from '../table/activity-table.ts';
import { type Layout } from '../table/layout.ts';
import { openLines, valueLines, wholeRow } from './activity-rows.ts';
import { lineLink } from './line-places.ts';

/**
 * 10b_OtherActivities: activities whose sheet has no columns for their method, each the sum of its products in 04c_Terms;
 * and those of which a formula gave no value, which are open.
 */
export function valuesSheet(book: Book, terms: Layout): ReturnType<typeof activityTable> {
  const rows = valueLines(book).map((line): ActivityRow => {
    const own = book.terms.countedOf(line.result);
    const first = own[0]?.row;
    return {
      ...wholeRow(book, line),
      slots: [],
      formula: (index, basis) => termSum(terms, own, basis, COMPONENTS[index] ?? '') ?? '0',
      cells: () => ({
        kind: textCell(book.say(`kind.${line.activity.kind}`)),
        written: first === undefined ? undefined : lineLink(terms.placeOf(first)),
      }),
    };
  });
  const open = openLines(book).map((result): ActivityRow => ({
    activity: { id: result.id, name: result.name, stage: result.stage },
    result,
    first: true,
    slots: [],
    partState: result.state,
    counted: false,
    emissions: result.emissions,
    cells: () => ({ kind: textCell(book.say(`kind.${result.kind}`)) }),
  }));
  const columns = [column(book, 'kind', 'line', 18), column(book, 'written', 'line', 18)];
  return activityTable(book, {
    sheet: 'values',
    columns,
    rows: [...rows, ...open],
    split: true,
    hasParts: false,
    summed: [],
  });
}
