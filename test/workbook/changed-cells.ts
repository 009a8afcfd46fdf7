import type { StudyDocument } from '../../shared/model/study.ts';
import type { Cell } from '../../electron/workbook/model/cell.ts';
import {
  type Parts,
  type Patch,
  patchCells,
  type StoredCell,
  type StoredSheet,
} from '../support/xlsx-parts.ts';
import { modelOf, placedCells } from '../unit/workbook/model-cells.ts';
import { contentOf } from './workbook-content.ts';

/** Cells of a workbook by `sheet!address`. */
export type Cells = ReadonlyMap<string, Cell>;

/** Cells of the workbook of a study. */
export function cellsOf(study: StudyDocument): Cells {
  const cells = placedCells(modelOf(contentOf(study)));
  return new Map(cells.map(({ sheet, address, cell }) => [`${sheet}!${address}`, cell]));
}

/** The workbook with other numbers in some input cells. */
export function patched(parts: Parts, inputs: ReadonlyMap<string, number>): Parts {
  return [...inputs].reduce((made, [place, value]) => {
    const [sheet = '', address = ''] = place.split('!');
    return patchCells(made, sheet, new Map<string, Patch>([[address, { number: value }]]));
  }, parts);
}

/** What a fresh engine run says each formula must give, in the shape of a read workbook. */
export function expectedSheets(perturbed: Cells): ReadonlyMap<string, StoredSheet> {
  const sheets = new Map<string, Map<string, StoredCell>>();
  for (const [place, cell] of perturbed) {
    const [sheet = '', address = ''] = place.split('!');
    if (cell.kind === 'formula') {
      const cells = sheets.get(sheet) ?? new Map<string, StoredCell>();
      sheets.set(sheet, cells.set(address, { formula: cell.formula, value: cell.result }));
    }
  }
  return sheets;
}

/** Rows of 03_Results below the stages stand in the order of size, which a perturbation may change. */
const LAST_STAGE_ROW = 18;

/** The workbook's own comparison with the engine must fail now: the engine's values in it are the old ones. */
export function comparesWithOldEngine(
  proofColumns: ReadonlySet<string>,
): (sheet: string, address: string, cell: StoredCell) => boolean {
  return (sheet, address, cell) => isProof(proofColumns, sheet, address, cell);
}

function isProof(
  proofColumns: ReadonlySet<string>,
  sheet: string,
  address: string,
  cell: StoredCell,
): boolean {
  const row = Number(address.replace(/^[A-Z]+/, ''));
  const belowStages = sheet === '03_Results' && row > LAST_STAGE_ROW;
  // A share of electricity may be a finding, and findings are counted where the engine wrote them.
  const findings = cell.formula?.startsWith('COUNTIF(') === true || sheet === '22a_Findings';
  const proof =
    cell.formula?.startsWith('IF(ABS(') === true || cell.formula === 'overall_check' || sheet === '22_Checks';
  // Row 3 of a data sheet sums the engine's values and the rows that differ from them.
  const proofTotal =
    row === 3 &&
    /^SUM\([A-Z]+6:[A-Z]+\d+\)$/.test(cell.formula ?? '') &&
    proofColumns.has(`${sheet}!${address.replace(/\d+/, '')}`);
  return belowStages || findings || proof || proofTotal;
}

/** Columns that hold the engine's own values or compare with them. */
export function proofColumnsOf(base: Cells): ReadonlySet<string> {
  return new Set(
    [...base].flatMap(([place, cell]) =>
      cell.style === 'engine' || (cell.kind === 'formula' && cell.style === 'integer')
        ? [place.replace(/\d+$/, '')]
        : [],
    ),
  );
}
