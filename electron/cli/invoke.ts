import { type Input, type Output, type ProcedureName } from '../../shared/contract/procedures.ts';
import { type AppError, AppException } from '../../shared/errors/app-error.ts';
import { errorMessage } from '../../shared/i18n/message.ts';
import { type App } from '../host/create-app.ts';
import { placeText } from './text/place.ts';
import { type Terminal } from './terminal.ts';

/** One run of the command line: the application and the terminal it speaks to. */
export interface Run {
  readonly app: App;
  readonly terminal: Terminal;
  /** Number of the study that was asked for; undefined for the one shown last. */
  readonly study?: () => number | undefined;
}

/** Calls a procedure; expected trouble leaves as an AppException, which run.ts turns into text and exit code. */
export async function call<Name extends ProcedureName>(
  run: Run,
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const result = await run.app.dispatch(name, input);
  if (!result.ok) {
    throw new AppException(result.error);
  }
  return result.value;
}

/** Calls a procedure on the project at a path, opened before and closed after, on the study that was asked for. */
export async function callOn<Name extends ProcedureName>(
  run: Run,
  project: string,
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const study = run.study?.();
  await call(run, 'project.open', { path: project, ...(study !== undefined && { study }) });
  try {
    return await call(run, name, input);
  } finally {
    await run.app.dispatch('project.close', {});
  }
}

/** Writes a result as JSON (decimals are strings) or as text. */
export function show<T>(run: Run, json: boolean | undefined, value: T, text: (value: T) => string): void {
  run.terminal.out(json === true ? `${JSON.stringify(value, null, 2)}\n` : text(value));
}

/** An error in the user's language: what, where, what to do. */
export function errorText(error: AppError, terminal: Terminal): string {
  const { text, remedy } = errorMessage(error, terminal.translate);
  const place = error.place === undefined ? '' : placeText(error.place);
  return [text, place, remedy].filter((part) => part !== '').join('\n  ');
}
