import { statSync } from 'node:fs';

/** Bytes a table is read of in about a tenth of a second: starting a thread takes longer. */
const SHORT_BYTES = 500_000;

/** True for a file that would hold the host up while it is read; false where there is none. */
export function isLongFile(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > SHORT_BYTES;
}
