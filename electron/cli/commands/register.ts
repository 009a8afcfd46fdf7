import { type Command } from 'commander';
import { type Run } from '../invoke.ts';

/** Options that every command printing a result takes. */
export interface OutputOptions {
  readonly json?: boolean;
}

/** Adds `--json`. */
export function withJson(command: Command, run: Run): Command {
  return command.option('--json', run.terminal.translate('cli.option.json'));
}
