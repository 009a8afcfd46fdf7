import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** How long a thread that has read a file for a preview waits for the import, in milliseconds: five minutes. */
const KEPT_FOR = 5 * 60 * 1000;

/** Memory for new objects: with more, 100,000 rows of 20 columns take 80 MB more and not a moment less. */
const YOUNG_MEGABYTES = 24;

/** The thread that waits, with the file it read last. */
let kept:
  { readonly thread: Worker; readonly timer: NodeJS.Timeout; readonly forget: () => void } | undefined;

/** The thread that waits, else a new one. */
export function takeThread(): Worker {
  if (kept === undefined) {
    return new Worker(threadFile(), { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } });
  }
  const { thread, forget } = kept;
  forget();
  thread.off('error', forget).off('exit', forget);
  thread.ref();
  return thread;
}

/** Lets a thread wait for more work on the same file; it keeps no program running. One waits at most. */
export async function keepThread(thread: Worker): Promise<void> {
  if (kept !== undefined) {
    await endThread(thread);
    return;
  }
  const forget = (): void => {
    if (kept?.thread === thread) {
      clearTimeout(kept.timer);
      kept = undefined;
    }
  };
  const timer = setTimeout(() => {
    forget();
    void endThread(thread);
  }, KEPT_FOR);
  timer.unref();
  kept = { thread, timer, forget };
  // A thread that fails while nobody waits for it is not taken again.
  thread.once('error', forget);
  thread.once('exit', forget);
  thread.unref();
}

/** Ends a thread and frees what it holds. */
export async function endThread(thread: Worker): Promise<void> {
  await thread.terminate();
}

/** The program of the thread: beside this file in the source tree, an entry of its own when built. */
function threadFile(): string {
  const found = ['worker.ts', 'worker.js']
    .map((name) => join(import.meta.dirname, name))
    .find((file) => existsSync(file));
  if (found === undefined) {
    throw new Error(
      `The program of the threads is missing in ${import.meta.dirname}: install the program again`,
    );
  }
  return found;
}
