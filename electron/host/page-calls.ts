import { procedures } from '../../shared/contract/procedures.ts';
import { AppException, failure, type Result } from '../../shared/errors/app-error.ts';
import { waitsForNobody } from '../services/dispatch.ts';
import { logBug } from './bug-trace.ts';
import { type ChangeFeed } from './change-feed.ts';
import { type Lane, type QueuedCall, type RequestQueue } from './request-queue.ts';
import { namesFiles } from './tickets.ts';

/** What the calls of a page go through, in every host that has one. */
export interface PageCallContext {
  readonly queue: RequestQueue;
  readonly feed: ChangeFeed;
  /** Takes a line for whoever runs the host. */
  readonly log: (text: string) => void;
}

/** One call of a page, by its name. */
export interface PageCall extends QueuedCall {
  readonly name: string;
}

/**
 * How a procedure runs: what changes something after all earlier ones, a query with files one at a time, any other
 * query, what stops long work, and a name nobody knows, at once.
 */
export function laneOf(procedure: string, input: unknown): Lane {
  const kind = waitsForNobody(procedure) ? undefined : kindOf(procedure);
  if (kind === 'command' || kind === 'host') {
    return 'alone';
  }
  return namesFiles(input) ? 'job' : 'read';
}

/**
 * Runs a call in its turn and tells all pages when it changed something. Never throws: a bug is logged with its stack
 * and answered as `internal.unexpected`. Other errors: those of the task and of the queue.
 */
export async function runPageCall(
  { queue, feed, log }: PageCallContext,
  call: PageCall,
  task: () => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  const queued = await queue.run(call, async () => {
    const result = await outcomeOf(task, log);
    if (changesData(call.name, result)) {
      feed.announce(call.name);
    }
    return result;
  });
  return queued.ok ? queued.value : queued;
}

async function outcomeOf(
  task: () => Promise<Result<unknown>>,
  log: PageCallContext['log'],
): Promise<Result<unknown>> {
  try {
    return await task();
  } catch (error) {
    return error instanceof AppException
      ? { ok: false, error: error.error }
      : failure('internal.unexpected', { trace: logBug(error, log) });
  }
}

/** True when a call may have changed what a page shows. A project that failed to open has closed the one before. */
function changesData(name: string, result: Result<unknown>): boolean {
  const kind = kindOf(name);
  return (kind === 'command' && result.ok) || (kind === 'host' && reachedProcedure(result));
}

/** False when a call was refused for its form, before the procedure was begun. */
export function reachedProcedure(result: Result<unknown>): boolean {
  return result.ok || !result.error.code.startsWith('contract.');
}

function kindOf(name: string): string | undefined {
  const table: Readonly<Record<string, { readonly kind: string }>> = procedures;
  return Object.hasOwn(table, name) ? table[name]?.kind : undefined;
}
