import { basename } from 'node:path';
import type { VitestReport } from './test-figures.ts';

const MOST_LINES = 12;
const MOST_CHARACTERS = 900;

/** The failed tests of one report: file, name, time taken and the beginning of the message, to be read first. */
export function failedTests(report: VitestReport | undefined): readonly string[] {
  if (report === undefined) {
    return ['No report was left: the tests ended before their time.'];
  }
  return report.testResults.flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    const place = basename(file.name ?? '');
    if (file.status === 'failed' && failed.length === 0) {
      return [`- ${place}`, ...beginningOf(file.message ?? '')];
    }
    return failed.flatMap(({ fullName, duration, failureMessages }) => [
      `- ${place}: ${fullName ?? ''} (${((duration ?? 0) / 1000).toFixed(1)} s)`,
      ...beginningOf((failureMessages ?? []).join('\n')),
    ]);
  });
}

function beginningOf(message: string): readonly string[] {
  const lines = message.slice(0, MOST_CHARACTERS).split('\n').slice(0, MOST_LINES);
  return lines.map((line) => `    ${line}`);
}
