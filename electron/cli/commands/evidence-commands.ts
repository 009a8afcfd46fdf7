import { type Command, Option } from 'commander';
import { type Input } from '../../../shared/contract/procedures.ts';
import { EVIDENCE_TYPES } from '../../../shared/model/evidence.ts';
import { type Target } from '../../../shared/model/target.ts';
import { exitCodeOf } from '../exit-code.ts';
import { callOn, type Run, show } from '../invoke.ts';
import { evidenceCheckText, evidenceText } from '../text/evidence.ts';
import { type OutputOptions, withJson } from './register.ts';
import { targetsOf } from './target-option.ts';

type AddInput = Input<'evidence.add'>;

interface AddOptions
  extends
    OutputOptions,
    Partial<Pick<AddInput, 'title' | 'date' | 'page' | 'custodian' | 'note' | 'confidential'>> {
  readonly type: AddInput['type'];
  readonly for?: readonly Target[];
  readonly from?: string;
  readonly to?: string;
  readonly byReference?: boolean;
}

/** evidence add, list, export, check, remove, compact. */
export function registerEvidenceCommands(program: Command, run: Run): void {
  const { translate } = run.terminal;
  const evidence = program.command('evidence').description(translate('cli.evidence.description'));
  withJson(evidence.command('add <project> <file>'), run)
    .description(translate('cli.evidence.add'))
    .addOption(
      new Option('--type <type>', translate('cli.evidence.type'))
        .choices([...EVIDENCE_TYPES])
        .makeOptionMandatory(),
    )
    .option('--title <text>', translate('cli.evidence.title'))
    .option('--for <target>', translate('cli.option.target'), targetsOf)
    .option('--date <day>', translate('cli.evidence.date'))
    .option('--from <day>', translate('cli.evidence.from'))
    .option('--to <day>', translate('cli.evidence.to'))
    .option('--page <text>', translate('cli.evidence.page'))
    .option('--custodian <name>', translate('cli.evidence.custodian'))
    .option('--confidential', translate('cli.evidence.confidential'))
    .option('--note <text>', translate('cli.evidence.note'))
    .option('--by-reference', translate('cli.evidence.byReference'))
    .action(async (project: string, file: string, options: AddOptions) => {
      const outcome = await callOn(run, project, 'evidence.add', addInput(file, options));
      show(
        run,
        options.json,
        outcome,
        ({ id, fileName, sha256 }) => `${translate('cli.evidence.added', { id, file: fileName, sha256 })}\n`,
      );
    });
  withJson(evidence.command('list <project>'), run)
    .description(translate('cli.evidence.list'))
    .action(async (project: string, options: OutputOptions) => {
      const outcome = await callOn(run, project, 'evidence.list', {});
      show(run, options.json, outcome, (value) => evidenceText(value, run.terminal));
    });
  withJson(evidence.command('export <project> <id> <file>'), run)
    .description(translate('cli.evidence.export'))
    .action(async (project: string, id: string, file: string, options: OutputOptions) => {
      const outcome = await callOn(run, project, 'evidence.export', { id, path: file });
      show(
        run,
        options.json,
        outcome,
        ({ path, bytes }) => `${translate('cli.evidence.exported', { path, bytes: String(bytes) })}\n`,
      );
    });
  withJson(evidence.command('check <project>'), run)
    .description(translate('cli.evidence.check'))
    .option('--folder <folder>', translate('cli.evidence.folder'))
    .action(async (project: string, options: OutputOptions & { readonly folder?: string }) => {
      const { folder } = options;
      const input = folder === undefined ? {} : { folderPath: folder };
      const outcome = await callOn(run, project, 'evidence.check', input);
      show(run, options.json, outcome, (value) => evidenceCheckText(value, run.terminal));
      if (outcome.files.some(({ state }) => state === 'differs' || state === 'missing')) {
        process.exitCode = exitCodeOf('rule.errorFindings');
      }
    });
  withJson(evidence.command('remove <project> <id>'), run)
    .description(translate('cli.evidence.remove'))
    .option('--reason <text>', translate('cli.option.reason'))
    .action(async (project: string, id: string, options: OutputOptions & { readonly reason?: string }) => {
      const { reason } = options;
      const outcome = await callOn(run, project, 'evidence.remove', {
        id,
        ...(reason === undefined ? {} : { reason }),
      });
      show(
        run,
        options.json,
        outcome,
        ({ fileName }) => `${translate('cli.evidence.removed', { id, file: fileName })}\n`,
      );
    });
  withJson(evidence.command('compact <project>'), run)
    .description(translate('cli.evidence.compact'))
    .action(async (project: string, options: OutputOptions) => {
      const outcome = await callOn(run, project, 'evidence.compact', {});
      show(
        run,
        options.json,
        outcome,
        ({ files, bytes }) =>
          `${translate('cli.evidence.compacted', { count: files, bytes: String(bytes) })}\n`,
      );
    });
}

function addInput(file: string, options: AddOptions): AddInput {
  const { type, title, date, from, to, page, custodian, confidential, note, byReference } = options;
  return {
    path: file,
    type,
    storage: byReference === true ? 'reference' : 'inside',
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(from === undefined ? {} : { periodStart: from }),
    ...(to === undefined ? {} : { periodEnd: to }),
    ...(page === undefined ? {} : { page }),
    ...(custodian === undefined ? {} : { custodian }),
    ...(confidential === true ? { confidential } : {}),
    ...(note === undefined ? {} : { note }),
    ...(options.for === undefined ? {} : { supports: [...options.for] }),
  };
}
