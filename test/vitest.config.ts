import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * Folders of test/unit whose files share one loaded program, which spares loading it for each file: their tests leave
 * nothing behind (what they open they close, a variable of the environment they put back) and measure no memory.
 */
const SHARED = [
  'checks',
  'cli',
  'engine',
  'i18n',
  'matching',
  'model',
  'reading',
  'renderer',
  'search',
  'services',
  'workbook',
].map((folder) => `test/unit/${folder}/**/*.test.ts`);

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    // A slow machine is no failure: waiting ends early where the awaited comes, and only then.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    // What belongs to the person who runs the tests stays out of them.
    env: { CRADLEGATE_USER_DATA: join(tmpdir(), `cradlegate-test-user-${process.pid}`) },
    projects: [
      { extends: true, test: { name: 'shared', include: SHARED, isolate: false } },
      { extends: true, test: { name: 'alone', include: ['test/**/*.test.ts'], exclude: SHARED } },
    ],
  },
});
