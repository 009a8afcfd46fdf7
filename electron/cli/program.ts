import { Command, Option } from 'commander';
import { LOCALES } from '../../shared/model/locale.ts';
import { SOFTWARE_VERSION } from '../host/software-version.ts';
import { registerAddCommands } from './commands/add-commands.ts';
import { registerAssumptionCommands } from './commands/assumption-commands.ts';
import { registerBomCommands } from './commands/bom-commands.ts';
import { registerCalculationCommands } from './commands/calculation-commands.ts';
import { registerCommentCommands } from './commands/comment-commands.ts';
import { registerDemoCommand } from './commands/demo-command.ts';
import { registerExchangeCommands } from './commands/exchange-commands.ts';
import { registerEstimateCommand } from './commands/estimate-command.ts';
import { registerEvidenceCommands } from './commands/evidence-commands.ts';
import { registerFactorCommands } from './commands/factor-commands.ts';
import { registerIssueCommands } from './commands/issue-commands.ts';
import { registerLedgerCommands } from './commands/ledger-commands.ts';
import { registerMappingCommands } from './commands/mapping-commands.ts';
import { registerLibrariesCommands } from './commands/libraries-commands.ts';
import { registerMatchCommand } from './commands/match-command.ts';
import { registerMethodCommands } from './commands/method-commands.ts';
import { registerPresetCommands } from './commands/preset-commands.ts';
import { registerProjectCommands } from './commands/project-commands.ts';
import { registerReviewCommands } from './commands/review-commands.ts';
import { registerRevisionCommands } from './commands/revision-commands.ts';
import { registerServeCommand } from './commands/serve-command.ts';
import { registerSignOffCommands } from './commands/sign-off-commands.ts';
import { registerStudiesCommands } from './commands/studies-commands.ts';
import { registerStudyCommands } from './commands/study-commands.ts';
import { registerWaiverCommands } from './commands/waiver-commands.ts';
import { registerConformityCommands } from './commands/conformity-commands.ts';
import { registerReportCommands } from './commands/report-commands.ts';
import { registerImportWorkbookCommand } from './commands/import-workbook-command.ts';
import { registerWorkbookCommands } from './commands/workbook-commands.ts';
import { type Run } from './invoke.ts';
import { addStudyOption } from './study-option.ts';

/** The whole command line; every text in the user's language, help included. */
export function createProgram(run: Run): Command {
  const { translate } = run.terminal;
  const program = new Command('cradlegate')
    .version(SOFTWARE_VERSION, '-V, --version', translate('cli.option.version'))
    .description(translate('cli.description'))
    .addOption(new Option('--lang <code>', translate('cli.option.lang')).choices([...LOCALES]))
    .exitOverride()
    .configureOutput({ writeOut: (text) => run.terminal.out(text), writeErr: () => undefined });
  for (const register of [
    registerDemoCommand,
    registerProjectCommands,
    registerStudiesCommands,
    registerBomCommands,
    registerPresetCommands,
    registerRevisionCommands,
    registerFactorCommands,
    registerMatchCommand,
    registerEstimateCommand,
    registerMappingCommands,
    registerReviewCommands,
    registerAddCommands,
    registerCalculationCommands,
    registerMethodCommands,
    registerStudyCommands,
    registerExchangeCommands,
    registerConformityCommands,
    registerReportCommands,
    registerWorkbookCommands,
    registerImportWorkbookCommand,
    registerLedgerCommands,
    registerLibrariesCommands,
    registerIssueCommands,
    registerSignOffCommands,
    registerWaiverCommands,
    registerEvidenceCommands,
    registerCommentCommands,
    registerAssumptionCommands,
    registerServeCommand,
  ]) {
    register(program, run);
  }
  addStudyOption(program, translate);
  localizeHelp(program, run);
  return program;
}

/** Help headings and the help option of a command and all below it, in the user's language; `--lang` everywhere. */
function localizeHelp(command: Command, run: Run): void {
  const { translate } = run.terminal;
  const titles: Readonly<Record<string, string>> = {
    'Usage:': translate('cli.help.usage'),
    'Arguments:': translate('cli.help.arguments'),
    'Options:': translate('cli.help.options'),
    'Commands:': translate('cli.help.commands'),
  };
  command
    .helpOption('-h, --help', translate('cli.option.help'))
    .helpCommand(false)
    .configureHelp({ styleTitle: (title) => titles[title] ?? title, showGlobalOptions: false });
  if (command.parent !== null) {
    command.copyInheritedSettings(command.parent);
    command.addOption(new Option('--lang <code>', translate('cli.option.lang')).choices([...LOCALES]));
    command.configureHelp({ styleTitle: (title) => titles[title] ?? title });
  }
  for (const child of command.commands) {
    localizeHelp(child, run);
  }
}
