/** What vitest's JSON report says, as far as it is summed. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    /** File of the tests. */
    readonly name?: string;
    /** Why the file broke outside its tests; else empty. */
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName?: string;
      readonly duration?: number | null;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
}

export interface TestFigures {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Passed and failed tests of one report. Counted as failed too: a test that did not run, and a file that
 * broke outside its tests. No report at all counts as one failure.
 */
export function figuresOf(report: VitestReport | undefined): TestFigures {
  if (report === undefined) {
    return { passed: 0, failed: 1 };
  }
  const notRun = report.numPendingTests + report.numTodoTests;
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + notRun + brokenFiles.length };
}

export function sumOfFigures(figures: readonly TestFigures[]): TestFigures {
  return {
    passed: figures.reduce((sum, { passed }) => sum + passed, 0),
    failed: figures.reduce((sum, { failed }) => sum + failed, 0),
  };
}
