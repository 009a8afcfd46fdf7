import { type Command } from 'commander';
import { type LedgerOutcome } from '../../../shared/contract/ledger.ts';
import { exitCodeOf } from '../exit-code.ts';
import { call, callOn, type Run, show } from '../invoke.ts';
import { ledgerText } from '../text/ledger.ts';
import { type OutputOptions, withJson } from './register.ts';

/** ledger check, ledger book. */
export function registerLedgerCommands(program: Command, run: Run): void {
  const { translate } = run.terminal;
  const ledger = program.command('ledger').description(translate('cli.ledger.description'));
  withJson(ledger.command('check <file>'), run)
    .description(translate('cli.ledger.check'))
    .action(async (file: string, options: OutputOptions) => {
      const outcome = await call(run, 'ledger.check', { path: file });
      print(run, options, outcome);
      if (outcome.findings.some(({ severity }) => severity === 'error')) {
        process.exitCode = exitCodeOf('rule.errorFindings');
      }
    });
  withJson(ledger.command('book <file>'), run)
    .description(translate('cli.ledger.book'))
    .requiredOption('--project <path>', translate('cli.ledger.project'))
    .action(async (file: string, options: OutputOptions & { readonly project: string }) => {
      print(run, options, await callOn(run, options.project, 'ledger.book', { path: file }));
    });
}

function print(run: Run, options: OutputOptions, outcome: LedgerOutcome): void {
  show(run, options.json, outcome, (value) => ledgerText(value, run.terminal));
}
