import { type Command } from 'commander';
import { type Target } from '../../../shared/model/target.ts';
import { callOn, type Run, show } from '../invoke.ts';
import { assumptionsText } from '../text/assumptions.ts';
import { type OutputOptions, withJson } from './register.ts';
import { targetsOf } from './target-option.ts';

interface SetOptions extends OutputOptions {
  readonly id?: string;
  readonly text?: string;
  readonly status?: string;
  readonly basis?: string;
  readonly owner?: string;
  readonly date?: string;
  readonly scenario?: string;
  readonly for?: readonly Target[];
}

/** assumptions list, set, remove. */
export function registerAssumptionCommands(program: Command, run: Run): void {
  const { translate } = run.terminal;
  const assumptions = program.command('assumptions').description(translate('cli.assumptions.description'));
  withJson(assumptions.command('list <project>'), run)
    .description(translate('cli.assumptions.list'))
    .action(async (project: string, options: OutputOptions) => {
      const outcome = await callOn(run, project, 'assumptions.list', {});
      show(run, options.json, outcome, (value) => assumptionsText(value, run.terminal));
    });
  withJson(assumptions.command('set <project>'), run)
    .description(translate('cli.assumptions.set'))
    .option('--id <id>', translate('cli.assumptions.id'))
    .option('--text <text>', translate('cli.assumptions.text'))
    .option('--status <text>', translate('cli.assumptions.status'))
    .option('--basis <text>', translate('cli.assumptions.basis'))
    .option('--owner <name>', translate('cli.assumptions.owner'))
    .option('--date <day>', translate('cli.assumptions.date'))
    .option('--scenario <id>', translate('cli.assumptions.scenario'))
    .option('--for <target>', translate('cli.option.target'), targetsOf)
    .action(async (project: string, options: SetOptions) => {
      const { id, json, scenario, for: affects, ...texts } = options;
      const outcome = await callOn(run, project, 'assumptions.put', {
        ...(id === undefined ? {} : { id }),
        set: {
          ...texts,
          ...(scenario === undefined ? {} : { scenarioId: scenario }),
          ...(affects === undefined ? {} : { affects: [...affects] }),
        },
      });
      show(run, json, outcome, (value) => `${translate('cli.assumptions.done', { id: value.id })}\n`);
    });
  withJson(assumptions.command('remove <project> <id>'), run)
    .description(translate('cli.assumptions.remove'))
    .option('--reason <text>', translate('cli.option.reason'))
    .action(async (project: string, id: string, options: OutputOptions & { readonly reason?: string }) => {
      const { reason } = options;
      const input = { id, ...(reason === undefined ? {} : { reason }) };
      const outcome = await callOn(run, project, 'assumptions.remove', input);
      show(run, options.json, outcome, () => `${translate('cli.assumptions.removed', { id })}\n`);
    });
}
