import { randomUUID } from 'node:crypto';
import { procedures } from '../../shared/contract/procedures.ts';
import { AppException, failure, type Result } from '../../shared/errors/app-error.ts';
import { type App } from '../host/create-app.ts';
import { dispatchForPage, namesFiles, type PathKeeper } from '../host/tickets.ts';
import { type ChangeFeed } from './change-feed.ts';
import { type Lane, type RequestQueue } from './request-queue.ts';
import { type Workspace, WORKSPACE_LIST } from './workspace.ts';

/** What a procedure call works with. */
export interface CallContext {
  readonly app: Pick<App, 'dispatch'>;
  readonly queue: RequestQueue;
  readonly feed: ChangeFeed;
  readonly workspace: Workspace;
  /** Takes a line for whoever runs the host. */
  readonly log: (text: string) => void;
}

/** One call of a page or of automation. */
export interface ProcedureCall {
  readonly session: string;
  readonly name: string;
  readonly input: unknown;
  readonly keeper: PathKeeper;
  readonly signal: AbortSignal;
}

/**
 * Runs a procedure in its turn and tells all pages when it changed something. Errors: those of the procedure, of
 * {@link dispatchForPage} and of the queue; a bug is logged with its stack and answered as `internal.unexpected`.
 */
export async function callProcedure(context: CallContext, call: ProcedureCall): Promise<Result<unknown>> {
  const kind = kindOf(call.name);
  const lane = laneOf(kind, call.input);
  const queued = await context.queue.run({ session: call.session, lane, signal: call.signal }, async () => {
    const result = await perform(context, call);
    if (refusedBefore(result)) {
      return result;
    }
    context.workspace.note(call.name, result);
    // A project that could not be opened has still been looked for after the one before was closed.
    if (kind === 'host' || (kind === 'command' && result.ok)) {
      context.feed.announce(call.name);
    }
    return result;
  });
  return queued.ok ? queued.value : queued;
}

function kindOf(name: string): string | undefined {
  const table: Readonly<Record<string, { readonly kind: string }>> = procedures;
  return Object.hasOwn(table, name) ? table[name]?.kind : undefined;
}

function laneOf(kind: string | undefined, input: unknown): Lane {
  if (kind === 'command' || kind === 'host') {
    return 'alone';
  }
  return kind === 'job' || namesFiles(input) ? 'job' : 'read';
}

/** True when the call did not get as far as the procedure. */
function refusedBefore(result: Result<unknown>): boolean {
  return !result.ok && result.error.code.startsWith('contract.');
}

async function perform(context: CallContext, call: ProcedureCall): Promise<Result<unknown>> {
  try {
    return call.name === WORKSPACE_LIST
      ? await context.workspace.list()
      : await dispatchForPage(context.app, call.name, call.input, call.keeper);
  } catch (error) {
    if (error instanceof AppException) {
      return { ok: false, error: error.error };
    }
    return failure('internal.unexpected', { trace: logBug(error, context.log) });
  }
}

/** Writes a bug's stack to the log and gives the mark by which the answer and the log find together. */
export function logBug(error: unknown, log: (text: string) => void): string {
  const trace = randomUUID();
  log(`${trace} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return trace;
}
