import { type Basis } from '../../../shared/model/component.ts';
import { type Grouping, type LineResult } from '../../engine/calculation.ts';
import { emissionId } from './emission-columns.ts';
import { type Layout } from './layout.ts';

/** A sheet whose rows carry emissions, as the results add them up. */
export interface EmissionTable {
  readonly layout: Layout;
  /** True where the two electricity methods have columns of their own. */
  readonly split: boolean;
  /** Column with the key of a grouping; a grouping without one counts the whole sheet as "not stated". */
  readonly keys: Partial<Readonly<Record<Grouping, string>>>;
  /** First and last row of each line. */
  readonly places: ReadonlyMap<LineResult, RowSpan>;
}

export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

/** All data cells of a component or total on one electricity method. */
export function emissionRange(table: EmissionTable, part: string, basis: Basis): string {
  return table.layout.range(emissionId(part, table.split ? basis : undefined));
}

/**
 * The tables as formulas over whole columns take them: those that have rows, as an empty range has no place in a formula,
 * and each sheet of a long one by itself, so that what is added up over all tables is added up over all sheets.
 */
export function filled(tables: readonly EmissionTable[]): readonly EmissionTable[] {
  return tables
    .filter((table) => table.layout.rowCount > 0)
    .flatMap((table) =>
      table.layout.parts.length === 1 ? [table] : table.layout.parts.map((layout) => ({ ...table, layout })),
    );
}
