import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readParts, writeParts } from '../../../support/xlsx-parts.ts';
import { type Exported, exportWinch } from './edited-workbook.ts';

let winch: Exported;

beforeAll(async () => {
  winch = await exportWinch();
});

afterAll(async () => {
  await winch.testApp.close();
});

function verify(path: string, more: { readonly folderPath?: string; readonly sha256?: string } = {}) {
  return winch.testApp.call('workbook.verify', { path, ...more });
}

describe('a workbook that was not touched', () => {
  it('is verified, with its evidence', async () => {
    const verdict = await verify(winch.path, { folderPath: winch.testApp.folder });
    expect(verdict.deviations).toEqual([]);
    expect(verdict.verdict).toBe('verified');
    expect(verdict.evidence).toEqual([{ id: 'EV1', fileName: 'scale.txt', state: 'same' }]);
    expect(verdict.formulas).toBeGreaterThan(300);
    expect(verdict.changeLog?.brokenAt).toBeUndefined();
  });

  it('is verified against the hash of its study, not against another', async () => {
    const { studySha256 } = await verify(winch.path);
    expect((await verify(winch.path, { sha256: studySha256 })).verdict).toBe('verified');
    const other = await verify(winch.path, { sha256: 'ab'.repeat(32) });
    expect(other.verdict).toBe('deviates');
    expect(other.hashMatches).toBe(false);
    expect(other.deviations).toEqual([]);
  });
});

describe('a tampered workbook is not verified, and names', () => {
  it.each([
    ['a formula', 'formula', (): string => '05_Processes!F6', { formula: 'D6+E6', result: 21 }],
    ['an input', 'input', (): string => `04_BOM!${winch.find('04_BOM', 41.5)}`, { number: 31.5 }],
    ['a factor', 'input', (): string => `11_Factors!${winch.find('11_Factors', 2.31)}`, { number: 1.31 }],
    [
      'a text',
      'text',
      (): string => `14_Assumptions!${winch.find('14_Assumptions', 'The mill loads full trucks')}`,
      { text: 'x' },
    ],
  ] as const)('%s', async (name, kind, placeOf, patch) => {
    const place = placeOf();
    const [sheet = '', cell = ''] = place.split('!');
    const path = await winch.edited(name, { [place]: patch });
    const verdict = await verify(path);
    expect(verdict.verdict).toBe('deviates');
    expect(verdict.deviations).toHaveLength(1);
    expect(verdict.deviations[0]).toMatchObject({ kind, sheet, cell });
  });

  it('the result of a formula that stayed as it was', async () => {
    const formula = winch.formulaAt('05_Processes', 'F6');
    const path = await winch.edited('result', { '05_Processes!F6': { formula, result: 1 } });
    const verdict = await verify(path);
    expect(verdict.verdict).toBe('deviates');
    expect(verdict.deviations).toEqual([
      { kind: 'result', sheet: '05_Processes', cell: 'F6', expected: '74.25', found: '1' },
    ]);
  });

  it('a number that was written where nothing belongs', async () => {
    const path = await winch.rewritten('extra', '04_BOM', (xml) =>
      xml.replace('</sheetData>', '<row r="900"><c r="B900"><v>7</v></c></row></sheetData>'),
    );
    expect((await verify(path)).deviations).toMatchObject([{ kind: 'extra', sheet: '04_BOM', cell: 'B900' }]);
  });

  it('a row that was taken away', async () => {
    const path = await winch.rewritten('removed', '04_BOM', (xml) =>
      xml.replace(/<row r="7".*?<\/row>/s, ''),
    );
    const { verdict, deviations } = await verify(path);
    expect(verdict).toBe('deviates');
    expect(deviations.every(({ sheet, cell }) => sheet === '04_BOM' && cell.endsWith('7'))).toBe(true);
    expect(deviations.some(({ kind }) => kind === 'formula' || kind === 'missing')).toBe(true);
  });

  it('a row of the study that it carries, by hash and by what no longer fits it', async () => {
    const path = await winch.rewritten('study', '98_Study', (xml) => xml.replaceAll('41.5', '31.5'));
    const verdict = await verify(path);
    expect(verdict.verdict).toBe('deviates');
    expect(verdict.hashMatches).toBe(false);
    expect(verdict.deviations).toContainEqual(
      expect.objectContaining({ sheet: '04_BOM', expected: '31.5', found: '41.5' }),
    );
  });

  it('a row of the study that is damaged', async () => {
    const path = await winch.rewritten('damaged', '98_Study', (xml) => xml.replace('{"id":"frame"', '{"id"'));
    const error = await winch.testApp.fail('workbook.verify', { path });
    expect(error.code).toBe('input.workbook.studyRow');
    expect(error.params['part']).toBe('bom');
  });

  it('an entry of the change log', async () => {
    const path = await winch.rewritten('log', '98_Study', (xml) =>
      xml.replace(
        /(previousHash(?:"|&quot;):(?:"|&quot;))[0-9a-f]{4}(?=[0-9a-f]{60}(?:"|&quot;),(?:"|&quot;)hash(?:"|&quot;):(?:"|&quot;)[0-9a-f]{64}(?:"|&quot;)\}\])/,
        '$1dead',
      ),
    );
    const verdict = await verify(path);
    expect(verdict.verdict).toBe('deviates');
    expect(verdict.changeLog?.brokenAt).toBe(2);
  });

  it('an evidence file with another content, and one that is gone', async () => {
    const folder = winch.testApp.folder;
    writeFileSync(join(folder, 'scale.txt'), 'gross 18 kg\n');
    const changed = await verify(winch.path, { folderPath: folder });
    expect(changed.verdict).toBe('deviates');
    expect(changed.evidence[0]?.state).toBe('differs');
    const gone = await verify(winch.path, { folderPath: join(folder, '..') });
    expect(gone.evidence[0]?.state).toBe('notFound');
    expect(gone.verdict).toBe('deviates');
  });

  it('a sheet under another name: missing and extra', async () => {
    const parts = await readParts(winch.path);
    const book = parts.get('xl/workbook.xml')?.toString('utf8') ?? '';
    const path = join(winch.testApp.folder, 'renamed.xlsx');
    await writeParts(
      path,
      new Map([...parts, ['xl/workbook.xml', Buffer.from(book.replace('"10_Waste"', '"10_Trash"'))]]),
    );
    const verdict = await verify(path);
    expect(verdict.verdict).toBe('deviates');
    expect(verdict.missingSheets).toEqual(['10_Waste']);
    expect(verdict.extraSheets).toEqual(['10_Trash']);
  });
});

describe('a file that cannot be verified', () => {
  it('is a public copy, which carries no study', async () => {
    const path = join(winch.testApp.folder, 'public.xlsx');
    await winch.testApp.call('workbook.export', { path, locale: 'en', publicCopy: true });
    const error = await winch.testApp.fail('workbook.verify', { path });
    expect(error.code).toBe('input.workbook.noStudy');
  });

  it('does not say how it was made', async () => {
    const path = await winch.rewritten('statement', '98_Study', (xml) =>
      xml.replaceAll('studySha256', 'sha'),
    );
    expect((await winch.testApp.fail('workbook.verify', { path })).code).toBe('input.workbook.statement');
  });

  it('is no workbook at all', async () => {
    const path = join(winch.testApp.folder, 'scale.txt');
    expect((await winch.testApp.fail('workbook.verify', { path })).code).toMatch(/^input\./);
  });
});
