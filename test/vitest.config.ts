import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    include: ['test/**/*.test.ts'],
    // A slow machine is no failure: waiting ends early where the awaited comes, and only then.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    // What belongs to the person who runs the tests stays out of them.
    env: { CRADLEGATE_USER_DATA: join(tmpdir(), `cradlegate-test-user-${process.pid}`) },
  },
});
