import { type BomRowView } from '../../../../shared/contract/workbench.ts';

/** Exceptions in the order of their weight: the ruler shows the first that applies. */
export const EXCEPTIONS = ['error', 'open', 'corrected', 'estimated'] as const;
export type Exception = (typeof EXCEPTIONS)[number];

/** A filter of rows; the live strip and the toolbar choose it. */
export type RowChoice = Exception | 'all' | 'proposed' | 'amountEstimated';

/** True when a row belongs to a filter by itself, not by what is below it. */
export function isOfFilter(row: BomRowView, filter: RowChoice): boolean {
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
    case 'amountEstimated':
      return row.amountEstimated === true;
    case 'proposed':
      return row.mark === 'proposed';
  }
}

/** The exception a row shows on the ruler. */
export function exceptionOf(row: BomRowView): Exception | undefined {
  return EXCEPTIONS.find((exception) => isOfFilter(row, exception));
}

/** The exception of each row as a number: its position in {@link EXCEPTIONS} from 1, 0 for none. */
export type ExceptionKinds = Uint8Array;

/** The exceptions of all rows. */
export function exceptionKinds(rows: readonly BomRowView[]): ExceptionKinds {
  return Uint8Array.from(rows, kindOf);
}

/** The exceptions after a change of the rows at these positions; the same object when none changed. */
export function changedKinds(
  kinds: ExceptionKinds,
  rows: readonly BomRowView[],
  positions: readonly number[],
): ExceptionKinds {
  const changed = kinds.slice();
  let isSame = true;
  for (const position of positions) {
    const row = rows[position];
    const kind = row === undefined ? 0 : kindOf(row);
    isSame &&= kind === kinds[position];
    changed[position] = kind;
  }
  return isSame ? kinds : changed;
}

function kindOf(row: BomRowView): number {
  const exception = exceptionOf(row);
  return exception === undefined ? 0 : EXCEPTIONS.indexOf(exception) + 1;
}

export type ExceptionCounts = Readonly<Record<Exception, number>>;

const NO_EXCEPTIONS: ExceptionCounts = { error: 0, open: 0, corrected: 0, estimated: 0 };

/** How many rows each exception filter keeps. */
export function countExceptions(rows: readonly BomRowView[]): ExceptionCounts {
  return addExceptions(NO_EXCEPTIONS, rows, 1);
}

/** The counts after a change of some rows; the same object when none changed. */
export function recountExceptions(
  counts: ExceptionCounts,
  before: readonly BomRowView[],
  after: readonly BomRowView[],
): ExceptionCounts {
  const now = addExceptions(addExceptions(counts, before, -1), after, 1);
  return EXCEPTIONS.every((exception) => now[exception] === counts[exception]) ? counts : now;
}

function addExceptions(counts: ExceptionCounts, rows: readonly BomRowView[], step: 1 | -1): ExceptionCounts {
  const sums = { ...counts };
  for (const row of rows) {
    for (const exception of EXCEPTIONS) {
      sums[exception] += isOfFilter(row, exception) ? step : 0;
    }
  }
  return sums;
}
