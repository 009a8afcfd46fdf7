import { describe, expect, it } from 'vitest';
import { failedTests } from './failed-tests.ts';

const figures = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 };

describe('the failed tests of a run', () => {
  it('are told by file, name, time and the beginning of the message', () => {
    const failed = {
      status: 'failed',
      fullName: 'the page shows the total',
      duration: 61_240,
      failureMessages: [`Error: no total\n${'at a place\n'.repeat(50)}`],
    };
    const testResults = [
      {
        name: '/a/test/e2e/main.test.ts',
        status: 'failed',
        assertionResults: [{ status: 'passed' }, failed],
      },
    ];
    const lines = failedTests({ ...figures, testResults });
    expect(lines.slice(0, 2)).toEqual([
      '- main.test.ts: the page shows the total (61.2 s)',
      '    Error: no total',
    ]);
    expect(lines).toHaveLength(13);
  });

  it('include a file that broke outside its tests', () => {
    const broken = { name: '/a/b.test.ts', status: 'failed', message: 'no browser', assertionResults: [] };
    expect(failedTests({ ...figures, testResults: [broken] })).toEqual(['- b.test.ts', '    no browser']);
  });

  it('are unknown without a report, and that is said', () => {
    expect(failedTests(undefined)).toEqual(['No report was left: the tests ended before their time.']);
  });
});
