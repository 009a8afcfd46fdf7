import { type Command } from 'commander';
import { type ReviewGrouping } from '../../../shared/contract/workbench.ts';
import { type Region } from '../../../shared/contract/region.ts';
import { callOn, type Run, show } from '../invoke.ts';
import { recipesText } from '../text/recipes.ts';
import { reviewText } from '../text/review.ts';
import { type OutputOptions, withJson } from './register.ts';

interface ReviewOptions extends OutputOptions {
  readonly region: Region;
  readonly by: ReviewGrouping;
  readonly all?: boolean;
}

/** review, recipes. */
export function registerReviewCommands(program: Command, run: Run): void {
  const { translate, locale } = run.terminal;
  withJson(program.command('review <project>'), run)
    .description(translate('cli.review.description'))
    .option('--region <code>', translate('cli.assign.region'), 'CN')
    .option('--by <grouping>', translate('cli.review.by'), 'material')
    .option('--all', translate('cli.review.all'))
    .action(async (project: string, { region, by, all, json }: ReviewOptions) => {
      const view = await callOn(run, project, 'workbench.review', { region, by });
      const { quality } = await callOn(run, project, 'method.report', {});
      show(run, json, view, ({ groups }) =>
        reviewText(groups, { primaryShare: quality.primaryShare.pact, all: all === true }, run.terminal),
      );
    });
  withJson(program.command('recipes <project>'), run)
    .description(translate('cli.recipes.description'))
    .option('--region <code>', translate('cli.assign.region'), 'CN')
    .action(async (project: string, { region, json }: OutputOptions & { readonly region: Region }) => {
      const outcome = await callOn(run, project, 'recipes.list', { region, locale });
      show(run, json, outcome, (value) => recipesText(value, run.terminal));
    });
}
