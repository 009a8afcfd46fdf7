import { type Command, Option } from 'commander';
import { type CalculationReport } from '../../../shared/contract/outcomes.ts';
import { AppException } from '../../../shared/errors/app-error.ts';
import { call, callOn, type Run, show } from '../invoke.ts';
import { registerText, waivedText } from '../text/checks.ts';
import { findingsText } from '../text/findings.ts';
import { summaryText } from '../text/summary.ts';
import { registerExplainCommand } from './explain-command.ts';
import { exitCodeOf } from '../exit-code.ts';
import { type OutputOptions, withJson } from './register.ts';

interface CalculateOptions extends OutputOptions {
  readonly studyFile?: string;
  readonly lines?: boolean;
}

interface WorkbookOptions extends OutputOptions {
  readonly public?: boolean;
  readonly order: 'iso' | 'gbt';
  readonly rowsPerSheet?: string;
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
      // A study document has no `check` of its own: its findings stand below its result.
      const findings = (value: CalculationReport): string =>
        options.studyFile === undefined
          ? ''
          : `\n${findingsText(value.findings, run.terminal)}${waivedText(value.waived, run.terminal)}`;
      show(run, options.json, report, (value) => summaryText(value, run.terminal) + findings(value));
    });
  registerExplainCommand(program, run);
  withJson(program.command('check <project>').alias('checks'), run)
    .description(translate('cli.check.description'))
    .option('--register', translate('cli.check.register'))
    .action(async (project: string, options: OutputOptions & { readonly register?: boolean }) => {
      if (options.register === true) {
        const register = await callOn(run, project, 'checks.register', {});
        show(run, options.json, register, ({ checks }) => registerText(checks, run.terminal));
        return;
      }
      const outcome = await callOn(run, project, 'checks.run', {});
      show(
        run,
        options.json,
        outcome,
        (value) => findingsText(value.findings, run.terminal) + waivedText(value.waived, run.terminal),
      );
      if (outcome.counts.error > 0) {
        process.exitCode = exitCodeOf('rule.errorFindings');
      }
    });
  withJson(program.command('workbook <project> <file>'), run)
    .description(translate('cli.workbook.description'))
    .option('--public', translate('cli.workbook.public'))
    .addOption(
      new Option('--order <order>', translate('cli.workbook.order')).choices(['iso', 'gbt']).default('iso'),
    )
    .option('--rows-per-sheet <count>', translate('cli.workbook.rowsPerSheet'))
    .action(async (project: string, file: string, options: WorkbookOptions) => {
      run.terminal.note(translate('progress.workbook', { file }));
      const outcome = await callOn(run, project, 'workbook.export', {
        path: file,
        locale: run.terminal.locale,
        publicCopy: options.public === true,
        order: options.order,
        ...(options.rowsPerSheet === undefined ? {} : { rowsPerSheet: Number(options.rowsPerSheet) }),
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
): Promise<CalculationReport> {
  const lines = options.lines === true;
  if ((project === undefined) === (options.studyFile === undefined)) {
    throw new AppException({ code: 'contract.projectOrStudyFile', params: {} });
  }
  return project === undefined
    ? call(run, 'calculation.ofStudy', { path: options.studyFile ?? '', lines })
    : callOn(run, project, 'calculation.run', { lines });
}
