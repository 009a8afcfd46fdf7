import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Size at which a log file is put aside; with the one before, two are kept. */
const LARGEST_LOG_BYTES = 1024 * 1024;

/**
 * Makes a log that appends lines with their time to a file, for bugs only: it names no value of any project. Written
 * at once, because the next thing may be the end of the program.
 * @param now Tells the time as ISO 8601.
 */
export function createLog(path: string, now: () => string): (text: string) => void {
  return (text) => {
    mkdirSync(dirname(path), { recursive: true });
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG_BYTES) {
      renameSync(path, `${path}.1`);
    }
    appendFileSync(path, `${now()} ${text}\n`, { mode: 0o600 });
  };
}
