import { type BomRowView } from '../../../../shared/contract/workbench.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { exactSum } from '../../components/fields/exact-sum.ts';
import { type TreeIndex } from '../../grid/tree-index.ts';

export interface SelectionSum {
  readonly rows: number;
  readonly netMassKg: DecimalString;
  readonly emissionKg: DecimalString;
}

/** Exact sums of selected rows, given by rising place; what is inside a selected assembly is counted once, with it. */
export function selectionSum(rows: readonly BomRowView[], tree: TreeIndex, places: Int32Array): SelectionSum {
  const masses: DecimalString[] = [];
  const emissions: DecimalString[] = [];
  let end = 0;
  for (const place of places) {
    const row = rows[tree.order[place] ?? -1];
    if (place < end || row === undefined) {
      continue;
    }
    end = tree.end[place] ?? place + 1;
    if (row.netMassKg !== undefined) {
      masses.push(row.netMassKg);
    }
    if (row.emissionKg !== undefined) {
      emissions.push(row.emissionKg);
    }
  }
  return { rows: places.length, netMassKg: exactSum(masses), emissionKg: exactSum(emissions) };
}
