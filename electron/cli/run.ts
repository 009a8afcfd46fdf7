import { CommanderError } from 'commander';
import { AppException } from '../../shared/errors/app-error.ts';
import { translator } from '../../shared/i18n/translate.ts';
import { createApp } from '../host/create-app.ts';
import { exitCodeOf } from './exit-code.ts';
import { errorText } from './invoke.ts';
import { createProgram } from './program.ts';
import { type Terminal } from './terminal.ts';
import { userLocale } from './user-locale.ts';

/** Runs the command line; `argv` as Node gives it, program and script first. Sets the exit code. */
export async function runCli(argv: readonly string[]): Promise<void> {
  const locale = userLocale(argv, process.env);
  const terminal: Terminal = {
    locale,
    translate: translator(locale),
    out: (text) => process.stdout.write(text),
    note: (text) => process.stderr.write(`${text}\n`),
  };
  const app = createApp({ actor: process.env['USER'] ?? process.env['USERNAME'] ?? 'cli' });
  try {
    await createProgram({ app, terminal }).parseAsync([...argv]);
  } catch (error) {
    process.exitCode = report(error, terminal);
  } finally {
    await app.dispatch('project.close', {});
  }
}

/** Tells an error in the user's language and gives its exit code; a bug shows its stack. */
function report(error: unknown, terminal: Terminal): number {
  if (error instanceof AppException) {
    terminal.note(errorText(error.error, terminal));
    return exitCodeOf(error.error.code);
  }
  if (error instanceof CommanderError) {
    // Help and version end the same way as a mistake does, with exit code 0.
    if (error.exitCode === 0) {
      return 0;
    }
    const problem = error.message.replace(/^error: /, '');
    terminal.note(errorText({ code: 'contract.usage', params: { problem } }, terminal));
    return exitCodeOf('contract.usage');
  }
  terminal.note(errorText({ code: 'internal.unexpected', params: {} }, terminal));
  terminal.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return exitCodeOf('internal.unexpected');
}
