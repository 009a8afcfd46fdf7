import { type ChangeFeed } from './change-feed.ts';
import { type App } from './create-app.ts';

/** A page asks anew for all it shows at such news: once a second is enough to see a job move on. */
const LEAST_MS_BETWEEN_NEWS = 1000;

/**
 * Tells the pages of jobs: of the start and the end at once, of the way between them once a second.
 * @param nowMs Tells the time in milliseconds.
 * @returns what ends it.
 */
export function announceJobs(
  app: Pick<App, 'onJob'>,
  feed: Pick<ChangeFeed, 'announce'>,
  nowMs: () => number,
): () => void {
  let last: { readonly stage: string; readonly toldMs: number } | undefined;
  return app.onJob(({ id, state, procedure }) => {
    const stage = `${id} ${state}`;
    const now = nowMs();
    if (last?.stage !== stage || now - last.toldMs >= LEAST_MS_BETWEEN_NEWS) {
      last = { stage, toldMs: now };
      feed.announce(procedure, 'job');
    }
  });
}
