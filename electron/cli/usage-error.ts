import { type CommanderError } from 'commander';
import { type AppError } from '../../shared/errors/app-error.ts';

/** Sentence of the catalogues (`text_unknownOption`) by what the parser of the command line calls it. */
const SENTENCES: Readonly<Partial<Record<string, string>>> = {
  'commander.excessArguments': 'tooManyWords',
  'commander.invalidArgument': 'choice',
  'commander.missingArgument': 'missingArgument',
  'commander.missingMandatoryOptionValue': 'missingOption',
  'commander.optionMissingArgument': 'missingValue',
  'commander.unknownCommand': 'unknownCommand',
  'commander.unknownOption': 'unknownOption',
};

/**
 * `contract.usage` in place of the parser's English sentence. Params: `subject`, the option, argument or command it
 * quotes; `value` and `allowed` of a choice; `problem`, its sentence, for those we have none for.
 */
export function usageError({ code, message }: Pick<CommanderError, 'code' | 'message'>): AppError {
  const problem = message.replace(/^error: /, '');
  const [subject = '', value = ''] = [...problem.matchAll(/'([^']*)'/g)].map(([, quoted]) => quoted);
  const allowed = /Allowed choices are (.*)\.$/.exec(problem)?.[1] ?? '';
  const context = SENTENCES[code];
  return {
    code: 'contract.usage',
    params: { problem, subject, value, allowed, ...(context === undefined ? {} : { context }) },
  };
}
