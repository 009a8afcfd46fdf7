import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect, requireIntact } from '../../../electron/storage/connection.ts';
import { good, newStore, reopen } from './open-store.ts';
import { expectedLines, expectedStudies } from './kill-plan.ts';
import { saidBeforeKill } from './said-before-kill.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const KILLS = 24;
const MAX_LIFE_MS = 250;

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
  const compileCache = join(folder, 'compiled');
  good(newStore(path).close());
  let entryCount = 1;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const said = await saidBeforeKill({
      script: 'kill-child.ts',
      path,
      maxLifeMs: MAX_LIFE_MS,
      compileCache,
    });
    const [first = 0, acknowledged = 0] = [said.at(0), said.at(-1)];
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
