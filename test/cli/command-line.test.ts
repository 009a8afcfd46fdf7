import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CalculationReport, type HistoryOutcome } from '../../shared/contract/outcomes.ts';
import { type TraceOutcome } from '../../shared/contract/trace.ts';
import { cradlegate, cradlegateJson } from '../support/command-line.ts';
import { testFolder } from '../support/example-project.ts';

const example = resolve(import.meta.dirname, '../../resources/example/winder-cw2400');

describe('the main job, command by command', () => {
  const folder = testFolder();
  const project = join(folder, 'winder.cradle');
  const headline = (): string =>
    cradlegateJson<CalculationReport>('calculate', project).headline.excludingBiogenicCo2Kg;

  beforeAll(() => {
    cradlegateJson('new', project, '--product', 'Winder W1');
    cradlegateJson('import-bom', project, join(example, 'bom-de.csv'));
    cradlegateJson('correct', project, join(example, 'corrections.json'));
    cradlegateJson('assign', project, '--region', 'CN');
  });

  it('moves the total with an edit, takes it back and does it again', () => {
    const before = headline();
    cradlegateJson('edit', project, '1.1.1.1.1', '--set', 'quantity=8.4', '--reason', 'test');
    const after = headline();
    expect(Number(after)).toBeGreaterThan(Number(before));
    cradlegateJson('undo', project);
    expect(headline()).toBe(before);
    const history = cradlegateJson<HistoryOutcome>('redo', project);
    expect(headline()).toBe(after);
    expect(history.intact).toBe(true);
    expect(history.entries.map((entry) => entry.kind).slice(-3)).toEqual(['command', 'undo', 'redo']);
  });

  it('adds a transport line and gives the hand-computed emission', () => {
    const before = headline();
    const leg = 'road:28:cpcd-65119x0282024c';
    cradlegateJson(
      'add',
      'transport',
      project,
      '--id',
      'T1',
      '--name',
      'Steel',
      '--mass-kg',
      '1000',
      '--leg',
      leg,
    );
    // 1 t x 28 km x 0.0978 kg/tkm = 2.7384 kg
    const difference = Number(headline()) - Number(before);
    expect(difference).toBeCloseTo(2.7384, 9);
    const trace = cradlegateJson<TraceOutcome>('explain', project, 'T1');
    expect(trace.node.value).toBe('2.7384');
    cradlegateJson('remove', project, 'T1');
    expect(headline()).toBe(before);
  });

  it('explains a BOM line with the cells its numbers came from', () => {
    const { out, code } = cradlegate('explain', project, '1.9.1.1');
    expect(code).toBe(0);
    expect(out).toContain('bom-de.csv!F404');
    expect(out).toContain('kg CO2e');
  });

  it('writes a study document that calculates to the same digits without a project', () => {
    const file = join(folder, 'study.json');
    cradlegateJson('export-study', project, file);
    const report = cradlegateJson<CalculationReport>('calculate', '--study-file', file);
    expect(report.totals).toEqual(cradlegateJson<CalculationReport>('calculate', project).totals);
    const copy = join(folder, 'copy.cradle');
    const again = join(folder, 'again.json');
    cradlegateJson('import-study', copy, file);
    const exported = cradlegateJson<{ sha256: string }>('export-study', copy, again);
    expect(exported.sha256).toBe(cradlegateJson<{ sha256: string }>('export-study', project, file).sha256);
  });

  it('writes the workbook', () => {
    const file = join(folder, 'winder.xlsx');
    expect(cradlegateJson<{ sheets: number }>('workbook', project, file).sheets).toBeGreaterThan(8);
    expect(existsSync(file)).toBe(true);
  });

  it('finds factors in Chinese and German', () => {
    for (const word of ['热轧', 'Frachtflüge', 'electricity Germany 2025']) {
      expect(cradlegateJson<{ total: number }>('factors', 'search', word).total, word).toBeGreaterThan(0);
    }
  });
});

describe('help and errors', () => {
  it('helps in three languages', () => {
    expect(cradlegate('--help').out).toContain('Usage:');
    expect(cradlegate('--lang', 'de', '--help').out).toContain('Aufruf:');
    expect(cradlegate('--lang', 'zh-CN', 'import-bom', '--help').out).toContain('用法：');
  });

  const folder = testFolder();
  const notThere = join(folder, 'nothing.cradle');
  it.each([
    ['an unknown command', ['fly'], 64, 'There is no command "fly"'],
    ['an unknown option', ['calculate', '--fast'], 64, '--fast'],
    ['neither project nor study file', ['calculate'], 64, 'project'],
    ['a project that is not there', ['calculate', notThere], 74, 'nothing.cradle'],
    ['a BOM that is not there', ['import-bom', notThere, 'x.csv'], 74, 'nothing.cradle'],
    ['a folder as study file', ['calculate', '--study-file', folder], 74, 'folder'],
  ])('refuses %s with its exit code', (_name, args, code, text) => {
    const result = cradlegate(...args);
    expect(result.code).toBe(code);
    expect(result.err).toContain(text);
    expect(result.err).not.toContain('    at ');
    expect(result.out).toBe('');
  });

  it('names path and value of a wrong study document, in the language of the user', () => {
    const file = join(folder, 'wrong.json');
    writeFileSync(
      file,
      JSON.stringify({
        format: 'cradlegate-study',
        version: '1.0',
        title: 't',
        product: { name: 'p' },
        scope: { declaredUnit: 'd' },
        bom: [{ id: 'a', parentId: null, quantity: '1e5' }],
      }),
    );
    const result = cradlegate('--lang', 'de', 'calculate', '--study-file', file);
    expect(result.code).toBe(65);
    expect(result.err).toContain('bom[0].quantity');
    expect(result.err).toContain('1e5');
    const project = join(folder, 'not-made.cradle');
    expect(cradlegate('import-study', project, file).code).toBe(65);
    expect(existsSync(project)).toBe(false);
  });

  it('refuses to import a second BOM and a file that is no table, and changes nothing', () => {
    const project = join(folder, 'p.cradle');
    const binary = join(folder, 'noise.bin');
    writeFileSync(binary, Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 7]));
    cradlegateJson('new', project, '--product', 'P');
    expect(cradlegate('import-bom', project, binary).code).toBe(65);
    cradlegateJson('import-bom', project, join(example, 'bom-en.xlsx'));
    const second = cradlegate('import-bom', project, join(example, 'bom-zh.xlsx'));
    expect(second.code).toBe(75);
    expect(cradlegateJson<HistoryOutcome>('history', project).entries).toHaveLength(2);
  });

  it('refuses an ambiguous line and an impossible value', () => {
    const project = join(folder, 'p.cradle');
    const twice = cradlegate('edit', project, '1.17.4.6', '--set', 'quantity=2', '--reason', 'r');
    expect(twice.code).toBe(65);
    expect(twice.err).toContain('2 lines');
    const word = cradlegate('edit', project, '1.1', '--set', 'quantity=two', '--reason', 'r');
    expect(word.code).toBe(65);
    expect(word.err).toContain('two');
  });

  it('never overwrites a project and writes no workbook into a missing folder', () => {
    const project = join(folder, 'p.cradle');
    expect(cradlegate('new', project, '--product', 'Q').code).toBe(74);
    const target = join(folder, 'no', 'folder', 'w.xlsx');
    expect(cradlegate('workbook', project, target).code).toBe(74);
    mkdirSync(join(folder, 'w.xlsx'));
    expect(cradlegate('workbook', project, join(folder, 'w.xlsx')).code).toBe(74);
  });
});
