import { type Result } from '../../shared/errors/app-error.ts';
import { laneOf, type PageCallContext, runPageCall } from '../host/page-calls.ts';
import { dispatchForPage, type PathKeeper } from '../host/tickets.ts';
import { type Workspace, WORKSPACE_LIST } from '../host/workspace.ts';

/** What a procedure call works with. */
export interface CallContext extends PageCallContext {
  readonly workspace: Workspace;
}

/** One call of a page or of automation. */
export interface ProcedureCall {
  readonly session: string;
  readonly name: string;
  readonly input: unknown;
  readonly keeper: PathKeeper;
  readonly signal: AbortSignal;
}

/** Runs a procedure in its turn. Errors: those of {@link runPageCall} and {@link dispatchForPage}. */
export function callProcedure(context: CallContext, call: ProcedureCall): Promise<Result<unknown>> {
  const { session, name, input, keeper, signal } = call;
  const { workspace } = context;
  return runPageCall(context, { session, name, lane: laneOf(name, input), signal }, () =>
    name === WORKSPACE_LIST ? workspace.list() : dispatchForPage(workspace.app, name, input, keeper),
  );
}
