import { type Command, Option } from 'commander';
import { type Input } from '../../../shared/contract/procedures.ts';
import { type SignOffView } from '../../../shared/contract/sign-off.ts';
import {
  ReviewFinding,
  SIGN_OFF_ROLES,
  SIGN_OFF_STATES,
  type SignOffState,
} from '../../../shared/model/sign-off.ts';
import { exitCodeOf } from '../exit-code.ts';
import { callOn, type Run, show } from '../invoke.ts';
import { openItemsText, signOffText } from '../text/sign-off.ts';
import { type OutputOptions, wantsJson, withJson } from './register.ts';

/** sign-off with its people, review-finding. */
export function registerSignOffCommands(program: Command, run: Run): void {
  registerSignOff(program, run);
  registerReviewFindings(program, run);
}

interface StepOptions extends OutputOptions {
  readonly to?: SignOffState;
  readonly by?: string;
  readonly note?: string;
}

function registerSignOff(program: Command, run: Run): void {
  const { translate } = run.terminal;
  const signOff = withJson(program.command('sign-off <project>'), run)
    .description(translate('cli.signOff.description'))
    .addOption(new Option('--to <state>', translate('cli.signOff.to')).choices([...SIGN_OFF_STATES]))
    .option('--by <name>', translate('cli.signOff.by'))
    .option('--note <text>', translate('cli.signOff.note'))
    .action(async (project: string, { to, by, note, json }: StepOptions) => {
      if (to === undefined) {
        printSignOff(run, json, await callOn(run, project, 'signOff.show', {}));
        return;
      }
      await takeStep(run, project, { to, by: by ?? '', ...(note !== undefined && { note }) }, json);
    });
  const person = (name: 'add-person' | 'remove-person'): Command =>
    withJson(signOff.command(`${name} <project>`), run)
      .addOption(
        new Option('--role <role>', translate('cli.signOff.role'))
          .choices([...SIGN_OFF_ROLES])
          .makeOptionMandatory(),
      )
      .requiredOption('--name <name>', translate('cli.signOff.name'));
  person('add-person')
    .description(translate('cli.signOff.addPerson'))
    .option('--organisation <name>', translate('cli.signOff.organisation'))
    .action(async (project: string, { role, name, organisation }: PersonOptions, command: Command) => {
      const input = { role, name, ...(organisation !== undefined && { organisation }) };
      printSignOff(run, wantsJson(command), await callOn(run, project, 'signOff.putPerson', input));
    });
  person('remove-person')
    .description(translate('cli.signOff.removePerson'))
    .action(async (project: string, { role, name }: PersonOptions, command: Command) => {
      const input = { role, name };
      printSignOff(run, wantsJson(command), await callOn(run, project, 'signOff.removePerson', input));
    });
}

type PersonOptions = OutputOptions & Input<'signOff.putPerson'>;

/** Takes a step; a refused issue lists what is open and ends as a broken rule does. */
export async function takeStep(
  run: Run,
  project: string,
  input: Input<'signOff.step'>,
  json: boolean | undefined,
): Promise<void> {
  const { terminal } = run;
  const outcome = await callOn(run, project, 'signOff.step', input);
  show(run, json, outcome, (value) =>
    value.refused
      ? `${terminal.translate('signOff.refused')}\n${openItemsText(value.openItems, terminal)}\n`
      : `${value.issue === undefined ? '' : `${terminal.translate('issues.made', { number: value.issue })}\n`}${signOffText(value, terminal)}`,
  );
  if (outcome.refused) {
    process.exitCode = exitCodeOf('rule.errorFindings');
  }
}

function registerReviewFindings(program: Command, run: Run): void {
  const { translate } = run.terminal;
  const finding = program.command('review-finding').description(translate('cli.reviewFinding.description'));
  withJson(finding.command('add <project>'), run)
    .description(translate('cli.reviewFinding.add'))
    .addOption(
      new Option('--severity <severity>', translate('cli.reviewFinding.severity'))
        .choices([...ReviewFinding.shape.severity.options])
        .makeOptionMandatory(),
    )
    .requiredOption('--text <text>', translate('cli.reviewFinding.text'))
    .requiredOption('--by <name>', translate('cli.signOff.by'))
    .option('--place <place>', translate('cli.reviewFinding.place'))
    .action(async (project: string, options: OutputOptions & Input<'reviewFinding.add'>) => {
      const { severity, text, by, place } = options;
      const input = { severity, text, by, ...(place !== undefined && { place }) };
      printSignOff(run, options.json, await callOn(run, project, 'reviewFinding.add', input));
    });
  withJson(finding.command('answer <project> <id>'), run)
    .description(translate('cli.reviewFinding.answer'))
    .requiredOption('--response <text>', translate('cli.reviewFinding.response'))
    .requiredOption('--by <name>', translate('cli.signOff.by'))
    .action(
      async (
        project: string,
        id: string,
        { json, response, by }: OutputOptions & Input<'reviewFinding.answer'>,
      ) => {
        printSignOff(run, json, await callOn(run, project, 'reviewFinding.answer', { id, response, by }));
      },
    );
  withJson(finding.command('close <project> <id>'), run)
    .description(translate('cli.reviewFinding.close'))
    .requiredOption('--by <name>', translate('cli.signOff.by'))
    .action(async (project: string, id: string, { json, by }: OutputOptions & { readonly by: string }) => {
      printSignOff(run, json, await callOn(run, project, 'reviewFinding.close', { id, by }));
    });
}

function printSignOff(run: Run, json: boolean | undefined, view: SignOffView): void {
  show(run, json, view, (value) => signOffText(value, run.terminal));
}
