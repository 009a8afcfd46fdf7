import { type Command } from 'commander';
import { call, callOn, type Run, show } from '../invoke.ts';
import { historyText } from '../text/history.ts';
import { type OutputOptions, withJson } from './register.ts';

/** new, history, undo, redo. */
export function registerProjectCommands(program: Command, run: Run): void {
  const { translate } = run.terminal;
  withJson(program.command('new <project>'), run)
    .description(translate('cli.new.description'))
    .requiredOption('--product <name>', translate('cli.new.product'))
    .option('--title <title>', translate('cli.new.title'))
    .action(
      async (
        project: string,
        options: OutputOptions & { readonly product: string; readonly title?: string },
      ) => {
        const input = {
          path: project,
          productName: options.product,
          title: options.title ?? options.product,
        };
        const created = await call(run, 'project.create', input);
        await call(run, 'project.close', {});
        show(run, options.json, created, (value) => `${translate('cli.new.done', { path: value.path })}\n`);
      },
    );
  const history = [
    ['history', 'history.list'],
    ['undo', 'history.undo'],
    ['redo', 'history.redo'],
  ] as const;
  for (const [name, procedure] of history) {
    withJson(program.command(`${name} <project>`), run)
      .description(translate(`cli.${name}.description`))
      .action(async (project: string, options: OutputOptions) => {
        const outcome = await callOn(run, project, procedure, {});
        show(run, options.json, outcome, (value) => historyText(value, run.terminal));
      });
  }
}
