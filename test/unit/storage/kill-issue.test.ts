import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { good, newStore, reopen } from './open-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const KILLS = 6;
/** The moment of the kill lies anywhere in this time after the first issue: some three issues long. */
const MAX_LIFE_MS = 300;

/** Lets a child freeze issues until it is killed; the number of the last one it said was safe. */
async function lastIssueBeforeKill(path: string): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'kill-issue-child.ts'), path]);
  let output = '';
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
  await wait(Math.random() * MAX_LIFE_MS);
  child.kill('SIGKILL');
  expect(await closed).toBe('SIGKILL');
  return Number(output.slice(0, output.lastIndexOf('\n')).split('\n').at(-1));
}

test('killed while issuing: every issue is whole or not there, none that was acknowledged is lost', async () => {
  const path = join(folder, 'killed.cradle');
  good(newStore(path).close());
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const acknowledged = await lastIssueBeforeKill(path);
    const store = reopen(path);
    const issues = good(store.issues());
    expect([acknowledged, acknowledged + 1]).toContain(issues.length);
    expect(issues.map(({ number }) => number)).toEqual(issues.map((_, index) => index + 1));
    // Reads every document and compares it with its hash.
    expect(good(store.verifyHistory()).entryCount).toBe(issues.length + 1);
    good(store.close());
  }
}, 60_000);
