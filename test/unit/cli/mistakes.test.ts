import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { errorMessage } from '../../../shared/i18n/message.ts';
import { translator } from '../../../shared/i18n/translate.ts';
import { withOptionNames } from '../../../electron/cli/option-of-field.ts';
import { createProgram } from '../../../electron/cli/program.ts';
import { usageError } from '../../../electron/cli/usage-error.ts';
import { smallApp } from '../web/small-app.ts';

function program(): ReturnType<typeof createProgram> {
  const nothing = (): void => undefined;
  const terminal = { locale: 'en', translate: translator('en'), out: nothing, note: nothing } as const;
  return createProgram({
    app: { ...smallApp().app, resources: '', warmUp: async () => undefined },
    terminal,
  });
}

/** What is said about a command line the parser does not understand. */
async function said(words: readonly string[], locale: 'en' | 'de' | 'zh-CN' = 'en'): Promise<string> {
  try {
    await program().parseAsync(['node', 'cradlegate', ...words]);
  } catch (error) {
    if (error instanceof CommanderError) {
      return errorMessage(usageError(error), translator(locale)).text;
    }
    throw error;
  }
  return '';
}

describe('a command line that is not understood', () => {
  it.each([
    ['nonsense', 'There is no command "nonsense".'],
    ['history x --nonsense', 'There is no option "--nonsense" here.'],
    ['history', 'The word <project> is missing.'],
    ['new x', 'The option --product <name> is missing.'],
    ['new x --product', 'The option --product <name> needs a value.'],
    ['history a b', 'There are too many words after "history"; put a text with spaces in quotes.'],
    ['history a --lang fr', '--lang <code>: "fr" is not possible; possible: en, zh-CN, de.'],
  ])('%s', async (words, text) => {
    expect(await said(words.split(' '))).toBe(text);
    expect(await said(words.split(' '), 'de')).not.toMatch(/is not|missing|needs|There/);
    expect(await said(words.split(' '), 'zh-CN')).toMatch(/\p{Script=Han}/u);
  });
});

describe('a field the contract refuses', () => {
  it.each([
    ['assign', 'region', '--region'],
    ['assign', 'factorId', '--factor'],
    ['edit', 'line', '<line>'],
    ['add process', 'activity.averagePowerKw', '--power-kw'],
    ['add transport', 'activity.legs.0.distanceKm', '--leg'],
    ['add energy', 'activity.allocation.part', '--share'],
    ['assign', 'unheardOf', undefined],
  ])('of %s, %s, is called as it was typed', (words, path, name) => {
    const command = words
      .split(' ')
      .reduce((parent, word) => parent.commands.find((child) => child.name() === word) ?? parent, program());
    const error = { code: 'contract.invalidInput', params: { path, field: path } } as const;
    expect(withOptionNames(error, command).params['field']).toBe(name ?? path);
  });

  it('stays as it is where no command was running', () => {
    const error = { code: 'contract.invalidInput', params: { path: 'region', field: 'region' } } as const;
    expect(withOptionNames(error, undefined)).toBe(error);
  });
});
