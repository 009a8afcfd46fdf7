import { type Command } from 'commander';
import { call, type Run, show } from '../invoke.ts';
import { matchJson, matchText } from '../text/match.ts';
import { type OutputOptions, withJson } from './register.ts';

interface MatchOptions extends OutputOptions {
  readonly region: 'CN' | 'EU' | 'WORLD';
}

/** match: families, factors and probabilities for the rows of a table. */
export function registerMatchCommand(program: Command, run: Run): void {
  const { translate } = run.terminal;
  withJson(program.command('match <file>'), run)
    .description(translate('cli.match.description'))
    .option('--region <code>', translate('cli.assign.region'), 'CN')
    .action(async (file: string, options: MatchOptions) => {
      const outcome = await call(run, 'factors.match', { path: file, region: options.region });
      const rows = matchJson(outcome, run.terminal);
      show(run, options.json, { rows }, () => matchText(outcome, run.terminal));
    });
}
