import { type Command } from 'commander';
import { type HistoryOutcome } from '../../../shared/contract/outcomes.ts';
import { exitCodeOf } from '../exit-code.ts';
import { call, callOn, type Run, show } from '../invoke.ts';
import { chainText, entryDetailsText } from '../text/history-details.ts';
import { historyText } from '../text/history.ts';
import { type OutputOptions, withJson } from './register.ts';

/** new, history, undo, redo, verify-history. */
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
    const command = withJson(program.command(`${name} <project>`), run).description(
      translate(`cli.${name}.description`),
    );
    if (name === 'history') {
      command.option('--details', translate('cli.history.details'));
    }
    command.action(async (project: string, options: HistoryOptions) => {
      const outcome = await callOn(run, project, procedure, {});
      if (options.details === true) {
        await showDetails(run, project, outcome, options);
        return;
      }
      show(run, options.json, outcome, (value) => historyText(value, run.terminal));
    });
  }
  withJson(program.command('verify-history <project>'), run)
    .description(translate('cli.verifyHistory.description'))
    .action(async (project: string, options: OutputOptions) => {
      const state = await callOn(run, project, 'history.verify', {});
      show(run, options.json, state, (value) => chainText(value, run.terminal));
      if (!state.intact) {
        process.exitCode = exitCodeOf('storage.historyBroken');
      }
    });
}

type HistoryOptions = OutputOptions & { readonly details?: boolean };

/** Entries that are spelled out at once. */
const MOST_DETAILED = 1000;

async function showDetails(
  run: Run,
  project: string,
  outcome: HistoryOutcome,
  { json }: OutputOptions,
): Promise<void> {
  const entries = outcome.entries.slice(-MOST_DETAILED).map(({ id }) => id);
  const details = await callOn(run, project, 'history.details', { entries });
  show(run, json, { ...outcome, details: details.entries }, (value) => {
    const texts = value.details.map((entry) => entryDetailsText(entry, run.terminal));
    return `${historyText(value, run.terminal)}\n${texts.join('\n')}\n`;
  });
}
