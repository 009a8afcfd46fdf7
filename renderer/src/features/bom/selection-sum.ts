import { type BomRowView } from '../../../../shared/contract/workbench.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { exactSum } from '../../components/fields/exact-sum.ts';
import { type TreeIndex } from '../../grid/tree-index.ts';

export interface SelectionSum {
  readonly rows: number;
  /** Undefined where no selected row has one: a gap is never 0. */
  readonly netMassKg: DecimalString | undefined;
  readonly emissionKg: DecimalString | undefined;
  /** Open rows among what was added: the sums are not complete. */
  readonly open: number;
  /** The selected rows themselves. */
  readonly selected: readonly BomRowView[];
}

/** Exact sums of selected rows, given by rising place; what is inside a selected assembly is counted once, with it. */
export function selectionSum(rows: readonly BomRowView[], tree: TreeIndex, places: Int32Array): SelectionSum {
  const masses: DecimalString[] = [];
  const emissions: DecimalString[] = [];
  let open = 0;
  let end = 0;
  for (const place of places) {
    const row = rows[tree.order[place] ?? -1];
    if (place < end || row === undefined) {
      continue;
    }
    end = tree.end[place] ?? place + 1;
    open += row.openBelow;
    if (row.netMassKg !== undefined) {
      masses.push(row.netMassKg);
    }
    if (row.emissionKg !== undefined) {
      emissions.push(row.emissionKg);
    }
  }
  const selected = Array.from(places).flatMap((place) => rows[tree.order[place] ?? -1] ?? []);
  return { rows: places.length, netMassKg: sumOf(masses), emissionKg: sumOf(emissions), open, selected };
}

function sumOf(values: readonly DecimalString[]): DecimalString | undefined {
  return values.length === 0 ? undefined : exactSum(values);
}
