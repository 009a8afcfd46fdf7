import { type Command } from 'commander';
import { exitCodeOf } from '../exit-code.ts';
import { call, type Run, show } from '../invoke.ts';
import { verdictText } from '../text/verdict.ts';
import { type OutputOptions, withJson } from './register.ts';

/** verify. */
export function registerWorkbookCommands(program: Command, run: Run): void {
  const { translate } = run.terminal;
  withJson(program.command('verify <workbook>'), run)
    .description(translate('cli.verify.description'))
    .option('--evidence <folder>', translate('cli.verify.evidence'))
    .option('--sha256 <hash>', translate('cli.verify.sha256'))
    .action(
      async (
        path: string,
        options: OutputOptions & { readonly evidence?: string; readonly sha256?: string },
      ) => {
        const { evidence, sha256 } = options;
        const verdict = await call(run, 'workbook.verify', {
          path,
          ...(evidence === undefined ? {} : { folderPath: evidence }),
          ...(sha256 === undefined ? {} : { sha256 }),
        });
        show(run, options.json, verdict, (value) => verdictText(value, run.terminal));
        if (verdict.verdict !== 'verified') {
          process.exitCode = exitCodeOf('rule.workbookDeviates');
        }
      },
    );
}
