import { join } from 'node:path';
import { expect, test } from 'vitest';
import { saidBeforeKill } from './said-before-kill.ts';
import { good, newStore, reopen } from './open-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const KILLS = 6;
/** Some three issues long. */
const MAX_LIFE_MS = 300;

test('killed while issuing: every issue is whole or not there, none that was acknowledged is lost', async () => {
  const path = join(folder, 'killed.cradle');
  const compileCache = join(folder, 'compiled');
  good(newStore(path).close());
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const said = await saidBeforeKill({
      script: 'kill-issue-child.ts',
      path,
      maxLifeMs: MAX_LIFE_MS,
      compileCache,
    });
    const acknowledged = said.at(-1) ?? 0;
    const store = reopen(path);
    const issues = good(store.issues());
    expect([acknowledged, acknowledged + 1]).toContain(issues.length);
    expect(issues.map(({ number }) => number)).toEqual(issues.map((_, index) => index + 1));
    // Reads every document and compares it with its hash.
    expect(good(store.verifyHistory()).entryCount).toBe(issues.length + 1);
    good(store.close());
  }
}, 60_000);
