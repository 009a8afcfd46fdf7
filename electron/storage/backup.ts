import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import type { Database } from 'better-sqlite3';

/**
 * Writes a complete copy of the project beside it, e.g. `winder.cradle.bak-v10`, and returns its path. A copy
 * that is already there is never overwritten: the next ones are `.bak-v10.2`, `.bak-v10.3`.
 */
export function backUp(database: Database, path: string, version: number): string {
  const target = freeName(`${path}.bak-v${version}`);
  database.prepare('VACUUM INTO ?').run(target);
  syncFile(target);
  return target;
}

function freeName(wanted: string): string {
  if (!existsSync(wanted)) {
    return wanted;
  }
  for (let number = 2; ; number += 1) {
    const candidate = `${wanted}.${number}`;
    if (!existsSync(candidate)) {
      return candidate;
    }
  }
}

/** VACUUM INTO leaves the copy to the operating system; the migration must not start before it is on the disk. */
function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
