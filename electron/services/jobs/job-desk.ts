import { type AppError, failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type JobView } from '../../../shared/contract/workbench.ts';
import { type Clock } from '../ports.ts';
import { nextTurn, type Phase, type Task } from './task.ts';

/** Hears how a job stands. */
export type JobObserver = (job: JobView) => void;

/** At most ten reports a second: more cannot be seen and would keep the page busy. */
const LEAST_MILLISECONDS_BETWEEN_REPORTS = 100;

interface Job {
  view: JobView;
  readonly stop: AbortController;
  reportedAt: number;
}

/**
 * The long work of a session: one job at a time. A job goes on when the page is loaded again; its outcome is kept
 * until the next one starts. A resource with the lifetime of the session.
 */
export class JobDesk {
  readonly #clock: Clock;
  readonly #observers = new Set<JobObserver>();
  #job: Job | undefined;
  #started = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The running job, or the last one with its outcome. */
  list(): readonly JobView[] {
    return this.#job === undefined ? [] : [this.#job.view];
  }

  observe(observer: JobObserver): () => void {
    this.#observers.add(observer);
    return () => this.#observers.delete(observer);
  }

  /**
   * Starts work and comes back at once; `state.jobRunning` while another job runs.
   * @param subject Name of the file the work is about.
   */
  start(procedure: string, run: (task: Task) => Promise<Result<unknown>>, subject?: string): Result<JobView> {
    if (this.#job?.view.state === 'running') {
      return failure('state.jobRunning', { procedure: this.#job.view.procedure });
    }
    this.#started += 1;
    const view: JobView = {
      id: `job-${this.#started}`,
      procedure,
      ...(subject === undefined ? {} : { subject }),
      state: 'running',
      phase: 'starting',
      done: 0,
      total: 0,
    };
    const job: Job = { view, stop: new AbortController(), reportedAt: 0 };
    this.#job = job;
    this.#report(job);
    void this.#run(job, run);
    return success(view);
  }

  /** Asks a job to stop; it ends before its next step. `state.jobNotFound` for another id; an ended job stays as it is. */
  cancel(id: string): Result<JobView> {
    const job = this.#job;
    if (job?.view.id !== id) {
      return failure('state.jobNotFound', { id });
    }
    job.stop.abort();
    return success(job.view);
  }

  /** Asks whatever is running to stop: its project is being closed. */
  cancelRunning(): void {
    this.#job?.stop.abort();
  }

  async #run(job: Job, run: (task: Task) => Promise<Result<unknown>>): Promise<void> {
    const task: Task = {
      signal: job.stop.signal,
      progress: (phase, done, total) => this.#progress(job, phase, done, total),
      step: async (phase, done, total) => {
        this.#progress(job, phase, done, total);
        await nextTurn();
        return job.stop.signal.aborted;
      },
    };
    // The caller hears of the start before of anything else.
    await nextTurn();
    try {
      const outcome = await run(task);
      if (outcome.ok) {
        this.#end(job, { state: 'done', outcome: outcome.value });
      } else {
        const state = outcome.error.code.startsWith('cancelled.') ? 'cancelled' : 'failed';
        this.#end(job, { state, error: errorView(outcome.error) });
      }
    } catch (problem) {
      // Nobody waits for a job, so a bug in it has to be told as its outcome.
      const params = { problem: problem instanceof Error ? problem.message : String(problem) };
      this.#end(job, { state: 'failed', error: { code: 'internal.unexpected', params } });
    }
  }

  #progress(job: Job, phase: Phase, done: number, total: number): void {
    job.view = { ...job.view, phase, done, total };
    const now = Date.parse(this.#clock());
    if (now - job.reportedAt >= LEAST_MILLISECONDS_BETWEEN_REPORTS) {
      job.reportedAt = now;
      this.#report(job);
    }
  }

  #end(job: Job, end: Pick<JobView, 'state' | 'outcome' | 'error'>): void {
    job.view = { ...job.view, ...end };
    this.#report(job);
  }

  #report(job: Job): void {
    for (const observer of this.#observers) {
      observer(job.view);
    }
  }
}

function errorView(error: AppError): NonNullable<JobView['error']> {
  return { code: error.code, params: { ...error.params } };
}
