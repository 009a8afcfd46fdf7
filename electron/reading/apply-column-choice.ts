import { failure, success, type Result } from '../../shared/errors/app-error.ts';
import { columnIndex } from './cell-address.ts';
import type { BomColumn, BomHeader } from './find-header.ts';
import type { ColumnRole } from './header-synonyms.ts';

/** Columns a person assigned by hand, as column letters. An empty letter means: not in this file. */
export type ColumnChoice = Partial<Readonly<Record<ColumnRole, string>>>;

/**
 * Lays a person's column choice over the recognised header. A column serves one role: giving it to one takes it
 * from the others. Error `input.bom.columnUnknown` when a letter is no column.
 */
export function applyColumnChoice(header: BomHeader, choice: ColumnChoice): Result<BomHeader> {
  const columns = new Map<ColumnRole, BomColumn>(header.columns);
  for (const [role, letter] of Object.entries(choice) as [ColumnRole, string][]) {
    columns.delete(role);
    if (letter === '') {
      continue;
    }
    const index = columnIndex(letter);
    if (index === undefined) {
      return failure('input.bom.columnUnknown', { field: role, column: letter });
    }
    const before = [...header.columns].find(([, column]) => column.index === index);
    if (before !== undefined && choice[before[0]] === undefined) {
      columns.delete(before[0]);
    }
    const { unit } = before?.[1] ?? {};
    columns.set(role, {
      index,
      letter,
      header: before?.[1].header ?? '',
      ...(unit === undefined ? {} : { unit }),
    });
  }
  return success({ ...header, columns });
}
