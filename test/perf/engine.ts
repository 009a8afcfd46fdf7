import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('engine-process.ts', import.meta.url));

/** Most memory the heap may take, in MB: a million lines must do with 1.5 GB for the whole process. */
const HEAP_MB = 1200;

/**
 * Measures the engine alone with an invented machine of so many lines, in a process of its own: its memory is then that
 * of the study and nothing else. The figures go to the standard output.
 */
export function benchEngine(lines: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = join(folder, 'study.json');
  try {
    for (const step of ['write', 'measure']) {
      const { status } = spawnSync(
        process.execPath,
        [`--max-old-space-size=${HEAP_MB}`, PROGRAM, step, file, String(lines)],
        { stdio: 'inherit' },
      );
      if (status !== 0) {
        throw new Error(`The measurement of ${lines} lines failed`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
