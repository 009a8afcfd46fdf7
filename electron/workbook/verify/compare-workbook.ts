import { type RawCell, type RawRow } from '../../../shared/model/raw-table.ts';
import { columnLetter } from '../model/address.ts';
import { type Cell } from '../model/cell.ts';
import { type RowModel, type SheetModel, type WorkbookModel } from '../model/sheet.ts';
import { type ChangedCell } from '../../../shared/model/cell-origin.ts';
import { type CellDeviation, compareCell, scaleOf } from './compare-cell.ts';

/** A deviation with the place it stands at. */
export interface PlacedDeviation extends CellDeviation {
  readonly sheet: string;
  readonly cell: string;
}

export interface WorkbookComparison {
  readonly cells: number;
  readonly formulas: number;
  readonly deviations: readonly PlacedDeviation[];
  /** All deviations; more than are listed where the file is another altogether. */
  readonly deviationCount: number;
  readonly missingSheets: readonly string[];
  readonly extraSheets: readonly string[];
  /** Every deviation but computed results, with the field of the study it is about. */
  readonly changes: readonly ChangedCell[];
}

/** Takes the rows of a file as they are read, in any number of sheets. */
export interface WorkbookComparer {
  readonly takeRow: (sheet: string, row: RawRow) => void;
  readonly finish: () => WorkbookComparison;
}

/** Deviations that are listed one by one; a person reads no more, and the rest is counted. */
const MOST_LISTED = 1000;
/** Changed inputs that are read back; whoever changes more writes a new study. */
const MOST_CHANGES = 50_000;

/** Holds a file against the workbook that the program would write: every cell, every formula, every result. */
export function workbookComparer(model: WorkbookModel): WorkbookComparer {
  const expected = new Map(model.sheets.map((sheet) => [sheet.name, sheet]));
  const seen = new Set<string>();
  const extraSheets = new Set<string>();
  const deviations: PlacedDeviation[] = [];
  const changes: ChangedCell[] = [];
  const counts = { cells: 0, formulas: 0, deviations: 0 };
  let open: OpenSheet | undefined;

  function compareRow(sheet: string, number: number, cells: RowModel['cells'], found: RawRow['cells']): void {
    const scale = scaleOf(cells);
    for (let index = 0; index < Math.max(cells.length, found.length); index += 1) {
      const cell = cells[index];
      counts.cells += cell === undefined ? 0 : 1;
      counts.formulas += cell?.kind === 'formula' ? 1 : 0;
      const deviation = compareCell(cell, found[index], scale);
      if (deviation === undefined) {
        continue;
      }
      counts.deviations += 1;
      const place = { sheet, cell: `${columnLetter(index)}${number}` };
      if (deviation.kind !== 'result' && changes.length < MOST_CHANGES) {
        const origin = expected.get(sheet)?.originAt?.(number, index);
        changes.push({
          ...place,
          ...deviation,
          ...changedCell(cell, found[index]),
          ...(origin === undefined ? {} : { origin }),
        });
      }
      if (deviations.length < MOST_LISTED) {
        deviations.push({ ...deviation, ...place });
      }
    }
  }

  /** Rows that belong there and did not come; `before` is the row that came instead. */
  function passRows(sheet: OpenSheet, before: number): RowModel | undefined {
    for (;;) {
      const next = sheet.rows.next();
      if (next.done === true) {
        return undefined;
      }
      sheet.row += 1;
      if (sheet.row === before) {
        return next.value;
      }
      compareRow(sheet.name, sheet.row, next.value.cells, []);
    }
  }

  function close(): void {
    if (open !== undefined) {
      passRows(open, Number.POSITIVE_INFINITY);
      open = undefined;
    }
  }

  function takeRow(sheet: string, row: RawRow): void {
    if (open?.name !== sheet) {
      close();
      const known = expected.get(sheet);
      if (known === undefined || seen.has(sheet)) {
        extraSheets.add(sheet);
        return;
      }
      seen.add(sheet);
      open = openSheet(known);
    }
    if (extraSheets.has(sheet)) {
      return;
    }
    compareRow(sheet, row.row, passRows(open, row.row)?.cells ?? [], row.cells);
  }

  return {
    takeRow,
    finish: () => {
      close();
      return {
        cells: counts.cells,
        formulas: counts.formulas,
        deviations,
        deviationCount: counts.deviations,
        missingSheets: [...expected.keys()].filter((name) => !seen.has(name)),
        extraSheets: [...extraSheets],
        changes,
      };
    },
  };
}

/** What was written in a cell and what stands there. */
function changedCell(
  cell: Cell | undefined,
  found: RawCell | undefined,
): Pick<ChangedCell, 'written' | 'foundKind' | 'hasFormula'> {
  const kind = found?.kind ?? 'empty';
  return {
    written: writtenCell(cell),
    foundKind: kind === 'formulaWithoutValue' ? 'empty' : kind,
    hasFormula: found?.formula !== undefined || kind === 'formulaWithoutValue',
  };
}

function writtenCell(cell: Cell | undefined): ChangedCell['written'] {
  switch (cell?.kind) {
    case 'number':
      return { kind: 'number', value: cell.value };
    case 'text':
      return { kind: 'text', value: cell.text };
    case 'formula':
      return { kind: 'formula', value: cell.formula };
    default:
      return { kind: 'blank', value: '' };
  }
}

interface OpenSheet {
  readonly name: string;
  readonly rows: Iterator<RowModel>;
  /** Number of the row that was made last. */
  row: number;
}

function openSheet(sheet: SheetModel): OpenSheet {
  return { name: sheet.name, rows: sheet.rows()[Symbol.iterator](), row: 0 };
}
