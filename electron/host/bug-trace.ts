import { randomUUID } from 'node:crypto';

/** Writes a bug's stack to the log and gives the mark by which the answer and the log find together. */
export function logBug(error: unknown, log: (text: string) => void): string {
  const trace = randomUUID();
  log(`${trace} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return trace;
}
