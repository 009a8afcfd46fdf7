import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { staticSteps, testSteps } from './steps.ts';

describe('steps of the run', () => {
  it('compile every project', () => {
    const names = staticSteps(['shared', 'electron']).map(({ name }) => name);
    expect(names).toEqual([
      'build',
      'format',
      'lint',
      'types shared',
      'types electron',
      'unused code and packages',
    ]);
  });

  it('run scripts that exist', () => {
    const steps = [...staticSteps(['shared']), ...testSteps(['unit'], { quick: false })];
    const root = resolve(import.meta.dirname, '../..');
    expect(steps.filter(({ script }) => !existsSync(resolve(root, script)))).toEqual([]);
  });

  it('run every test folder, unknown ones last', () => {
    const names = testSteps(['perf', 'e2e', 'unit'], { quick: false }).map(({ name }) => name);
    expect(names).toEqual(['tests: unit', 'tests: e2e', 'tests: perf']);
  });

  it('leave slow folders out of the quick run', () => {
    expect(testSteps(['e2e', 'unit'], { quick: true }).map(({ name }) => name)).toEqual(['tests: unit']);
  });
});
