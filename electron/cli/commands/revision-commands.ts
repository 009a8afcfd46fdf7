import { type Command } from 'commander';
import { type RevisionTicks, TICKED_KINDS } from '../../../shared/contract/revision.ts';
import { AppException } from '../../../shared/errors/app-error.ts';
import { callOn, type Run, show } from '../invoke.ts';
import { revisionOutcomeText, revisionText } from '../text/revision.ts';
import { type OutputOptions, withJson } from './register.ts';

interface UpdateOptions extends OutputOptions {
  readonly sheet?: string;
  readonly accept?: string;
  readonly except?: string;
  readonly acceptOnly?: string;
  readonly acceptRemoved?: string;
  readonly reason: string;
}

/** compare-bom, update-bom. */
export function registerRevisionCommands(program: Command, run: Run): void {
  const { translate } = run.terminal;
  withJson(program.command('compare-bom <project> <file>'), run)
    .description(translate('cli.compareBom.description'))
    .option('--sheet <name>', translate('cli.importBom.sheet'))
    .action(async (project: string, file: string, options: OutputOptions & { readonly sheet?: string }) => {
      run.terminal.note(translate('progress.reading', { file }));
      const comparison = await callOn(run, project, 'revision.compare', fileOf(file, options));
      show(run, options.json, comparison, (value) => revisionText(value, run.terminal));
    });
  withJson(program.command('update-bom <project> <file>'), run)
    .description(translate('cli.updateBom.description'))
    .option('--sheet <name>', translate('cli.importBom.sheet'))
    .option('--accept <kinds>', translate('cli.updateBom.accept', { kinds: TICKED_KINDS.join(', ') }))
    .option('--except <ids>', translate('cli.updateBom.except'))
    .option('--accept-only <ids>', translate('cli.updateBom.only'))
    .option('--accept-removed <ids>', translate('cli.updateBom.removed'))
    .requiredOption('--reason <text>', translate('cli.option.reason'))
    .action(async (project: string, file: string, options: UpdateOptions) => {
      run.terminal.note(translate('progress.reading', { file }));
      const input = { ...fileOf(file, options), ticks: ticksOf(options), reason: options.reason };
      const outcome = await callOn(run, project, 'revision.accept', input);
      show(run, options.json, outcome, (value) => revisionOutcomeText(value, run.terminal));
    });
}

function fileOf(path: string, { sheet }: { readonly sheet?: string }) {
  return { path, ...(sheet === undefined ? {} : { sheet }) };
}

function ticksOf(options: UpdateOptions): RevisionTicks {
  const removed = wordsOf(options.acceptRemoved).map((id) =>
    id.startsWith(REMOVED) ? id : `${REMOVED}${id}`,
  );
  return {
    kinds: wordsOf(options.accept).map(kindOf),
    except: wordsOf(options.except),
    ids: [...wordsOf(options.acceptOnly), ...removed],
  };
}

/** A removal is the removed line's id behind this. */
const REMOVED = 'removed:';

function kindOf(word: string): RevisionTicks['kinds'][number] {
  const kind = TICKED_KINDS.find((known) => known === word);
  if (kind === undefined) {
    throw new AppException({
      code: 'contract.unknownKind',
      params: { word, kinds: TICKED_KINDS.join(', ') },
    });
  }
  return kind;
}

function wordsOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
