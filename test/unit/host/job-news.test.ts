import { describe, expect, it } from 'vitest';
import { createChangeFeed } from '../../../electron/host/change-feed.ts';
import { announceJobs } from '../../../electron/host/job-news.ts';
import { type JobObserver } from '../../../electron/services/jobs/job-desk.ts';
import { type JobView } from '../../../shared/contract/workbench.ts';

const job = (id: string, state: JobView['state']): JobView => ({
  id,
  procedure: 'bom.import',
  state,
  phase: 'reading',
  done: 0,
  total: 0,
});

describe('news of jobs', () => {
  it('tell start and end at once and the way between them once a second', () => {
    const observers = new Set<JobObserver>();
    const onJob = (observer: JobObserver): (() => void) => {
      observers.add(observer);
      return () => observers.delete(observer);
    };
    const feed = createChangeFeed();
    let now = 0;
    const stop = announceJobs({ onJob }, feed, () => now);
    const report = (view: JobView, atMs: number): number => {
      now = atMs;
      observers.forEach((observer) => observer(view));
      return feed.revision;
    };
    expect(report(job('job-1', 'running'), 0)).toBe(1);
    expect(report(job('job-1', 'running'), 100)).toBe(1);
    expect(report(job('job-1', 'running'), 1000)).toBe(2);
    expect(report(job('job-1', 'done'), 1001)).toBe(3);
    expect(report(job('job-2', 'running'), 1002)).toBe(4);
    expect(feed.since(3)).toEqual([{ kind: 'job', procedure: 'bom.import', revision: 4 }]);
    stop();
    expect(observers.size).toBe(0);
  });
});
