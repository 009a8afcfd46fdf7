import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ImportPreview, type PresetsView } from '../../shared/contract/bom-import.ts';
import { type ImportOutcome } from '../../shared/contract/outcomes.ts';
import { type StudyDocument } from '../../shared/model/study.ts';
import { cradlegate, cradlegateJson } from '../support/command-line.ts';
import { testFolder } from '../support/example-project.ts';

/** An invented export: a title nobody knows, masses that read both ways, an option. */
const EXPORT = [
  'Pos;Sachnummer;Benennung;Menge;Gewicht [kg];Merk;Option;Farbe',
  '1;A-100;Gestell;1;1,234;S235JR;;rot',
  '2;A-200;Kühlung;2;2,345;EN AW-6082;Kühlung;',
  '3;A-300;Haube;1;3,456;S235JR;;',
].join('\n');

describe('the mapping of columns, command by command', () => {
  const folder = testFolder();
  const file = join(folder, 'export.csv');
  const columns = join(folder, 'columns.json');
  let number = 0;
  const newProject = (): string => {
    const project = join(folder, `p${(number += 1)}.cradle`);
    cradlegateJson('new', project, '--product', 'P');
    return project;
  };
  const studyOf = (project: string): StudyDocument => {
    const out = join(folder, 'study.json');
    cradlegateJson('export-study', project, out);
    return JSON.parse(readFileSync(out, 'utf8')) as StudyDocument;
  };

  beforeAll(() => {
    process.env['CRADLEGATE_USER_DATA'] = join(folder, 'user');
    mkdirSync(join(folder, 'user'));
    writeFileSync(file, EXPORT);
    writeFileSync(columns, JSON.stringify({ columns: { F: 'materialText' }, decimalSign: ',' }));
  });

  it('shows columns with confidence, both readings of a number, and the options', () => {
    const { out } = cradlegate('preview-bom', file, '--lang', 'en');
    expect(out).toMatch(/^D\s+Menge\s+quantity\s+98%/m);
    expect(out).toMatch(/^F\s+Merk\s+keep as extra\s+.*material\? 50%/m);
    expect(out).toContain('1.234 (decimal comma) 1234 (decimal point)');
    expect(out).toContain('--configuration "option:kühlung=in"');
  });

  it('imports with a file of choices and a configuration, and records them', () => {
    const project = newProject();
    const outcome = cradlegateJson<ImportOutcome>(
      'import-bom',
      project,
      file,
      '--columns',
      columns,
      '--configuration',
      'option:kühlung=out',
    );
    expect(outcome).toMatchObject({ rows: 4, lines: 3, openLines: 0, nonItemRows: 1 });
    const { bom, sources } = studyOf(project);
    expect(bom?.map(({ materialText, quantity, mass }) => [materialText, quantity, mass?.value])).toEqual([
      ['S235JR', '1', '1.234'],
      ['EN AW-6082', '0', '2.345'],
      ['S235JR', '1', '3.456'],
    ]);
    expect(bom?.[0]?.extra).toEqual({ Farbe: 'rot' });
    expect(sources?.[0]).toMatchObject({
      choice: {
        columns: { F: 'materialText' },
        decimalSign: ',',
        configuration: { 'option:kühlung': 'out' },
      },
      extraColumns: { Farbe: 'H' },
    });
  });

  it('saves a preset, reads the next file with it, and passes it on', () => {
    cradlegateJson('preview-bom', file, '--columns', columns, '--save-preset', 'Shop floor');
    const preview = cradlegateJson<ImportPreview>('preview-bom', file);
    expect(preview.preset).toBe('Shop floor');
    expect(cradlegateJson<ImportPreview>('preview-bom', file, '--no-preset').preset).toBeUndefined();
    const project = newProject();
    cradlegateJson('import-bom', project, file, '--preset', 'Shop floor');
    expect(studyOf(project).bom?.[0]).toMatchObject({ materialText: 'S235JR', mass: { value: '1.234' } });
    const passed = join(folder, 'presets.json');
    cradlegateJson('presets', 'export', passed);
    cradlegateJson('presets', 'remove', 'Shop floor');
    expect(cradlegateJson<PresetsView>('presets', 'list').presets).toEqual([]);
    expect(cradlegateJson<PresetsView>('presets', 'import', passed).presets).toHaveLength(1);
  });

  it('reads cells from standard input', () => {
    const project = newProject();
    const { status, stdout } = spawnSync(
      process.execPath,
      [resolve('out/main/cli.js'), 'import-bom', project, '-', '--column', 'F=materialText', '--json'],
      { input: EXPORT.replaceAll(';', '\t'), encoding: 'utf8' },
    );
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as ImportOutcome).fileName).toBe('stdin.tsv');
    expect(studyOf(project).bom?.[1]?.materialText).toBe('EN AW-6082');
  });

  it.each([
    [['--preset', 'Gone'], /no preset “Gone”/],
    [['--column', 'F=colour'], /wrong at “columns.F”/],
    [['--column', 'F=note', '--column', 'H=note'], /both hold “note”/],
    [['--header-row', 'x'], /wrong at “headerRow”/],
    [['--decimal-sign', ';'], /wrong at “decimalSign”/],
    [['--sheet', 'Nowhere'], /Nowhere/],
  ])('refuses %s and writes nothing', (options, message) => {
    const project = newProject();
    const { code, err } = cradlegate('import-bom', project, file, ...options);
    expect(code).not.toBe(0);
    expect(err).toMatch(message);
    expect(studyOf(project).bom ?? []).toEqual([]);
  });
});
