import { type Command } from 'commander';
import { assumptionText, reasonText } from '../../../shared/i18n/estimate-text.ts';
import { callOn, type Run, show } from '../invoke.ts';
import { editText } from '../text/edit.ts';
import { estimatesText } from '../text/estimates.ts';
import { type OutputOptions, withJson } from './register.ts';

interface EstimateOptions extends OutputOptions {
  readonly accept?: boolean;
  readonly line?: readonly string[];
}

/** estimate: proposes masses that are missing, and takes them with --accept. */
export function registerEstimateCommand(program: Command, run: Run): void {
  const { translate } = run.terminal;
  withJson(program.command('estimate <project>'), run)
    .description(translate('cli.estimate.description'))
    .option('--accept', translate('cli.estimate.accept'))
    .option('--line <ids...>', translate('cli.estimate.line'))
    .action(async (project: string, { accept, line, json }: EstimateOptions) => {
      const view = await callOn(run, project, 'estimates.propose', {});
      const wanted = view.proposals.filter(
        ({ lineId, position }) => line === undefined || line.includes(lineId) || line.includes(position),
      );
      if (accept !== true || wanted.length === 0) {
        show(run, json, view, (value) => estimatesText(value, run.terminal));
        return;
      }
      const outcome = await callOn(run, project, 'estimates.accept', {
        items: wanted.map((proposal) => ({
          lineId: proposal.lineId,
          reason: reasonText(proposal, run.terminal),
        })),
        assumption: assumptionText(wanted, run.terminal),
      });
      show(run, json, outcome, (value) => editText(value, run.terminal));
    });
}
