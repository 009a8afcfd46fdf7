import { type Command } from 'commander';
import { callOn, type Run, show } from '../invoke.ts';
import { mappingMergeText } from '../text/mapping.ts';
import { type OutputOptions, withJson } from './register.ts';

/** mapping-book export, mapping-book merge. */
export function registerMappingCommands(program: Command, run: Run): void {
  const { translate } = run.terminal;
  const book = program.command('mapping-book').description(translate('cli.mapping.description'));
  withJson(book.command('export <project> <file>'), run)
    .description(translate('cli.mapping.export'))
    .action(async (project: string, file: string, options: OutputOptions) => {
      const outcome = await callOn(run, project, 'mappingBook.export', { path: file });
      show(
        run,
        options.json,
        outcome,
        ({ entries, path }) => `${translate('cli.mapping.exported', { count: entries, path })}\n`,
      );
    });
  withJson(book.command('merge <project> <file>'), run)
    .description(translate('cli.mapping.merge'))
    .option('--prefer-file', translate('cli.mapping.preferFile'))
    .action(
      async (project: string, file: string, options: OutputOptions & { readonly preferFile?: boolean }) => {
        const preferFile = options.preferFile === true;
        const outcome = await callOn(run, project, 'mappingBook.merge', { path: file, preferFile });
        show(run, options.json, outcome, (value) => mappingMergeText(value, preferFile, run.terminal));
      },
    );
}
