import { type Basis } from '../../../shared/model/component.ts';
import { type Group, type Grouping } from '../../engine/calculation.ts';
import { addAmounts, excludingBiogenicCo2, NO_EMISSION } from '../../engine/impact/evaluate.ts';
import { NOT_STATED } from '../../engine/impact/group.ts';
import { stageName } from '../book.ts';
import { emissionNumbers } from '../calculation/numbers.ts';
import { columnLetter } from '../model/address.ts';
import { blankCell, type Cell, formulaCell, optionalText, textCell } from '../model/cell.ts';
import { totalName } from '../names.ts';
import {
  addGroupHeader,
  addSection,
  BLANK_COLUMNS,
  RESULT_COLUMNS,
  type ResultsContext,
  shareCells,
} from './results-parts.ts';
import { FIRST_COMPONENT, groupColumn, type GroupTotal } from './results-places.ts';
import { groupFormula, stageOfKey } from './results-formulas.ts';

/** The grouping by stage stands in tables of its own. */
const GROUPINGS: readonly Grouping[] = ['assembly', 'family', 'supplier', 'country'];

/** Rows of a grouping that are listed one by one; the rest is one row, so that no sheet grows without end. */
const MOST_ROWS = 60;

/** All groupings; gives the row of each grouping's total, which must equal the total of the stages. */
export function addGroups(context: ResultsContext): GroupTotal[] {
  return GROUPINGS.flatMap((grouping) => {
    const groups = largestFirst(context.book.content.calculation.groups[grouping], context.headline);
    return groups.length === 0 ? [] : [addGrouping(context, grouping, groups)];
  });
}

function largestFirst(groups: readonly Group[], basis: Basis): readonly Group[] {
  const size = (group: Group): bigint => excludingBiogenicCo2(group.emissions[basis]);
  return groups.toSorted((left, right) => (size(left) < size(right) ? 1 : size(left) > size(right) ? -1 : 0));
}

function addGrouping(context: ResultsContext, grouping: Grouping, groups: readonly Group[]): GroupTotal {
  const { book, sheet } = context;
  addSection(context, book.say(`section.groups.${grouping}`));
  addGroupHeader(context, `group_${grouping}`);
  const first = sheet.nextRow();
  const listed = groups.slice(0, MOST_ROWS);
  const rest = groups.slice(MOST_ROWS);
  for (const group of listed) {
    addGroupRow(context, grouping, group);
  }
  const totals = book.content.calculation.totals;
  const restRow = rest.length === 0 ? undefined : addRestRow(context, first, rest);
  const last = sheet.nextRow() - 1;
  const row = sheet.add(
    [
      textCell(book.say('text.total'), 'label'),
      blankCell('text'),
      ...RESULT_COLUMNS.map(({ basis, part }, index) => {
        const letter = columnLetter(FIRST_COMPONENT + index);
        return formulaCell(
          `SUM(${letter}${first}:${letter}${last})`,
          emissionNumbers(totals[basis])[part],
          'emission',
        );
      }),
    ],
    'total',
  );
  sheet.skip();
  return restRow === undefined ? { grouping, row } : { grouping, row, rest: restRow };
}

function addGroupRow(context: ResultsContext, grouping: Grouping, group: Group): void {
  const { book, sheet, tables } = context;
  const row = sheet.nextRow();
  const numbers = (basis: Basis): ReturnType<typeof emissionNumbers> =>
    emissionNumbers(group.emissions[basis]);
  sheet.add([
    optionalText(group.key),
    textCell(groupName(context, grouping, group.key), 'name'),
    ...RESULT_COLUMNS.map(({ basis, part }) =>
      formulaCell(
        groupFormula(book, tables, grouping, group.key, part, basis, `$A${row}`),
        numbers(basis)[part],
        'emission',
      ),
    ),
    ...blanks(),
    ...groupShare(context, row, group),
  ]);
}

/** What the listed groups leave of the total: the checks compare it with the engine's sum of these groups. */
function addRestRow(
  context: ResultsContext,
  first: number,
  rest: readonly Group[],
): NonNullable<GroupTotal['rest']> {
  const { book, sheet } = context;
  const sum = (basis: Basis): Group['emissions'][Basis] =>
    rest.reduce((total, group) => addAmounts(total, group.emissions[basis]), NO_EMISSION);
  const emissions = { byLocation: sum('byLocation'), byContract: sum('byContract') };
  const row = sheet.nextRow();
  sheet.add([
    undefined,
    textCell(book.say('text.otherGroups', { count: String(rest.length) }), 'name'),
    ...RESULT_COLUMNS.map(({ basis, part }, index) => {
      const letter = columnLetter(FIRST_COMPONENT + index);
      const formula = `${totalName(basis, part)}-SUM(${letter}${first}:${letter}${row - 1})`;
      return formulaCell(formula, emissionNumbers(emissions[basis])[part], 'emission');
    }),
    ...blanks(),
    ...groupShare(context, row, { key: NOT_STATED, lines: rest.length, emissions }),
  ]);
  return { row, emissions };
}

function groupShare(context: ResultsContext, row: number, group: Group): [Cell, Cell] {
  const basis = context.headline;
  const letter = columnLetter(groupColumn(basis));
  const total = excludingBiogenicCo2(context.book.content.calculation.totals[basis]);
  return shareCells(
    `${letter}${row}`,
    totalName(basis, 'excluding'),
    excludingBiogenicCo2(group.emissions[basis]),
    total,
  );
}

function blanks(): Cell[] {
  return Array.from({ length: BLANK_COLUMNS }, (): Cell => blankCell('text'));
}

function groupName(context: ResultsContext, grouping: Grouping, key: string): string {
  const { book, bom } = context;
  if (key === NOT_STATED) {
    return book.say('text.notStated');
  }
  if (grouping === 'family') {
    return book.content.familyName?.(key) ?? '';
  }
  if (grouping !== 'assembly') {
    return '';
  }
  const stage = stageOfKey(key);
  return stage === undefined
    ? (bom.find((row) => row.line.id === key)?.result.name ?? key)
    : stageName(book, stage);
}
