import { failure, success, type Result } from '../../shared/errors/app-error.ts';
import type { ColumnRole, ColumnUse } from '../../shared/model/column-role.ts';
import { columnIndex } from './cell-address.ts';
import type { BomColumn, BomHeader } from './find-header.ts';

/** Uses of columns chosen by a person or a preset, by column letter. */
export type ColumnChoice = Readonly<Record<string, ColumnUse>>;

/**
 * Lays a choice over the recognised header. A column has one use and a role one column: what is chosen takes the role
 * from the column that had it. `extra` takes the role away, `ignored` leaves the column out altogether. Error
 * `input.bom.columnUnknown` when a letter is no column, `input.bom.columnTwice` when two columns shall hold the same.
 */
export function applyColumnChoice(header: BomHeader, choice: ColumnChoice): Result<BomHeader> {
  const columns = new Map<ColumnRole, BomColumn>(header.columns);
  const leftOut = new Set(header.leftOut);
  const chosen = new Map<ColumnRole, string>();
  for (const [letter, use] of Object.entries(choice)) {
    const index = columnIndex(letter);
    if (index === undefined) {
      return failure('input.bom.columnUnknown', { field: use, column: letter });
    }
    const before = [...header.columns].find(([, column]) => column.index === index);
    if (before !== undefined && !chosen.has(before[0])) {
      columns.delete(before[0]);
    }
    leftOut.delete(index);
    if (use === 'ignored') {
      leftOut.add(index);
    } else if (use !== 'extra') {
      const other = chosen.get(use);
      if (other !== undefined) {
        return failure('input.bom.columnTwice', { field: use, column: letter, other });
      }
      chosen.set(use, letter);
      columns.set(use, columnFor(header, letter, index, before?.[1]));
    }
  }
  return success({ ...header, columns, leftOut });
}

function columnFor(
  header: BomHeader,
  letter: string,
  index: number,
  before: BomColumn | undefined,
): BomColumn {
  const { unit } = before ?? {};
  const title = before?.header ?? header.titles.get(index) ?? '';
  return { index, letter, header: title, ...(unit === undefined ? {} : { unit }) };
}
