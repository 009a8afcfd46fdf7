import { type Command } from 'commander';
import { type Input } from '../../../shared/contract/procedures.ts';
import { callOn, type Run, show } from '../invoke.ts';
import { upgradeOutcomeText, upgradesText } from '../text/library-upgrade.ts';
import { type OutputOptions, withJson } from './register.ts';

interface UpgradeOptions extends OutputOptions {
  readonly project: string;
  readonly region: string;
  readonly accept?: string;
  readonly only?: string;
  readonly reason?: string;
}

/** Kinds of changes that can be accepted as a whole. */
const KINDS: readonly string[] = ['moved', 'withdrawn', 'better'];

/** libraries upgrades. */
export function registerLibraryUpgrade(libraries: Command, run: Run): void {
  const { translate } = run.terminal;
  withJson(libraries.command('upgrades'), run)
    .description(translate('cli.libraries.upgrades'))
    .requiredOption('--project <project>', translate('cli.libraries.project'))
    .option('--region <code>', translate('cli.assign.region'), 'CN')
    .option('--accept <changes>', translate('cli.libraries.accept', { kinds: KINDS.join(', ') }))
    .option('--only <library>', translate('cli.libraries.only'))
    .option('--reason <text>', translate('cli.option.reason'))
    .action(async (options: UpgradeOptions) => {
      const region = { region: options.region } as Input<'libraries.upgrades'>;
      const upgrades = await callOn(run, options.project, 'libraries.upgrades', region);
      if (options.accept === undefined) {
        show(run, options.json, upgrades, (value) => upgradesText(value, run.terminal));
        return;
      }
      const words = new Set(options.accept.split(',').map((word) => word.trim()));
      const ids = upgrades.changes.flatMap(({ id, kind, library, next }) =>
        next !== undefined && (options.only ?? library) === library && words.has(kind) ? [id] : [],
      );
      const named = [...words].filter((word) => word !== '' && !KINDS.includes(word));
      const outcome = await callOn(run, options.project, 'libraries.upgrade', {
        ...region,
        ids: [...new Set([...ids, ...named])],
        ...(options.only === undefined ? {} : { library: options.only }),
        ...(options.reason === undefined ? {} : { reason: options.reason }),
      });
      show(run, options.json, outcome, (value) => upgradeOutcomeText(value, run.terminal));
    });
}
