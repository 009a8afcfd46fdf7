import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type Command } from 'commander';
import { type StudyOutcome } from '../../../shared/contract/outcomes.ts';
import { call, callOn, type Run, show } from '../invoke.ts';
import { type OutputOptions, withJson } from './register.ts';

/** import-study, export-study. */
export function registerStudyCommands(program: Command, run: Run): void {
  const { translate } = run.terminal;
  const done = (value: StudyOutcome): string => `${translate('study.done', { ...value })}\n`;
  withJson(program.command('import-study <project> <file>'), run)
    .description(translate('cli.importStudy.description'))
    .action(async (project: string, file: string, options: OutputOptions) => {
      const made = !existsSync(project);
      if (made) {
        await call(run, 'project.create', { path: project, title: file, productName: file });
        await call(run, 'project.close', {});
      }
      try {
        show(run, options.json, await callOn(run, project, 'study.import', { path: file }), done);
      } catch (error) {
        // A study that cannot be read leaves no empty project behind.
        if (made) {
          await rm(project, { force: true });
        }
        throw error;
      }
    });
  withJson(program.command('export-study <project> <file>'), run)
    .description(translate('cli.exportStudy.description'))
    .action(async (project: string, file: string, options: OutputOptions) => {
      show(run, options.json, await callOn(run, project, 'study.export', { path: file }), done);
    });
}
