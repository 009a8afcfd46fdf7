import { type BomRowView } from '../../../../shared/contract/workbench.ts';
import { type RowFilter } from '../../app/view-store.ts';

/** Exceptions in the order of their weight: the ruler shows the first that applies. */
export const EXCEPTIONS = ['error', 'open', 'corrected', 'estimated'] as const;
export type Exception = (typeof EXCEPTIONS)[number];

/** True when a row belongs to a filter by itself, not by what is below it. */
export function isOfFilter(row: BomRowView, filter: RowFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'error':
      return row.mark === 'error';
    case 'open':
      // A leaf with a worse mark may be open as well; its own count tells.
      return row.mark === 'open' || (row.isLeaf && row.openBelow > 0);
    case 'corrected':
      return row.correctedFields.length > 0;
    case 'estimated':
      return row.proxy;
    case 'proposed':
      return row.mark === 'proposed';
  }
}

/** The exception a row shows on the ruler. */
export function exceptionOf(row: BomRowView): Exception | undefined {
  return EXCEPTIONS.find((exception) => isOfFilter(row, exception));
}

/** How many rows each exception filter keeps. */
export function countExceptions(rows: readonly BomRowView[]): Readonly<Record<Exception, number>> {
  const counts = { error: 0, open: 0, corrected: 0, estimated: 0 };
  for (const row of rows) {
    for (const exception of EXCEPTIONS) {
      counts[exception] += isOfFilter(row, exception) ? 1 : 0;
    }
  }
  return counts;
}
