import { type Command } from 'commander';
import { callOn, type Run, show } from '../invoke.ts';
import { waiversText } from '../text/checks.ts';
import { type OutputOptions, withJson } from './register.ts';

interface WaiveOptions extends OutputOptions {
  readonly line?: string;
  readonly field?: string;
  readonly reason: string;
  readonly by?: string;
}

/** waive, waivers, unwaive. */
export function registerWaiverCommands(program: Command, run: Run): void {
  const { translate } = run.terminal;
  withJson(program.command('waive <project> <code>'), run)
    .description(translate('cli.waive.description'))
    .option('--line <id>', translate('cli.waive.line'))
    .option('--field <name>', translate('cli.waive.field'))
    .requiredOption('--reason <text>', translate('cli.option.reason'))
    .option('--by <name>', translate('cli.option.by'))
    .action(async (project: string, code: string, options: WaiveOptions) => {
      const { line, field, reason, by } = options;
      const outcome = await callOn(run, project, 'waivers.put', {
        code,
        reason,
        ...(line === undefined ? {} : { lineId: line }),
        ...(field === undefined ? {} : { field }),
        ...(by === undefined ? {} : { by }),
      });
      show(run, options.json, outcome, ({ id }) => `${translate('cli.waive.done', { id, code })}\n`);
    });
  withJson(program.command('waivers <project>'), run)
    .description(translate('cli.waivers.description'))
    .action(async (project: string, options: OutputOptions) => {
      const outcome = await callOn(run, project, 'waivers.list', {});
      show(run, options.json, outcome, ({ waivers }) => waiversText(waivers, run.terminal));
    });
  withJson(program.command('unwaive <project> <id>'), run)
    .description(translate('cli.unwaive.description'))
    .option('--reason <text>', translate('cli.option.reason'))
    .action(async (project: string, id: string, options: OutputOptions & { readonly reason?: string }) => {
      const { reason } = options;
      const input = { id, ...(reason === undefined ? {} : { reason }) };
      const outcome = await callOn(run, project, 'waivers.remove', input);
      show(run, options.json, outcome, () => `${translate('cli.unwaive.done', { id })}\n`);
    });
}
