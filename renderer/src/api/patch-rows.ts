import { type BomRows, type BomRowView } from '../../../shared/contract/workbench.ts';

type Rows = readonly BomRowView[];

/** Which rows of a list are not those of the list before it. */
export interface RowPatch {
  readonly before: Rows;
  /** Positions that hold another row. */
  readonly positions: readonly number[];
}

const patches = new WeakMap<Rows, RowPatch>();
const positionsById = new WeakMap<Rows, ReadonlyMap<string, number>>();

/**
 * The known rows with the changed ones in their place; every other row stays the same object, and no row is looked at
 * twice for it. Undefined when a changed row is not among the known ones: then all must be asked for again.
 */
export function patchRows(
  known: BomRows,
  changed: Rows,
  moment: Partial<Pick<BomRows, 'revision' | 'step' | 'findingsRevision' | 'sources'>>,
): BomRows | undefined {
  if (changed.length === 0) {
    return { ...known, ...moment };
  }
  const places = positionsOf(known.rows);
  const positions = changed.map((row) => places.get(row.id) ?? -1);
  if (positions.includes(-1)) {
    return undefined;
  }
  const rows = [...known.rows];
  changed.forEach((row, index) => {
    rows[positions[index] ?? -1] = row;
  });
  patches.set(rows, { before: known.rows, positions });
  // Only the last step is kept: a chain of them would keep every former list alive.
  patches.delete(known.rows);
  positionsById.set(rows, places);
  return { ...known, ...moment, rows };
}

/** How a list came from the one before it by {@link patchRows}; undefined for a list that came whole. */
export function patchOf(rows: Rows): RowPatch | undefined {
  return patches.get(rows);
}

function positionsOf(rows: Rows): ReadonlyMap<string, number> {
  const known = positionsById.get(rows);
  if (known !== undefined) {
    return known;
  }
  const places = new Map(rows.map((row, position) => [row.id, position]));
  positionsById.set(rows, places);
  return places;
}
