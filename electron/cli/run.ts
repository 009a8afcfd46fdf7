import { type Command, CommanderError } from 'commander';
import { AppException } from '../../shared/errors/app-error.ts';
import { translator } from '../../shared/i18n/translate.ts';
import { createApp } from '../host/create-app.ts';
import { exitCodeOf } from './exit-code.ts';
import { errorText } from './invoke.ts';
import { withOptionNames } from './option-of-field.ts';
import { createProgram } from './program.ts';
import { refuseStudyOfFile, studyOption } from './study-option.ts';
import { type Terminal } from './terminal.ts';
import { usageError } from './usage-error.ts';
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
  let running: Command | undefined;
  try {
    const program = createProgram({ app, terminal, study: () => studyOption(running) });
    program.hook('preAction', (_program, command) => {
      running = command;
      refuseStudyOfFile(command);
    });
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = report(error, running, terminal);
  } finally {
    await app.dispatch('project.close', {});
  }
}

/** Tells an error in the user's language and gives its exit code; a bug shows its stack. */
function report(error: unknown, command: Command | undefined, terminal: Terminal): number {
  if (error instanceof AppException) {
    terminal.note(errorText(withOptionNames(error.error, command), terminal));
    return exitCodeOf(error.error.code);
  }
  if (error instanceof CommanderError) {
    // Help and version end the same way as a mistake does, with exit code 0.
    if (error.exitCode === 0) {
      return 0;
    }
    const usage = usageError(error);
    terminal.note(errorText(usage, terminal));
    return exitCodeOf(usage.code);
  }
  terminal.note(errorText({ code: 'internal.unexpected', params: {} }, terminal));
  terminal.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return exitCodeOf('internal.unexpected');
}
