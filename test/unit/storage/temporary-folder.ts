import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder of its own for the test file that asks, removed with everything in it when the file is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cradle-storage-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
