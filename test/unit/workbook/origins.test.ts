import { describe, expect, it } from 'vitest';
import { fieldOf } from '../../../shared/model/study-field.ts';
import type { StudyDocument } from '../../../shared/model/study.ts';
import { columnLetter } from '../../../electron/workbook/model/address.ts';
import type { Cell } from '../../../electron/workbook/model/cell.ts';
import { completeStudy } from '../../workbook/complete-study.ts';
import { examples, methodsStudy } from '../../workbook/methods-study.ts';
import { contentOf } from '../../workbook/workbook-content.ts';
import { modelOf } from './model-cells.ts';

/** Columns of typed numbers that stand for no single field of the study, and why. */
const WITHOUT_ORIGIN: Readonly<Record<string, string>> = {
  '07_Electricity:D': 'years of the period',
  '07_Electricity:E': 'as above',
  '11a_FactorGases:E': 'gases of a factor',
  '11b_GWP:D': 'published warming potentials',
  '13_Allocation:D': 'parts of other keys, of several lines at once',
  '16_MassBalance:B': 'limits of the method',
  '17_DataQuality:M': 'ratings a supplier states',
  '17_DataQuality:N': 'as above',
  '17_DataQuality:O': 'as above',
  '17_DataQuality:P': 'as above',
  '99_Lists:B': 'units',
  '99_Lists:D': 'units',
  '99_Lists:E': 'units',
};
/** Cells of columns that have origins, of which single ones may have none: numbers several fields share, GWP values. */
const SOME_WITHOUT = new Map([
  ['04d_Operands:G', 12],
  ['24_UseAndAvoided:B', 2],
]);

interface Seen {
  readonly column: string;
  readonly cell: Cell;
  readonly field: { readonly value: unknown } | undefined;
  readonly hasOrigin: boolean;
  readonly word: string | undefined;
}

function cellsOf(study: StudyDocument): readonly Seen[] {
  return modelOf(contentOf(study)).sheets.flatMap((sheet) =>
    [...sheet.rows()].flatMap((row, index) =>
      row.cells.flatMap((cell, column): Seen[] => {
        const origin = sheet.originAt?.(index + 1, column);
        const shown = cell?.kind === 'text' ? cell.text : cell?.kind === 'number' ? String(cell.value) : '';
        return cell === undefined || origin?.fixed === true
          ? []
          : [
              {
                column: `${sheet.name}:${columnLetter(column)}`,
                cell,
                hasOrigin: origin !== undefined,
                field: origin && fieldOf(study, origin),
                word: origin?.words?.get(shown),
              },
            ];
      }),
    ),
  );
}

const seen = [completeStudy(), methodsStudy(), ...examples().map(([, study]) => study)].flatMap(cellsOf);

function holds({ cell, field, word }: Seen): boolean {
  const value = field?.value;
  return cell.kind === 'number'
    ? (word ?? Number(value)) === (word === undefined ? cell.value : value)
    : cell.kind === 'text' && (word ?? cell.text) === value;
}

describe('the field of the study behind a cell', () => {
  it('has the value the cell shows, wherever it is no formula of the study', () => {
    const typed = seen.filter(
      ({ cell, field }) =>
        (cell.kind === 'number' || cell.kind === 'text') &&
        field?.value !== undefined &&
        field.value !== null &&
        !(typeof field.value === 'string' && field.value.startsWith('=')),
    );
    const wrong = typed.filter((one) => !holds(one));
    // Suppliers are shown as the results group them; texts of several fields stand in one cell.
    const allowed = new Set(['04_BOM', '02_GoalScope', '23_SignOff']);
    const unexplained = wrong.filter(({ column }) => !allowed.has(column.split(':')[0] ?? ''));
    expect(unexplained).toEqual([]);
    expect(wrong.filter(({ cell }) => cell.kind === 'number')).toEqual([]);
    expect(typed.length).toBeGreaterThan(4000);
  });

  it('is known for every typed number but those that stand for none', () => {
    const missing = new Map<string, number>();
    for (const { column, cell, hasOrigin } of seen) {
      if (cell.kind === 'number' && cell.style === 'input' && !hasOrigin) {
        missing.set(column, (missing.get(column) ?? 0) + 1);
      }
    }
    const tooMany = [...missing].filter(
      ([column, count]) => WITHOUT_ORIGIN[column] === undefined && count > (SOME_WITHOUT.get(column) ?? 0),
    );
    expect(tooMany).toEqual([]);
  });
});
