/** Whether a decision is for the whole group or for rows of it. */
export interface DecisionReach {
  readonly mode: 'group' | 'rows';
  /** Rows ticked in `rows` mode. */
  readonly chosen: ReadonlySet<string>;
  /** Row the arrow keys stand on in `rows` mode. */
  readonly activeRow: number;
}

/** The lines a decision is for: all of the group, the ticked rows, or the row the arrow keys stand on. */
export function linesToDecide(
  reach: DecisionReach,
  groupLineIds: readonly string[],
  rowIds: readonly string[],
): readonly string[] {
  if (reach.mode === 'group') {
    return groupLineIds;
  }
  const ticked = rowIds.filter((id) => reach.chosen.has(id));
  return ticked.length > 0 ? ticked : rowIds.slice(reach.activeRow, reach.activeRow + 1);
}

/** The ticked rows with one more ticked, or with its tick taken away. */
export function withToggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) {
    next.add(id);
  }
  return next;
}
