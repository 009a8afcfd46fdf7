import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CalculationReport, type HistoryOutcome } from '../../shared/contract/outcomes.ts';
import { type StudiesOutcome } from '../../shared/contract/studies.ts';
import { cradlegate, cradlegateJson } from '../support/command-line.ts';
import { testFolder } from '../support/example-project.ts';

describe('studies of a project, command by command', () => {
  const folder = testFolder();
  const project = join(folder, 'winders.cradle');
  const parts = join(folder, 'parts.json');
  const productOf = (...options: readonly string[]): string =>
    cradlegateJson<CalculationReport>('calculate', project, ...options).product;

  beforeAll(() => {
    cradlegateJson('new', project, '--product', 'Winder W1', '--title', 'First');
    writeFileSync(parts, JSON.stringify({ site: { name: 'Plant', keys: [] } }));
    cradlegateJson('put', project, parts);
  });

  it('makes a study that shares the site, and works on the one shown or named', () => {
    const made = cradlegateJson<StudiesOutcome>(
      'new-study',
      project,
      '--title',
      'Second',
      '--product',
      'Winder W2',
    );
    expect(made.current).toBe(2);
    expect(made.studies.map(({ title, siteId, siteName }) => [title, siteId, siteName])).toEqual([
      ['First', 1, 'Plant'],
      ['Second', 1, 'Plant'],
    ]);
    expect(productOf()).toBe('Winder W2');
    expect(productOf('--study', '1')).toBe('Winder W1');
    expect(productOf()).toBe('Winder W2');
    cradlegateJson('use-study', project, '1');
    expect(productOf()).toBe('Winder W1');
  });

  it('copies the site where it is to be apart', () => {
    cradlegateJson('new-study', project, '--title', 'Third', '--from', '2', '--own-site', '--with-bom');
    cradlegateJson('rename-study', project, '3', 'Other plant');
    const { studies } = cradlegateJson<StudiesOutcome>('remove-study', project, '2');
    expect(studies.map(({ id, title, siteId }) => [id, title, siteId])).toEqual([
      [1, 'First', 1],
      [3, 'Other plant', 2],
    ]);
  });

  it('takes back what was done in any study and says in which', () => {
    const history = cradlegateJson<HistoryOutcome>('undo', project);
    expect(history.entries.at(-1)).toMatchObject({ kind: 'undo', command: 'study.remove', studyId: 2 });
    expect(cradlegateJson<StudiesOutcome>('studies', project)).toMatchObject({ current: 2 });
    const lines = cradlegate('history', project, '--lang', 'en').out.split('\n');
    expect(lines[0]).toMatch(/^#\s+Study\s+Time/);
    expect(lines.find((line) => line.includes('“Third” made from “Second”'))).toMatch(/^4\s+3\s/);
  });

  it.each([
    [['calculate', '--study', '9'], 75, 'The project has no study number 9'],
    [['calculate', '--study', 'x'], 75, 'no study number x'],
    [['use-study', '0'], 64, '<id>'],
    [['new-study'], 64, '--title'],
  ])('refuses %j', ([command = '', ...rest], exitCode, text) => {
    const outcome = cradlegate(command, project, ...rest, '--lang', 'en');
    expect(outcome.err).toContain(text);
    expect(outcome.code).toBe(exitCode);
  });
});

it('a parameter put and renamed is said to be the part that changed', () => {
  const folder = testFolder();
  const [project, parts] = [join(folder, 'parameters.cradle'), join(folder, 'parts.json')];
  cradlegateJson('new', project, '--product', 'Invented', '--title', 'Parameters');
  writeFileSync(parts, JSON.stringify({ parameters: [{ name: 'n', value: '2' }] }));
  expect(cradlegate('put', project, parts).out).toContain('Changed: parameters');
  expect(cradlegate('rename-parameter', project, 'n', 'count').out).toContain('Changed: parameters');
});
