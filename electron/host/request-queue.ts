import { failure, type Result, success } from '../../shared/errors/app-error.ts';

/**
 * How a call runs. `alone`: after all earlier ones, of any session (commands, opening and closing of projects);
 * `job`: one at a time for each session (work with files); `read`: at once.
 */
export type Lane = 'alone' | 'job' | 'read';

/** A call that wants to run. */
export interface QueuedCall {
  readonly session: string;
  readonly lane: Lane;
  /** Aborted when the caller has gone; a call that still waits is then not started. */
  readonly signal?: AbortSignal;
}

/** Puts calls in order and bounds how many wait. */
export interface RequestQueue {
  /** Runs a task in its turn. `limit.requests` when the session has too many calls, `cancelled.request`, `state.closing`. */
  run<T>(call: QueuedCall, task: () => Promise<T>): Promise<Result<T>>;
  /** Takes no new call and resolves when the last one has ended. */
  drain(): Promise<void>;
}

/** @param perSession Most calls of one session that run or wait. */
export function createRequestQueue(perSession: number): RequestQueue {
  const ends = new Map<string, Promise<void>>();
  const counts = new Map<string, number>();
  const open = new Set<Promise<void>>();
  let draining = false;

  async function inTurn<T>(key: string, task: () => Promise<T>): Promise<T> {
    const { promise: end, resolve: finish } = Promise.withResolvers<void>();
    const before = ends.get(key);
    ends.set(key, end);
    await before;
    try {
      return await task();
    } finally {
      finish();
      if (ends.get(key) === end) {
        ends.delete(key);
      }
    }
  }

  async function start<T>(call: QueuedCall, task: () => Promise<T>): Promise<Result<T>> {
    const started = async (): Promise<Result<T>> =>
      call.signal?.aborted === true ? failure('cancelled.request') : success(await task());
    switch (call.lane) {
      case 'alone':
        return inTurn('alone', started);
      case 'job':
        return inTurn(`job of ${call.session}`, started);
      case 'read':
        return started();
    }
  }

  return {
    async run(call, task) {
      const count = counts.get(call.session) ?? 0;
      if (draining) {
        return failure('state.closing');
      }
      if (count >= perSession) {
        return failure('limit.requests', { limit: String(perSession) });
      }
      counts.set(call.session, count + 1);
      const { promise: end, resolve: finish } = Promise.withResolvers<void>();
      open.add(end);
      try {
        return await start(call, task);
      } finally {
        counts.set(call.session, (counts.get(call.session) ?? 1) - 1);
        open.delete(end);
        finish();
      }
    },
    async drain() {
      draining = true;
      await Promise.all(open);
    },
  };
}
