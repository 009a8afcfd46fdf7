import { type Portions } from '../../../shared/portions.ts';

/**
 * Longest stretch of work in ms: half of what a screen shows one picture for (60 Hz), so that a key pressed meanwhile is
 * answered without a visible wait.
 */
const STRETCH_MILLISECONDS = 8;

/**
 * Does long work in stretches too short to be noticed. Before the first and after each, `pause` lets everything else
 * have its turn and says true when the work is to stop: then the outcome is undefined, and the work clears up behind it.
 */
export async function inPortions<T extends object>(
  work: Portions<T>,
  pause: () => Promise<boolean>,
): Promise<T | undefined> {
  let pausedAt = Number.NEGATIVE_INFINITY;
  for (;;) {
    if (performance.now() - pausedAt >= STRETCH_MILLISECONDS) {
      if (await pause()) {
        const left: Generator<undefined, T | undefined, undefined> = work;
        left.return(undefined);
        return undefined;
      }
      pausedAt = performance.now();
    }
    const step = work.next();
    if (step.done === true) {
      return step.value;
    }
  }
}
