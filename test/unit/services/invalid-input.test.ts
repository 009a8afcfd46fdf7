import { describe, expect, it } from 'vitest';
import { type ProcedureName, procedures } from '../../../shared/contract/procedures.ts';
import { type AppError } from '../../../shared/errors/app-error.ts';
import { errorMessage } from '../../../shared/i18n/message.ts';
import { translator } from '../../../shared/i18n/translate.ts';
import { LOCALES } from '../../../shared/model/locale.ts';
import { invalidInput } from '../../../electron/services/invalid-input.ts';

/** What the contract says about an input it refuses. */
function refusal(name: ProcedureName, input: unknown): AppError {
  const parsed = procedures[name].input.safeParse(input);
  const result = parsed.success ? undefined : invalidInput(name, parsed.error, input);
  if (result === undefined || result.ok) {
    throw new Error(`${name} takes ${JSON.stringify(input)}`);
  }
  return result.error;
}

const process = { kind: 'process', id: 'a', name: 'b', stage: 'ownManufacturing', averagePowerKw: '1' };

/** One refused input for every sentence, and the English one. */
const CASES: readonly (readonly [name: ProcedureName, input: unknown, text: string])[] = [
  ['factors.assign', { region: 'MARS' }, 'region: "MARS" is not possible; possible: CN, EU, WORLD.'],
  ['factors.search', { text: 'x', limit: 'abc' }, 'limit: "abc" is not a number.'],
  ['factors.search', { text: 'x', limit: '1,5' }, 'limit: "1,5" is not a number.'],
  ['factors.search', { text: 'x', limit: 1.5 }, 'limit: "1.5" is not a whole number.'],
  ['factors.search', { text: 'x', limit: 0 }, 'limit is 0; the smallest possible value is 1.'],
  ['factors.search', { text: 'x', limit: 201 }, 'limit is 201; the largest possible value is 200.'],
  ['factors.search', { text: '' }, 'text is empty or too short; characters at least: 1.'],
  ['factors.search', { text: 7 }, 'text must be a text, but is 7.'],
  ['factors.search', { limit: 1 }, 'text is missing.'],
  ['factors.search', [], 'factors.search must be an object with named fields, but is […].'],
  ['factors.search', { text: 'x', colour: 'red', size: 1 }, 'factors.search does not know: colour, size.'],
  ['bom.import', { path: 'x', sheet: 's'.repeat(201) }, 'sheet is too long; characters at most: 200.'],
  ['calculation.run', { lines: 'yes' }, 'lines must be true or false, but is yes.'],
  [
    'inventory.add',
    { activity: { ...process, hours: '1,5' } },
    'activity.hours: "1,5" is not a decimal number such as 1234.5.',
  ],
  [
    'workbench.applyEdits',
    { edits: [], decimalSign: '.', reason: 'x' },
    'edits has too few entries; at least: 1.',
  ],
  ['workbench.applyEdits', { edits: 'x' }, 'edits must be a list, but is x.'],
];

describe('an input the contract refuses', () => {
  it.each(CASES)('%s %j', (name, input, text) => {
    const error = refusal(name, input);
    expect(error.code).toBe('contract.invalidInput');
    expect(error.params['name']).toBe(name);
    expect(errorMessage(error, translator('en')).text).toBe(text);
  });

  it('names the kinds there are', () => {
    const { params } = refusal('inventory.add', { activity: { kind: 'rocket' } });
    expect(params).toMatchObject({ context: 'choice', field: 'activity.kind', value: 'rocket' });
    expect(params['allowed']?.split(', ')).toContain('packaging');
  });

  it('has a sentence of its own in every language, with value and place', () => {
    for (const [name, input] of CASES) {
      const error = refusal(name, input);
      const texts = LOCALES.map((locale) => errorMessage(error, translator(locale)).text);
      expect(new Set(texts).size).toBe(LOCALES.length);
      expect(texts.filter((text) => !text.includes(error.params['field'] ?? '?'))).toEqual([]);
      const { context } = error.params;
      expect(translator('en')(`error.contract.invalidInput.text_${context}`)).not.toContain('error.');
    }
  });

  it('repeats no long value, and nothing of an object', () => {
    const long = refusal('factors.assign', { region: 'M'.repeat(500) }).params['value'] ?? '';
    expect(long.length).toBeLessThan(100);
    expect(refusal('factors.assign', { region: { secret: 1 } }).params['value']).toBe('{…}');
  });
});
