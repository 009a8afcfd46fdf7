import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadBundledLibrary } from '../../../../electron/interchange/factor-library/load-library.ts';
import { LIBRARY_FOLDER } from './library-folder.ts';

let copy: string;
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'factor-library-'));
  cpSync(LIBRARY_FOLDER, copy, { recursive: true });
});
afterEach(() => rmSync(copy, { recursive: true }));

function damage(file: string, from: string, to: string): void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

test('loads with id and version, finds a factor, knows no unknown one', () => {
  const library = loadBundledLibrary(copy);
  expect(library.reference).toEqual({ id: 'bundled', version: '2026.1' });
  expect(library.find('iai-primary-al-global-2022')).toEqual({
    id: 'iai-primary-al-global-2022',
    names: {
      en: 'Primary aluminium, global average 2022',
      'zh-CN': '原铝（全球平均2022）',
      de: 'Primäraluminium, Weltdurchschnitt 2022',
    },
    unit: 'kg',
    components: { fossil: '15.1' },
    geography: 'World',
    referenceYear: '2022',
    scope: 'cradleToGate',
    boundary: 'mining to cast ingot, primary aluminium',
    delivery: 'excluded',
    gwpSet: 'notStated',
    flags: ['totalOnly'],
    source: {
      set: 'industry_iai',
      title: 'Greenhouse Gas Emissions Intensity - Primary Aluminium',
      publisher: 'International Aluminium Institute',
      publicationYear: '2024',
      place: 'global average, cradle to gate',
      terms: 'published figures, cited; no open licence stated',
    },
  });
  expect(library.find('no-such-factor')).toBeUndefined();
});

test.each([
  ['a value that is no plain decimal', 'industry_iai.csv', ',15.1,', ',1.51e1,', /industry_iai\.csv:2/],
  ['a value with a decimal comma', 'industry_iai.csv', ',15.8,', ',"15,8",', /industry_iai\.csv:3/],
  ['no value at all', 'industry_iai.csv', ',15.1,', ',,', /industry_iai\.csv:2: no value/],
  ['an unknown flag', 'industry_iai.csv', ',totalOnly,', ',totallyOnly,', /industry_iai\.csv:2/],
  ['an unknown scope', 'industry_iai.csv', ',cradleToGate,', ',cradle,', /industry_iai\.csv:2/],
  ['a missing cell', 'industry_iai.csv', ',World,2022', ',2022', /industry_iai\.csv:2: 22 cells/],
  ['a renamed column', 'industry_iai.csv', 'name_zh', 'name_cn', /industry_iai\.csv:1/],
  [
    'an id used twice',
    'industry_iai.csv',
    'iai-primary-al-global-2021',
    'cpcd-41292x0012021a',
    /occurs twice/,
  ],
  ['a row too few announced', 'sets.json', '"rows": 1271', '"rows": 1270', /1271 rows, 1270 announced/],
  ['a set without attribution', 'sets.json', '"attribution"', '"attributed"', /sets\.json/],
])('%s is a damaged installation, named with its place', (_what, file, from, to, message) => {
  damage(file, from, to);
  expect(() => loadBundledLibrary(copy)).toThrow(message);
});

test('a missing file is a damaged installation', () => {
  rmSync(join(copy, 'gwp.csv'));
  expect(() => loadBundledLibrary(copy)).toThrow(/gwp\.csv/);
});
