import { type Command, Option } from 'commander';
import { type Input } from '../../../shared/contract/procedures.ts';
import { callOn, type Run, show } from '../invoke.ts';
import { conformityText } from '../text/conformity.ts';
import { sensitivityText } from '../text/sensitivity.ts';
import { type OutputOptions, wantsJson, withJson } from './register.ts';

type Answer = Omit<Input<'conformity.answer'>, 'requirement'>;

/** conformity with its answers, sensitivity. */
export function registerConformityCommands(program: Command, run: Run): void {
  const { translate } = run.terminal;
  const conformity = withJson(program.command('conformity <project>'), run)
    .description(translate('cli.conformity.description'))
    .option('--all', translate('cli.conformity.all'))
    .action(async (project: string, options: OutputOptions & { readonly all?: boolean }) => {
      const view = await callOn(run, project, 'conformity.show', {});
      show(run, options.json, view, (value) => conformityText(value, run.terminal, options.all === true));
    });
  withJson(conformity.command('answer <project> <requirement>'), run)
    .description(translate('cli.conformity.answer'))
    .addOption(
      new Option('--status <status>', translate('cli.conformity.status'))
        .choices(['met', 'notMet', 'notApplicable', 'none'])
        .makeOptionMandatory(),
    )
    .option('--note <text>', translate('cli.conformity.note'))
    .action(async (project: string, requirement: string, { status, note }: Answer, command: Command) => {
      const input = { requirement, status, ...(note !== undefined && { note }) };
      const view = await callOn(run, project, 'conformity.answer', input);
      show(run, wantsJson(command), view, (value) => conformityText(value, run.terminal, false));
    });
  withJson(program.command('sensitivity <project>'), run)
    .description(translate('cli.sensitivity.description'))
    .action(async (project: string, options: OutputOptions) => {
      const view = await callOn(run, project, 'sensitivity.run', {});
      show(run, options.json, view, (value) => sensitivityText(value, run.terminal));
    });
}
