import { type Command } from 'commander';
import { AppException } from '../../shared/errors/app-error.ts';
import { type Translate } from '../../shared/i18n/translate.ts';

/** Commands on a project that are not about one of its studies, or name it themselves. */
const WITHOUT_STUDY: ReadonlySet<string> = new Set([
  'new',
  'serve',
  'studies',
  'new-study',
  'use-study',
  'rename-study',
  'remove-study',
]);

/** Adds `--study` to every command that works on a study of a project. */
export function addStudyOption(command: Command, translate: Translate): void {
  const onProject =
    command.registeredArguments.some((argument) => argument.name() === 'project') ||
    command.options.some((option) => option.attributeName() === 'project');
  if (onProject && !WITHOUT_STUDY.has(command.name())) {
    command.option('--study <number>', translate('cli.option.study'));
  }
  for (const child of command.commands) {
    addStudyOption(child, translate);
  }
}

/**
 * The number given with `--study`; undefined where the study shown last is meant. Throws `state.studyNotFound` for what
 * is no number.
 */
export function studyOption(command: Command | undefined): number | undefined {
  // A command below another shares the option with it.
  const study: unknown = command?.optsWithGlobals()['study'];
  if (typeof study !== 'string') {
    return undefined;
  }
  if (!/^\d{1,9}$/.test(study)) {
    throw new AppException({ code: 'state.studyNotFound', params: { id: study } });
  }
  return Number(study);
}

/** A study document holds one study: `--study` beside `--study-file` is refused, for it would be ignored. */
export function refuseStudyOfFile(command: Command): void {
  const isGiven = (option: string): boolean => typeof command.getOptionValue(option) === 'string';
  if (isGiven('study') && isGiven('studyFile')) {
    throw new AppException({ code: 'contract.studyWithFile', params: {} });
  }
}
