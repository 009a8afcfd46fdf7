import { describe, expect, it } from 'vitest';
import { checkFile, LARGEST_FILE_BYTES } from '../../../../renderer/src/features/start/flow/drop-check.ts';
import { isTableText, pastedFile } from '../../../../renderer/src/features/start/flow/pasted-cells.ts';
import {
  freeName,
  nameFromFile,
  nameProblem,
} from '../../../../renderer/src/features/start/flow/project-name.ts';
import {
  columnLetter,
  findingCells,
  lostRows,
  withGaps,
} from '../../../../renderer/src/features/start/preview/preview-view.ts';
import { type FindingView } from '../../../../shared/contract/outcomes.ts';
import { hasText } from '../../../../shared/i18n/translate.ts';

describe('what may be dropped', () => {
  const size = 1000;

  it.each(['bom.xlsx', 'BOM.XLSX', 'a.b.csv', 'x.tsv', 'list.txt', 'old.xls', 'open.ods', 'without-ending'])(
    'takes %s as a BOM',
    (name) => {
      expect(checkFile({ name, size })).toBe('bom');
    },
  );

  it('takes a study document', () => {
    expect(checkFile({ name: 'study.json', size })).toBe('study');
  });

  it.each([
    ['a.xlsb', 'input.file.binaryWorkbook'],
    ['a.cradle', 'input.drop.project'],
    ['drawing.pdf', 'input.file.notATable'],
    ['constructor', undefined],
  ])('answers %s with %s', (name, code) => {
    const checked = checkFile({ name, size });
    expect(typeof checked === 'string' ? undefined : checked.code).toBe(code);
  });

  it('refuses empty and huge files before sending them, in words that exist', () => {
    const empty = checkFile({ name: 'a.csv', size: 0 });
    const huge = checkFile({ name: 'a.csv', size: LARGEST_FILE_BYTES + 1 });
    expect(empty).toMatchObject({ code: 'external.file.empty' });
    expect(huge).toEqual({
      code: 'limit.drop.tooBig',
      params: { file: 'a.csv', found: '501', limit: '500' },
    });
    for (const code of [
      'external.file.empty',
      'limit.drop.tooBig',
      'input.drop.folder',
      'input.drop.several',
    ]) {
      expect(hasText(`error.${code}.text`) && hasText(`error.${code}.remedy`), code).toBe(true);
    }
    expect(checkFile({ name: 'a.csv', size: LARGEST_FILE_BYTES })).toBe('bom');
  });
});

describe('pasted cells', () => {
  it('are a table when cells stand side by side or below each other', () => {
    expect(isTableText('a\tb')).toBe(true);
    expect(isTableText('a\nb')).toBe(true);
    expect(isTableText('one word')).toBe(false);
    expect(isTableText('one word\n')).toBe(false);
    expect(isTableText('')).toBe(false);
  });

  it('become a tab-separated file with every character', async () => {
    const text = 'Pos\tBenennung\n1\tGehäuse 机架';
    const file = pastedFile(text, 'Cells');
    expect(file.name).toBe('Cells.tsv');
    expect(await file.text()).toBe(text);
  });
});

describe('project names', () => {
  it.each([
    ['bom-zh.xlsx', 'bom-zh'],
    ['CW-2400 rev.A.4.csv', 'CW-2400 rev.A.4'],
    ['  a/b:c*?.csv', 'a b c'],
    ['...xlsx', 'New'],
    ['机架.xlsx', '机架'],
    [`${'x'.repeat(90)}.csv`, 'x'.repeat(60)],
  ])('of %s is %s', (file, name) => {
    expect(nameFromFile(file, 'New')).toBe(name);
    expect(nameProblem(nameFromFile(file, 'New'))).toBeUndefined();
  });

  it('are made free with a number', () => {
    expect(freeName('CW', ['Other.cradle'])).toBe('CW');
    expect(freeName('CW', ['cw.cradle', 'CW 2.cradle'])).toBe('CW 3');
  });

  it('have problems that are named', () => {
    expect(nameProblem(' ')).toBe('required');
    expect(nameProblem('a/b')).toBe('name');
    expect(nameProblem('.hidden')).toBe('name');
    expect(nameProblem('CW-2400 A.4')).toBeUndefined();
  });
});

describe('import preview', () => {
  it('counts rows that were lost', () => {
    expect(lostRows({ rows: 970, lines: 917, nonItemRows: 53 })).toBe(0);
    expect(lostRows({ rows: 970, lines: 917, nonItemRows: 52 })).toBe(1);
  });

  it('shows where rows are left out', () => {
    const row = (number: number) => ({ row: number, kind: 'line', cells: [] });
    expect(withGaps([row(3), row(4), row(8)])).toEqual([
      { kind: 'row', row: row(3) },
      { kind: 'row', row: row(4) },
      { kind: 'gap', after: 4, rows: 3 },
      { kind: 'row', row: row(8) },
    ]);
  });

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetter)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
      'XFD',
    ]);
  });

  it('keeps the most serious finding of a cell', () => {
    const finding = (severity: FindingView['severity'], cell: string): FindingView => ({
      code: 'x',
      severity,
      place: { cell },
      params: {},
    });
    const cells = findingCells([
      finding('note', 'A1'),
      finding('error', 'A1'),
      finding('warning', 'A1'),
      finding('note', 'B2'),
    ]);
    expect(cells.get('A1')?.severity).toBe('error');
    expect(cells.get('B2')?.severity).toBe('note');
  });
});
