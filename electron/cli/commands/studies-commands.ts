import { type Command } from 'commander';
import { type Input, type ProcedureName } from '../../../shared/contract/procedures.ts';
import { type StudiesOutcome } from '../../../shared/contract/studies.ts';
import { callOn, type Run, show } from '../invoke.ts';
import { studiesText } from '../text/studies.ts';
import { type OutputOptions, withJson } from './register.ts';

interface NewStudyOptions extends OutputOptions {
  readonly title: string;
  readonly product?: string;
  readonly from?: string;
  readonly withBom?: boolean;
  readonly ownSite?: boolean;
}

/** Procedures that answer with the studies of the project. */
type StudiesProcedure = Extract<ProcedureName, `study.${'list' | 'create' | 'select' | 'rename' | 'remove'}`>;

/** studies, new-study, use-study, rename-study, remove-study. */
export function registerStudiesCommands(program: Command, run: Run): void {
  const { translate } = run.terminal;
  const list = async <Name extends StudiesProcedure>(
    project: string,
    name: Name,
    input: Input<Name>,
    { json }: OutputOptions,
  ): Promise<void> => {
    const outcome: StudiesOutcome = await callOn(run, project, name, input);
    show(run, json, outcome, (value) => studiesText(value, run.terminal));
  };
  withJson(program.command('studies <project>'), run)
    .description(translate('cli.studies.description'))
    .action((project: string, options: OutputOptions) => list(project, 'study.list', {}, options));
  withJson(program.command('new-study <project>'), run)
    .description(translate('cli.newStudy.description'))
    .requiredOption('--title <title>', translate('cli.new.title'))
    .option('--product <name>', translate('cli.new.product'))
    .option('--from <number>', translate('cli.newStudy.from'))
    .option('--with-bom', translate('cli.newStudy.withBom'))
    .option('--own-site', translate('cli.newStudy.ownSite'))
    .action((project: string, options: NewStudyOptions) => {
      const { title, product, from, withBom = false, ownSite = false } = options;
      const input = {
        title,
        withBom,
        sameSite: !ownSite,
        ...(product !== undefined && { productName: product }),
        ...(from !== undefined && { from: Number(from) }),
      };
      return list(project, 'study.create', input, options);
    });
  withJson(program.command('use-study <project> <id>'), run)
    .description(translate('cli.useStudy.description'))
    .action((project: string, id: string, options: OutputOptions) =>
      list(project, 'study.select', { id: Number(id) }, options),
    );
  withJson(program.command('rename-study <project> <id> <title>'), run)
    .description(translate('cli.renameStudy.description'))
    .action((project: string, id: string, title: string, options: OutputOptions) =>
      list(project, 'study.rename', { id: Number(id), title }, options),
    );
  withJson(program.command('remove-study <project> <id>'), run)
    .description(translate('cli.removeStudy.description'))
    .option('--reason <text>', translate('cli.option.reason'))
    .action((project: string, id: string, options: OutputOptions & { readonly reason?: string }) => {
      const { reason } = options;
      const input = { id: Number(id), ...(reason !== undefined && { reason }) };
      return list(project, 'study.remove', input, options);
    });
}
