import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const PROGRAM = resolve(ROOT, 'out/main/cli.js');

export interface CommandResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line as a user does, in English unless the arguments say otherwise. */
export function cradlegate(...args: readonly string[]): CommandResult {
  if (!existsSync(PROGRAM)) {
    throw new Error('out/main/cli.js is missing: run "npm run build" first');
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, LC_ALL: 'en_US.UTF-8', LANG: 'en_US.UTF-8' },
  });
  return { code: status, out: stdout, err: stderr };
}

/** Runs a command that has to succeed with `--json` and gives its result. */
export function cradlegateJson<T>(...args: readonly string[]): T {
  const result = cradlegate(...args, '--json');
  if (result.code !== 0) {
    throw new Error(`cradlegate ${args.join(' ')} ended with ${result.code}: ${result.err}`);
  }
  return JSON.parse(result.out) as T;
}
