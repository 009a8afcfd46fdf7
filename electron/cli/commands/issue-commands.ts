import { type Command, Option } from 'commander';
import { type IssueView } from '../../../shared/contract/issues.ts';
import { AppException } from '../../../shared/errors/app-error.ts';
import { BASES, type Basis } from '../../../shared/model/component.ts';
import { callOn, type Run, show } from '../invoke.ts';
import { issueDiffText, issuesText, issueText } from '../text/issues.ts';
import { type OutputOptions, wantsJson, withJson } from './register.ts';
import { takeStep } from './sign-off-commands.ts';

interface IssueOptions extends OutputOptions {
  readonly note?: string;
  readonly final?: boolean;
  readonly by?: string;
}

/** issue with show and export, issues, diff. */
export function registerIssueCommands(program: Command, run: Run): void {
  const { translate } = run.terminal;
  const issue = withJson(program.command('issue <project>'), run)
    .description(translate('cli.issue.description'))
    .option('--note <text>', translate('cli.issue.note'))
    .option('--final', translate('cli.issue.final'))
    .option('--by <name>', translate('cli.signOff.by'))
    .action(async (project: string, { note, final, by, json }: IssueOptions) => {
      const words = note === undefined ? {} : { note };
      if (final === true) {
        await takeStep(run, project, { to: 'issued', by: by ?? '', ...words }, json);
        return;
      }
      const made = await callOn(run, project, 'issue.create', words);
      show(run, json, made, (value: IssueView) => {
        return `${translate('issues.made', { number: value.number })}\n${issuesText([value], run.terminal)}`;
      });
    });
  withJson(issue.command('show <project> <number>'), run)
    .description(translate('cli.issue.show'))
    .action(async (project: string, number: string, _options: OutputOptions, command: Command) => {
      const detail = await callOn(run, project, 'issue.show', { number: issueNumber(number) });
      show(run, wantsJson(command), detail, (value) => issueText(value, run.terminal));
    });
  withJson(issue.command('export <project> <number> <file>'), run)
    .description(translate('cli.issue.export'))
    .action(
      async (project: string, number: string, path: string, _options: OutputOptions, command: Command) => {
        const input = { number: issueNumber(number), path };
        show(run, wantsJson(command), await callOn(run, project, 'issue.export', input), (value) => {
          return `${translate('study.done', { ...value })}\n`;
        });
      },
    );
  withJson(program.command('issues <project>'), run)
    .description(translate('cli.issues.description'))
    .action(async (project: string, { json }: OutputOptions) => {
      const listed = await callOn(run, project, 'issue.list', {});
      show(run, json, listed, ({ issues }) => issuesText(issues, run.terminal));
    });
  withJson(program.command('diff <project> <from> <to>'), run)
    .description(translate('cli.diff.description'))
    .addOption(new Option('--basis <basis>', translate('cli.diff.basis')).choices([...BASES]))
    .action(
      async (
        project: string,
        from: string,
        to: string,
        { json, basis }: OutputOptions & { readonly basis?: Basis },
      ) => {
        const input = { from: side(from), to: side(to), ...(basis !== undefined && { basis }) };
        show(run, json, await callOn(run, project, 'issue.diff', input), (value) =>
          issueDiffText(value, run.terminal),
        );
      },
    );
}

function side(text: string): number | 'current' {
  return text === 'current' ? text : issueNumber(text);
}

function issueNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) {
    throw new AppException({ code: 'state.issueNotFound', params: { number: text } });
  }
  return Number(text);
}
