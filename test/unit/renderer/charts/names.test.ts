import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { groupFindings, placeText } from '../../../../renderer/src/features/checks/finding-groups.ts';
import { entryMatches, entryName } from '../../../../renderer/src/features/history/entry-name.ts';
import { flowNodeName } from '../../../../renderer/src/features/results/flow-data.ts';
import { groupName } from '../../../../renderer/src/features/results/group-names.ts';
import { type FindingView, type HistoryView } from '../../../../shared/contract/outcomes.ts';
import { translator } from '../../../../shared/i18n/translate.ts';
import { decimal } from '../../../support/study-builder.ts';

const t = translator('en');
const families = parse(
  readFileSync(resolve(import.meta.dirname, '../../../../resources/knowledge/families.csv')),
  {
    columns: true,
    bom: true,
  },
) as readonly {
  readonly id: string;
  readonly name_en: string;
  readonly name_zh: string;
  readonly name_de: string;
}[];

describe('names of families', () => {
  it('are those of the knowledge file in every language', () => {
    expect(families.length).toBeGreaterThan(50);
    for (const { id, name_en: english, name_zh: chinese, name_de: german } of families) {
      const names = (['en', 'zh-CN', 'de'] as const).map((locale) =>
        groupName('family', { key: id, label: '' }, translator(locale), locale),
      );
      expect(names).toEqual([english, chinese, german]);
    }
  });
});

describe('names of groups', () => {
  it('are words for codes, and the data itself for data', () => {
    expect(groupName('stage', { key: 'packaging', label: '' }, t, 'en')).toBe('Packaging');
    expect(groupName('assembly', { key: 'stage:ownManufacturing', label: '' }, t, 'en')).toBe(
      'Own manufacturing',
    );
    expect(groupName('country', { key: 'CN', label: 'CN' }, translator('de'), 'de')).toBe('China');
    expect(groupName('supplier', { key: 'packaging ltd', label: 'packaging ltd' }, t, 'en')).toBe(
      'packaging ltd',
    );
    expect(groupName('supplier', { key: '', label: '' }, t, 'en')).toBe('No supplier stated');
    expect(groupName('assembly', { key: '', label: '', remainder: true, gathered: 19 }, t, 'en')).toBe(
      '19 more modules',
    );
  });

  it('tell what is not in the BOM and which activity it is', () => {
    const node = { id: '', label: '', kg: decimal('1'), remainder: false, gathered: 0 };
    expect(flowNodeName({ ...node, column: 0, key: 'notInBom' }, t, 'en')).toBe('Not in the BOM');
    expect(flowNodeName({ ...node, column: 1, key: 'activity:electricity' }, t, 'en')).toBe('Electricity');
    expect(flowNodeName({ ...node, column: 1, key: 'family:steel-plate' }, t, 'en')).toBe(
      'Structural steel plate',
    );
  });
});

function finding(
  code: string,
  severity: FindingView['severity'],
  place: FindingView['place'] = {},
): FindingView {
  return { code, severity, place, params: {} };
}

describe('findings', () => {
  const findings = [
    finding('a', 'note'),
    finding('b', 'error'),
    finding('a', 'warning'),
    finding('b', 'error'),
  ];

  it('are grouped by severity and code, the most serious first, none lost', () => {
    expect(
      groupFindings(findings, 'all').map((group) => [group.severity, group.code, group.findings.length]),
    ).toEqual([
      ['error', 'b', 2],
      ['warning', 'a', 1],
      ['note', 'a', 1],
    ]);
    expect(groupFindings(findings, 'note').map((group) => group.severity)).toEqual(['note']);
  });

  it('say their place as a spreadsheet does', () => {
    const rowText = (row: number): string => `row ${row}`;
    const at = (place: FindingView['place']): string => placeText(finding('a', 'note', place), rowText);
    expect(at({ file: 'bom.xlsx', sheet: 'BOM', row: 404, cell: 'E404' })).toBe('bom.xlsx · BOM!E404');
    expect(at({ file: 'bom.csv', row: 7 })).toBe('bom.csv · row 7');
    expect(at({ lineId: 'GEC-B' })).toBe('GEC-B');
    expect(at({})).toBe('');
  });
});

describe('entries of the history', () => {
  const entry: HistoryView = {
    id: 3,
    kind: 'command',
    ofEntry: null,
    time: '2026-11-22T07:09:45.024Z',
    actor: 'Chen Li',
    command: 'bom.import',
    params: { file: 'bom-en.xlsx' },
    changeCount: 918,
    hash: 'ab'.repeat(32),
  };
  const undo: HistoryView = { ...entry, id: 4, kind: 'undo', ofEntry: 3 };
  const byId = new Map([entry, undo].map((each) => [each.id, each]));

  it('say what was done, and what was taken back', () => {
    expect(entryName(entry, byId, t)).toBe('BOM imported: bom-en.xlsx');
    expect(entryName(undo, byId, t)).toBe('Taken back: no. 3, BOM imported: bom-en.xlsx');
    expect(entryName({ ...entry, command: 'future.command' }, byId, t)).toBe('future.command');
  });

  it('are found by all words anywhere in the row', () => {
    expect(entryMatches(entry, 'BOM imported', 'chen IMPORTED')).toBe(true);
    expect(entryMatches(entry, 'BOM imported', 'chen undo')).toBe(false);
    expect(entryMatches(entry, 'BOM imported', '')).toBe(true);
  });
});
