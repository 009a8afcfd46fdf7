import { type Command } from 'commander';
import { type Input } from '../../../shared/contract/procedures.ts';
import { callOn, type Run, show } from '../invoke.ts';
import { editText } from '../text/edit.ts';
import {
  type AddOptions,
  energyLine,
  packagingLine,
  processLine,
  transportLine,
  wasteLine,
} from './activity-options.ts';
import { withJson } from './register.ts';

/** Builds an activity from options; the contract validates it. */
type Build = (options: AddOptions) => unknown;

/** add energy | process | transport | packaging | waste, and remove. */
export function registerAddCommands(program: Command, run: Run): void {
  const { translate } = run.terminal;
  const add = program.command('add').description(translate('cli.add.description'));
  const sub = (kind: string, build: Build): Command =>
    withJson(add.command(`${kind} <project>`), run)
      .description(translate(`cli.add.${kind}`))
      .requiredOption('--id <id>', translate('cli.add.id'))
      .requiredOption('--name <text>', translate('cli.add.name'))
      .option('--note <text>', translate('cli.add.note'))
      .action(async (project: string, options: AddOptions) => {
        const activity = build(options) as Input<'inventory.add'>['activity'];
        const outcome = await callOn(run, project, 'inventory.add', { activity });
        show(run, options.json, outcome, (value) => editText(value, run.terminal));
      });
  const withFactor = (command: Command): Command =>
    command
      .option('--factor <id>', translate('cli.add.factor'))
      .option('--upstream-factor <id>', translate('cli.add.upstreamFactor'))
      .option('--proxy', translate('cli.add.proxy'))
      .option('--reason <text>', translate('cli.option.reason'));
  withFactor(sub('energy', energyLine))
    .requiredOption('--carrier <electricity|fuel>', translate('cli.add.carrier'))
    .requiredOption('--amount <number>', translate('cli.add.amount'))
    .requiredOption('--unit <unit>', translate('cli.add.unit'))
    .option('--share <part/whole>', translate('cli.add.share'))
    .option('--key <text>', translate('cli.add.key'));
  sub('process', processLine)
    .requiredOption('--hours <number>', translate('cli.add.hours'))
    .requiredOption('--power-kw <number>', translate('cli.add.power'));
  sub('transport', transportLine)
    .requiredOption('--mass-kg <number>', translate('cli.add.mass'))
    .requiredOption('--leg <leg...>', translate('cli.add.leg'))
    .option('--supplier <text>', translate('cli.add.supplier'))
    .option('--country <code>', translate('cli.add.country'))
    .option('--stage <stage>', translate('cli.add.stage'), 'inboundTransport');
  withFactor(sub('packaging', packagingLine))
    .requiredOption('--mass-kg <number>', translate('cli.add.mass'))
    .option('--trips <number>', translate('cli.add.trips'))
    .option('--carbon-kg <number>', translate('cli.add.carbon'));
  withFactor(sub('waste', wasteLine))
    .requiredOption('--mass-kg <number>', translate('cli.add.mass'))
    .requiredOption('--treatment <text>', translate('cli.add.treatment'));
  withJson(program.command('remove <project> <id>'), run)
    .description(translate('cli.remove.description'))
    .option('--reason <text>', translate('cli.option.reason'))
    .action(
      async (project: string, id: string, options: { readonly json?: boolean; readonly reason?: string }) => {
        const input = { id, ...(options.reason === undefined ? {} : { reason: options.reason }) };
        const outcome = await callOn(run, project, 'inventory.remove', input);
        show(run, options.json, outcome, (value) => editText(value, run.terminal));
      },
    );
}
