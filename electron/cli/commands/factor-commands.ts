import { type Command } from 'commander';
import { type Input } from '../../../shared/contract/procedures.ts';
import { call, callOn, type Run, show } from '../invoke.ts';
import { assignmentText } from '../text/assignment.ts';
import { editText } from '../text/edit.ts';
import { factorsText } from '../text/factors.ts';
import { type OutputOptions, withJson } from './register.ts';

interface AssignOptions extends OutputOptions {
  readonly region: 'CN' | 'EU' | 'WORLD';
  readonly line?: string;
  readonly factor?: string;
  readonly recipe?: string;
  readonly reason?: string;
  readonly book?: string;
}

/** assign, factors search. */
export function registerFactorCommands(program: Command, run: Run): void {
  const { translate } = run.terminal;
  withJson(program.command('assign <project>'), run)
    .description(translate('cli.assign.description'))
    .option('--region <code>', translate('cli.assign.region'), 'CN')
    .option('--line <line>', translate('cli.assign.line'))
    .option('--factor <id>', translate('cli.assign.factor'))
    .option('--recipe <id>', translate('cli.assign.recipe'))
    .option('--reason <text>', translate('cli.option.reason'))
    .option('--book <file>', translate('cli.assign.book'))
    .action(async (project: string, options: AssignOptions) => {
      if (options.recipe !== undefined) {
        const outcome = await callOn(run, project, 'recipes.assign', {
          lines: [options.line ?? ''],
          recipeId: options.recipe,
          region: options.region,
          locale: run.terminal.locale,
          ...(options.reason === undefined ? {} : { reason: options.reason }),
        });
        show(run, options.json, outcome, (value) => editText(value, run.terminal));
        return;
      }
      run.terminal.note(translate('progress.assigning'));
      const outcome = await callOn(run, project, 'factors.assign', {
        region: options.region,
        locale: run.terminal.locale,
        ...(options.line === undefined ? {} : { line: options.line }),
        ...(options.factor === undefined ? {} : { factorId: options.factor }),
        ...(options.reason === undefined ? {} : { reason: options.reason }),
        ...(options.book === undefined ? {} : { bookPath: options.book }),
      });
      show(run, options.json, outcome, (value) => assignmentText(value, run.terminal));
    });
  const factors = program.command('factors').description(translate('cli.factors.description'));
  withJson(factors.command('search <text...>'), run)
    .description(translate('cli.factors.search'))
    .option('--project <project>', translate('cli.factors.project'))
    .option('--limit <count>', translate('cli.factors.limit'), '20')
    .action(
      async (
        words: string[],
        options: OutputOptions & { readonly project?: string; readonly limit: string },
      ) => {
        const limit = typedNumber(options.limit);
        const input = { text: words.join(' '), limit } as Input<'factors.search'>;
        const outcome =
          options.project === undefined
            ? await call(run, 'factors.search', input)
            : await callOn(run, options.project, 'factors.search', input);
        show(run, options.json, outcome, (value) => factorsText(value, run.terminal));
      },
    );
}

/** The number a user typed; anything else as it is, for the contract to name. */
function typedNumber(text: string): number | string {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
