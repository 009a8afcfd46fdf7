import { type Command } from 'commander';
import { AppException } from '../../../shared/errors/app-error.ts';
import { type Basis } from '../../../shared/model/component.ts';
import { call, callOn, type Run, show } from '../invoke.ts';
import { findingsText } from '../text/findings.ts';
import { summaryText } from '../text/summary.ts';
import { traceText } from '../text/trace.ts';
import { exitCodeOf } from '../exit-code.ts';
import { type OutputOptions, withJson } from './register.ts';

interface CalculateOptions extends OutputOptions {
  readonly studyFile?: string;
  readonly lines?: boolean;
}

/** calculate, explain, check, workbook. */
export function registerCalculationCommands(program: Command, run: Run): void {
  const { translate } = run.terminal;
  withJson(program.command('calculate [project]'), run)
    .description(translate('cli.calculate.description'))
    .option('--study-file <file>', translate('cli.calculate.studyFile'))
    .option('--lines', translate('cli.calculate.lines'))
    .action(async (project: string | undefined, options: CalculateOptions) => {
      const report = await calculateFrom(run, project, options);
      show(run, options.json, report, (value) => summaryText(value, run.terminal));
    });
  withJson(program.command('explain <project> <line>'), run)
    .description(translate('cli.explain.description'))
    .option('--by-location', translate('cli.explain.byLocation'))
    .option('--by-contract', translate('cli.explain.byContract'))
    .action(
      async (
        project: string,
        line: string,
        options: OutputOptions & { readonly byLocation?: boolean; readonly byContract?: boolean },
      ) => {
        const basis: Basis | undefined =
          options.byContract === true ? 'byContract' : options.byLocation === true ? 'byLocation' : undefined;
        const trace = await callOn(run, project, 'calculation.explain', {
          line,
          ...(basis === undefined ? {} : { basis }),
        });
        show(run, options.json, trace, (value) => traceText(value, run.terminal));
      },
    );
  withJson(program.command('check <project>'), run)
    .description(translate('cli.check.description'))
    .action(async (project: string, options: OutputOptions) => {
      const outcome = await callOn(run, project, 'checks.run', {});
      show(run, options.json, outcome, (value) => findingsText(value.findings, run.terminal));
      if (outcome.counts.error > 0) {
        process.exitCode = exitCodeOf('rule.errorFindings');
      }
    });
  withJson(program.command('workbook <project> <file>'), run)
    .description(translate('cli.workbook.description'))
    .action(async (project: string, file: string, options: OutputOptions) => {
      run.terminal.note(translate('progress.workbook', { file }));
      const outcome = await callOn(run, project, 'workbook.export', {
        path: file,
        locale: run.terminal.locale,
      });
      show(
        run,
        options.json,
        outcome,
        (value) => `${translate('cli.workbook.done', { path: value.path, sheets: value.sheets })}\n`,
      );
    });
}

async function calculateFrom(
  run: Run,
  project: string | undefined,
  options: CalculateOptions,
): ReturnType<typeof call<'calculation.run'>> {
  const lines = options.lines === true;
  if ((project === undefined) === (options.studyFile === undefined)) {
    throw new AppException({ code: 'contract.projectOrStudyFile', params: {} });
  }
  return project === undefined
    ? call(run, 'calculation.ofStudy', { path: options.studyFile ?? '', lines })
    : callOn(run, project, 'calculation.run', { lines });
}
