import { type Command } from 'commander';
import { AppException } from '../../../shared/errors/app-error.ts';
import { call, callOn, type Run, show } from '../invoke.ts';
import { editText } from '../text/edit.ts';
import { methodReportText } from '../text/method-report.ts';
import { parametersText } from '../text/parameters.ts';
import { usePhaseText } from '../text/use-phase.ts';
import { variantsText } from '../text/variants.ts';
import { type OutputOptions, withJson } from './register.ts';

interface StudyOptions extends OutputOptions {
  readonly studyFile?: string;
}

/** report, variants, use-phase, parameters, rename-parameter, put. */
export function registerMethodCommands(program: Command, run: Run): void {
  const { translate } = run.terminal;
  const onStudy = (name: string, description: string): Command =>
    withJson(program.command(`${name} [project]`), run)
      .description(translate(description))
      .option('--study-file <file>', translate('cli.calculate.studyFile'));
  onStudy('report', 'cli.report.description').action(
    async (project: string | undefined, options: StudyOptions) => {
      const report = await fromEither(
        project,
        options,
        (path) => call(run, 'method.reportOfStudy', { path }),
        (path) => callOn(run, path, 'method.report', {}),
      );
      show(run, options.json, report, (value) => methodReportText(value, run.terminal));
    },
  );
  onStudy('variants', 'cli.variants.description').action(
    async (project: string | undefined, options: StudyOptions) => {
      const view = await fromEither(
        project,
        options,
        (path) => call(run, 'variants.ofStudy', { path }),
        (path) => callOn(run, path, 'variants.show', {}),
      );
      show(run, options.json, view, (value) => variantsText(value, run.terminal));
    },
  );
  onStudy('use-phase', 'cli.usePhase.description').action(
    async (project: string | undefined, options: StudyOptions) => {
      const view = await fromEither(
        project,
        options,
        (path) => call(run, 'usePhase.ofStudy', { path }),
        (path) => callOn(run, path, 'usePhase.show', {}),
      );
      show(run, options.json, view, (value) => usePhaseText(value, run.terminal));
    },
  );
  withJson(program.command('parameters <project>'), run)
    .description(translate('cli.parameters.description'))
    .action(async (project: string, options: OutputOptions) => {
      const view = await callOn(run, project, 'parameters.show', {});
      show(run, options.json, view, (value) => parametersText(value, run.terminal));
    });
  withJson(program.command('rename-parameter <project> <name> <to>'), run)
    .description(translate('cli.renameParameter.description'))
    .action(async (project: string, name: string, to: string, options: OutputOptions) => {
      const outcome = await callOn(run, project, 'parameters.rename', { name, to });
      show(run, options.json, outcome, (value) => editText(value, run.terminal));
    });
  withJson(program.command('put <project> <file>'), run)
    .description(translate('cli.put.description'))
    .action(async (project: string, file: string, options: OutputOptions) => {
      const outcome = await callOn(run, project, 'study.putFile', { path: file });
      show(run, options.json, outcome, (value) => editText(value, run.terminal));
    });
}

/** Asks a study document or a project, whichever is named; exactly one must be. */
async function fromEither<T>(
  project: string | undefined,
  { studyFile }: StudyOptions,
  ofStudy: (path: string) => Promise<T>,
  ofProject: (path: string) => Promise<T>,
): Promise<T> {
  if (project !== undefined && studyFile === undefined) {
    return ofProject(project);
  }
  if (project === undefined && studyFile !== undefined) {
    return ofStudy(studyFile);
  }
  throw new AppException({ code: 'contract.projectOrStudyFile', params: {} });
}
