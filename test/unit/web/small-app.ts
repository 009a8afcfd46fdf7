import { procedures } from '../../../shared/contract/procedures.ts';
import { type AppError, failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type App } from '../../../electron/host/create-app.ts';

/** One call that reached the application. */
export interface SeenCall {
  readonly name: string;
  readonly input: unknown;
}

/** The application's one entry with answers of the test's choice, to look at the host alone. */
export interface SmallApp {
  readonly app: Pick<App, 'dispatch' | 'onJob'>;
  readonly seen: readonly SeenCall[];
}

/** @param answer Outcome or error of a call; without one every call succeeds with nothing. */
export function smallApp(answer: (call: SeenCall) => unknown = () => ({})): SmallApp {
  const seen: SeenCall[] = [];
  const dispatch = async (name: string, input: unknown): Promise<Result<unknown>> => {
    if (!Object.hasOwn(procedures, name)) {
      return failure('contract.unknownProcedure', { name });
    }
    seen.push({ name, input });
    const outcome = await answer({ name, input });
    return isError(outcome) ? { ok: false, error: outcome } : success(outcome);
  };
  return { app: { dispatch: dispatch as App['dispatch'], onJob: () => () => undefined }, seen };
}

function isError(outcome: unknown): outcome is AppError {
  return typeof outcome === 'object' && outcome !== null && 'code' in outcome && 'params' in outcome;
}

/** The path with which a call reached the application. */
export function pathOf(call: SeenCall | undefined): string {
  const { path = '' } = (call?.input ?? {}) as { readonly path?: string };
  return path;
}
