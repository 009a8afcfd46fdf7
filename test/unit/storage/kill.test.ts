import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { connect, requireIntact } from '../../../electron/storage/connection.ts';
import { good, newStore, reopen } from './open-store.ts';
import { expectedLines, expectedStudies } from './kill-plan.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const KILLS = 24;
/** The moment of the kill lies anywhere in this time after the first acknowledgement. */
const MAX_LIFE_MS = 250;

/** Lets a child write until it is killed; the numbers of the first and last entry it said were safe. */
async function acknowledgedBeforeKill(path: string): Promise<readonly [number, number]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'kill-child.ts'), path]);
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
  await wait(Math.random() * MAX_LIFE_MS);
  child.kill('SIGKILL');
  expect(await closed, complaint).toBe('SIGKILL');
  const complete = output.slice(0, output.lastIndexOf('\n')).split('\n');
  return [Number(complete[0]), Number(complete.at(-1))];
}

/** Opens the project after a kill and looks at everything; the number of entries it holds. */
function examine(path: string, acknowledged: number): number {
  const database = connect(path, { readOnly: false });
  requireIntact(database, path);
  database.close();
  const store = reopen(path);
  const entryCount = good(store.history()).length;
  // One entry may have become safe whose acknowledgement was cut off.
  expect([acknowledged, acknowledged + 1]).toContain(entryCount);
  expect(good(store.verifyHistory()).entryCount).toBe(entryCount);
  expect(good(store.readStudy()).bom).toEqual(expectedLines(entryCount));
  const studies = good(store.studies()).map(({ title, bomLines }) => [title, bomLines]);
  expect(studies).toEqual(expectedStudies(entryCount));
  good(store.close());
  return entryCount;
}

test(`killed ${KILLS} times in the middle of writing: whole, readable, nothing lost that was acknowledged`, async () => {
  const path = join(folder, 'killed.cradle');
  good(newStore(path).close());
  let entryCount = 1;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const [first, acknowledged] = await acknowledgedBeforeKill(path);
    // Going on from an earlier number would mean that something acknowledged was lost.
    expect([entryCount + 1, entryCount + 2]).toContain(first);
    expect(acknowledged).toBeGreaterThanOrEqual(first);
    // In every other round the next writer itself has to clear up after the killed one.
    if (kill % 2 === 1) {
      entryCount = acknowledged;
    } else {
      entryCount = examine(path, acknowledged);
    }
  }
  examine(path, entryCount);
}, 120_000);
