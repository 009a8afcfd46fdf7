import { describe, expect, it } from 'vitest';
import { figuresOf, sumOfFigures } from './test-figures.ts';

const clean = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
};

describe('figures of a test run', () => {
  it('are those of the report', () => {
    expect(figuresOf({ ...clean, numFailedTests: 2 })).toEqual({ passed: 5, failed: 2 });
  });

  it('count a test that did not run as failed', () => {
    expect(figuresOf({ ...clean, numPendingTests: 1, numTodoTests: 1 })).toEqual({ passed: 5, failed: 2 });
  });

  it('count a file that broke outside its tests as failed, but no failed test twice', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    expect(figuresOf({ ...clean, numFailedTests: 1, testResults: [broken, failing] })).toEqual({
      passed: 5,
      failed: 2,
    });
  });

  it('count a missing report as failed', () => {
    expect(figuresOf(undefined)).toEqual({ passed: 0, failed: 1 });
  });

  it('add up', () => {
    expect(
      sumOfFigures([
        { passed: 1, failed: 2 },
        { passed: 3, failed: 0 },
      ]),
    ).toEqual({ passed: 4, failed: 2 });
  });
});
