import { buildWorkbook } from '../../../electron/workbook/build-workbook.ts';
import type { WorkbookContent } from '../../../electron/workbook/content.ts';
import { columnLetter } from '../../../electron/workbook/model/address.ts';
import type { Cell } from '../../../electron/workbook/model/cell.ts';
import type { WorkbookModel } from '../../../electron/workbook/model/sheet.ts';

/** A cell of the workbook before it is written, with its place. */
export interface PlacedCell {
  readonly sheet: string;
  readonly address: string;
  readonly row: number;
  readonly cell: Cell;
}

/** The model of a workbook that can be built. */
export function modelOf(content: WorkbookContent): WorkbookModel {
  const built = buildWorkbook(content);
  if (!built.ok) {
    throw new Error(`The workbook cannot be built: ${built.error.code}`);
  }
  return built.value;
}

/** All cells of a model by sheet and address. */
export function placedCells(model: WorkbookModel): readonly PlacedCell[] {
  return model.sheets.flatMap((sheet) =>
    [...sheet.rows()].flatMap((row, rowIndex) =>
      row.cells.flatMap((cell, column) =>
        cell === undefined
          ? []
          : [
              {
                sheet: sheet.name,
                address: `${columnLetter(column)}${rowIndex + 1}`,
                row: rowIndex + 1,
                cell,
              },
            ],
      ),
    ),
  );
}

/** Letters of the columns of a data sheet by the key of their title (texts are their keys here). */
export function columnsOf(cells: readonly PlacedCell[], sheet: string): ReadonlyMap<string, string> {
  const header = cells.filter((one) => one.sheet === sheet && one.row === 5);
  return new Map(
    header.flatMap(({ cell, address }) =>
      cell.kind === 'text'
        ? [[cell.text.split('\n')[0]?.split('.').at(-1) ?? '', address.replace(/\d+/, '')] as const]
        : [],
    ),
  );
}
