import { type Command, Option } from 'commander';
import { callOn, type Run, show } from '../invoke.ts';
import { type OutputOptions, withJson } from './register.ts';

/** study-report. */
export function registerReportCommands(program: Command, run: Run): void {
  const { translate, locale } = run.terminal;
  withJson(program.command('study-report <project> <file>'), run)
    .description(translate('cli.studyReport.description'))
    .addOption(
      new Option('--order <standard>', translate('cli.studyReport.order'))
        .choices(['iso', 'gbt'])
        .default('iso'),
    )
    .action(
      async (project: string, path: string, options: OutputOptions & { readonly order: 'iso' | 'gbt' }) => {
        const format = path.toLowerCase().endsWith('.docx') ? 'docx' : 'html';
        const input = { path, format, locale, order: options.order } as const;
        show(run, options.json, await callOn(run, project, 'report.export', input), (value) => {
          const status = translate(value.isDraft ? 'report.draft' : 'report.final');
          return `${translate('report.done', { path, status, sections: value.sections })}\n`;
        });
      },
    );
}
