import { existsSync } from 'node:fs';
import { type Command } from 'commander';
import { AppException } from '../../../shared/errors/app-error.ts';
import { call, callOn, type Run, show } from '../invoke.ts';
import { acceptedText, inputsText } from '../text/inputs.ts';
import { type OutputOptions, withJson } from './register.ts';

interface ImportOptions extends OutputOptions {
  readonly accept?: string;
  readonly by?: string;
  readonly reason?: string;
}

/** import-workbook. */
export function registerImportWorkbookCommand(program: Command, run: Run): void {
  const { translate } = run.terminal;
  withJson(program.command('import-workbook <workbook> <project>'), run)
    .description(translate('cli.importWorkbook.description'))
    .option('--accept <ids>', translate('cli.importWorkbook.accept'))
    .option('--by <name>', translate('cli.importWorkbook.by'))
    .option('--reason <text>', translate('cli.option.reason'))
    .action(async (workbook: string, project: string, options: ImportOptions) => {
      if (!existsSync(project)) {
        await newProject(run, workbook, project, options);
        return;
      }
      if (options.accept === undefined) {
        const comparison = await callOn(run, project, 'workbook.compareInputs', { path: workbook });
        show(run, options.json, comparison, (value) => inputsText(value, run.terminal));
        return;
      }
      const { by, reason } = options;
      if (by === undefined || reason === undefined) {
        throw new AppException({ code: 'contract.inputsUnsigned', params: {} });
      }
      const accept = options.accept.trim() === 'all' ? 'all' : wordsOf(options.accept);
      const outcome = await callOn(run, project, 'workbook.acceptInputs', {
        path: workbook,
        accept,
        by,
        reason,
      });
      show(run, options.json, outcome, (value) => acceptedText(value, run.terminal));
    });
}

/** The workbook is read before the project file is made, so that one that cannot be read leaves none behind. */
async function newProject(
  run: Run,
  workbook: string,
  project: string,
  { json }: OutputOptions,
): Promise<void> {
  const comparison = await call(run, 'workbook.compareInputs', { path: workbook });
  const { title, productName } = comparison;
  await call(run, 'project.create', { path: project, title, productName });
  try {
    const study = await call(run, 'workbook.import', { path: workbook });
    const { translate } = run.terminal;
    const { bomLines, activities, factors, sha256 } = study;
    show(run, json, { ...comparison, study }, (value) =>
      [
        translate('cli.importWorkbook.done', {
          project,
          title,
          sha256,
          bomLines: String(bomLines),
          activities: String(activities),
          factors: String(factors),
        }),
        inputsText(value, run.terminal),
      ].join('\n'),
    );
  } finally {
    await run.app.dispatch('project.close', {});
  }
}

function wordsOf(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
