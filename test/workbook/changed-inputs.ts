import type { CellOrigin, ChangedCell } from '../../shared/model/cell-origin.ts';
import { withField } from '../../shared/model/study-field.ts';
import type { StudyDocument } from '../../shared/model/study.ts';
import { readWorkbookRows } from '../../electron/interchange/read-workbook-rows.ts';
import { readInput } from '../../electron/services/workbooks/read-input.ts';
import { columnLetter } from '../../electron/workbook/model/address.ts';
import type { Cell } from '../../electron/workbook/model/cell.ts';
import { compareWorkbook } from '../../electron/workbook/verify/verify-workbook.ts';
import { modelOf } from '../unit/workbook/model-cells.ts';
import type { Cells } from './changed-cells.ts';
import { contentOf } from './workbook-content.ts';

/** A typed number of a workbook and the field of the study it stands for. */
export interface InputCell {
  /** `04_BOM!J7` */
  readonly place: string;
  /** `04_BOM:J` */
  readonly column: string;
  readonly value: number;
  readonly origin: CellOrigin;
}

/** Every typed number that can be read back, in the order of the sheets. */
export function inputCells(study: StudyDocument): readonly InputCell[] {
  return modelOf(contentOf(study)).sheets.flatMap((sheet) =>
    [...sheet.rows()].flatMap((row, index) =>
      row.cells.flatMap((cell: Cell | undefined, column): InputCell[] => {
        const origin = sheet.originAt?.(index + 1, column);
        const letter = columnLetter(column);
        return cell?.kind === 'number' && cell.style === 'input' && origin !== undefined
          ? [
              {
                place: `${sheet.name}!${letter}${index + 1}`,
                column: `${sheet.name}:${letter}`,
                value: cell.value,
                origin,
              },
            ]
          : [];
      }),
    ),
  );
}

/** The study with one input as the workbook would be read back; undefined where it could not be. */
export function withInput(
  study: StudyDocument,
  { origin, value, place }: InputCell,
  next: number,
): StudyDocument | undefined {
  const [sheet = '', cell = ''] = place.split('!');
  const read = readInput(study, {
    sheet,
    cell,
    origin,
    kind: 'input',
    expected: String(value),
    found: String(next),
    written: { kind: 'number', value },
    foundKind: 'number',
    hasFormula: false,
  });
  return typeof read === 'string' ? undefined : withField(study, read.field, read.value);
}

/** What a workbook that was changed says about the study it was written from. */
export interface ReadBack {
  readonly study: StudyDocument;
  readonly places: readonly string[];
  /** Changed cells that could not be read. */
  readonly refused: readonly ChangedCell[];
}

/** Reads the changed inputs of a file, the way the product does, and carries them out. */
export async function readBack(study: StudyDocument, path: string): Promise<ReadBack> {
  const compared = await compareWorkbook(contentOf(study), (takeRow) => readWorkbookRows(path, takeRow));
  if (!compared.ok) {
    throw new Error(`${path} cannot be read: ${compared.error.code}`);
  }
  const places: string[] = [];
  const refused: ChangedCell[] = [];
  let next = study;
  for (const changed of compared.value.changes) {
    const read = readInput(study, changed);
    if (typeof read === 'string') {
      refused.push(changed);
    } else {
      places.push(`${changed.sheet}!${changed.cell}`);
      next = withField(next, read.field, read.value);
    }
  }
  return { study: next, places, refused };
}

/** Sheets whose rows follow the size of the results, and the copy of the study. */
const TAILS = ['22a_Findings!', '03_Results!', '98_Study!'];

/** A change that leaves the study the same in kind: no line opens or closes, so that every formula stays. */
export function keepsFormulas(base: Cells, changed: Cells): boolean {
  return [...changed].every(([place, cell]) => {
    const before = base.get(place);
    const isTail = TAILS.some((sheet) => place.startsWith(sheet));
    const isOther =
      cell.kind === 'formula' &&
      before?.kind === 'formula' &&
      before.formula !== cell.formula &&
      !cell.formula.startsWith('COUNTIF(');
    return isTail || (before?.kind === cell.kind && !isOther);
  });
}

/** The same study with every number that can be read back another; shares that add up to 1 stay. */
export function withOtherNumbers(study: StudyDocument, seed: number): StudyDocument {
  const next = randomNumbers(seed);
  return inputCells(study)
    .filter(({ origin, value }) => !/share|yieldSteps/i.test(origin.path) && value !== 0 && value !== 1)
    .reduce((made, cell) => withInput(made, cell, smaller(cell.value, next)) ?? made, study);
}

/** Numbers from 0 to below 1 that a seed decides (linear congruential generator, Numerical Recipes). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The items in a random order. */
export function shuffled<T>(items: readonly T[], next: () => number): readonly T[] {
  return items
    .map((item) => ({ item, at: next() }))
    .sort((left, right) => left.at - right.at)
    .map(({ item }) => item);
}

/** A number somewhat smaller: shares stay shares and yields below one. */
export function smaller(value: number, next: () => number): number {
  return Number((value * (0.6 + 0.37 * next())).toPrecision(6));
}
