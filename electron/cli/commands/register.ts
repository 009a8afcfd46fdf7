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

/**
 * Whether JSON is asked for. The parser gives an option that a command shares with the one above it to the one above:
 * both are looked at.
 */
export function wantsJson(command: Command): boolean {
  return command.optsWithGlobals<OutputOptions>().json === true;
}
