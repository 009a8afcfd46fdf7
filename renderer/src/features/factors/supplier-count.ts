import { type BomRowView } from '../../../../shared/contract/workbench.ts';

/** Number of different suppliers named in the rows; rows without one are not counted. */
export function supplierCount(rows: readonly Pick<BomRowView, 'supplier'>[]): number {
  return new Set(rows.map((row) => row.supplier.trim()).filter((name) => name !== '')).size;
}
