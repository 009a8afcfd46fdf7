import { isAssigned, isOfMachine } from '../../engine/completeness/machine-coverage.ts';
import { type LineResult } from '../../engine/calculation.ts';
import { type Book, column } from '../book.ts';
import { numberCell, textCell } from '../model/cell.ts';
import { type PutCell } from '../table/data-sheet.ts';
import { type Column } from '../table/layout.ts';

/** Column of 04_BOM with the part of the machine a line belongs to, where the study chose a rule for machines. */
export const MACHINE_PART = 'machinePart';

/** Column with 1 for a leaf that was assigned individually and 0 for one that is open or cut off. */
export const MACHINE_ASSIGNED = 'machineAssigned';

/** Both columns; none where the study chose no rule. */
export function machineColumns(book: Book): readonly Column[] {
  return book.content.machine === undefined
    ? []
    : [
        column(book, MACHINE_PART, 'groups', 16),
        column(book, MACHINE_ASSIGNED, 'groups', 12, { numeric: true }),
      ];
}

/** Cells of a line; capital goods are no part of the machine. */
export function putMachinePart(put: PutCell, book: Book, result: LineResult): void {
  const { machine } = book.content;
  if (machine === undefined || !isOfMachine(result)) {
    return;
  }
  put(MACHINE_PART, textCell(book.say(`machinePart.${machine.partOf(result.id)}`)));
  if (result.isLeaf) {
    put(MACHINE_ASSIGNED, numberCell(isAssigned(result) ? 1 : 0, 'integer'));
  }
}
