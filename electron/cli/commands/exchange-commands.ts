import { type Command, Option } from 'commander';
import { EXCHANGE_FORMATS, type ExchangeFormat } from '../../../shared/contract/exchange.ts';
import { callOn, type Run, show } from '../invoke.ts';
import { type OutputOptions, withJson } from './register.ts';

/** export. */
export function registerExchangeCommands(program: Command, run: Run): void {
  const { translate } = run.terminal;
  withJson(program.command('export <project> <file>'), run)
    .description(translate('cli.export.description'))
    .addOption(
      new Option('--format <format>', translate('cli.export.format'))
        .choices([...EXCHANGE_FORMATS])
        .makeOptionMandatory(),
    )
    .action(
      async (project: string, path: string, options: OutputOptions & { readonly format: ExchangeFormat }) => {
        const { format } = options;
        const input = { path, format, locale: run.terminal.locale };
        show(
          run,
          options.json,
          await callOn(run, project, 'exchange.export', input),
          (value) =>
            `${translate('exchange.done', { ...value, format: translate(`exchange.format.${format}`) })}\n`,
        );
      },
    );
}
