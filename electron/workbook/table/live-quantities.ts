import { SHEETS } from '../book.ts';
import { PARAMETER_VALUE, type ParameterPlan } from '../calculation/parameter-plan.ts';
import { outsideCell } from '../model/address.ts';
import { type Cell, formulaCell } from '../model/cell.ts';
import { type RowModel, type SheetModel } from '../model/sheet.ts';

/**
 * The sheet with every input that the study gives by a formula pointing at that formula in 02a_Parameters, so that a
 * parameter moves it. The sheet itself where the study has no formulas.
 */
export function withLiveQuantities(sheet: SheetModel, plan: ParameterPlan | undefined): SheetModel {
  const { originAt } = sheet;
  if (originAt === undefined || plan === undefined || plan.formulas.length === 0) {
    return sheet;
  }
  const liveCell = (cell: Cell | undefined, row: number, column: number): Cell | undefined => {
    if (cell?.kind !== 'number' || cell.style !== 'input') {
      return cell;
    }
    const origin = originAt(row, column);
    const found = origin && plan.rowOf(origin.target, origin.id, origin.path);
    return found === undefined
      ? cell
      : formulaCell(outsideCell(SHEETS.parameters, PARAMETER_VALUE, found), cell.value, 'number');
  };
  const further = sheet.further?.map((one) => withLiveQuantities(one, plan));
  return {
    ...sheet,
    ...(further === undefined ? {} : { further }),
    *rows(): Iterable<RowModel> {
      let number = 0;
      for (const row of sheet.rows()) {
        number += 1;
        const { cells } = row;
        const current = number;
        const live = cells.map((cell, column) => liveCell(cell, current, column));
        yield live.some((cell, column) => cell !== cells[column]) ? { ...row, cells: live } : row;
      }
    },
  };
}
