import { statSync } from 'node:fs';

/** Bytes a table is read of in about a tenth of a second: starting a thread takes longer. */
const SHORT_BYTES = 500_000;

/** True for a file that would hold the host up while it is read. */
export function isLongFile(path: string): boolean {
  return Number(look(path)?.size ?? 0) > SHORT_BYTES;
}

/** Changes with every writing of the file; undefined for one that cannot be looked at. */
export function stampOf(path: string): string | undefined {
  const state = look(path);
  return state && [state.ino, state.size, state.mtimeNs, state.ctimeNs].join(' ');
}

function look(path: string) {
  try {
    return statSync(path, { bigint: true });
  } catch {
    // Missing, locked or no path at all: whoever reads it says which.
    return undefined;
  }
}
