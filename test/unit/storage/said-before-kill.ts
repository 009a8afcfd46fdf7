import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';

interface Killing {
  /** File beside this one that writes into a project without end and says the number of all it knows to be safe. */
  readonly script: string;
  readonly path: string;
  /** The moment of the kill lies anywhere in this time after the first number. */
  readonly maxLifeMs: number;
  /** Where the children of a test keep the compiled program, so that not each has to compile it. */
  readonly compileCache: string;
}

/** Lets a child write until it is killed; the numbers it said whole, at least one. */
export async function saidBeforeKill({
  script,
  path,
  maxLifeMs,
  compileCache,
}: Killing): Promise<readonly number[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), path], {
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
  });
  let output = '';
  let complaint = '';
  child.stderr.on('data', (data: Buffer) => (complaint += data.toString()));
  const first = new Promise<void>((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      resolve();
    });
    child.on('close', () => resolve());
  });
  const closed = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('close', (_code, signal) => resolve(signal));
  });
  await first;
  await wait(Math.random() * maxLifeMs);
  child.kill('SIGKILL');
  expect(await closed, complaint).toBe('SIGKILL');
  return output.slice(0, output.lastIndexOf('\n')).split('\n').map(Number);
}
