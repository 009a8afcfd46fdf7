import { expect, it } from 'vitest';
import type { LoggedEntry } from '../../../shared/model/change-log.ts';
import { makeStudy } from '../../support/study-builder.ts';
import { contentOf } from '../../workbook/workbook-content.ts';
import { modelOf, placedCells } from './model-cells.ts';

const ENTRY: LoggedEntry = {
  id: 4,
  time: '2026-02-01T09:00:00Z',
  actor: 'A. Person',
  command: 'bom.correct',
  params: { count: '7' },
  kind: 'command',
  reason: undefined,
  changeCount: 1,
  changes: [{ object: 'bom_line a part', field: 'mass', before: '42', after: '0.042' }],
  previousHash: 'c'.repeat(64),
  hash: 'a'.repeat(64),
};

function textsOf(entry: LoggedEntry): readonly string[] {
  const changeLog = { entries: [entry], entryCount: 1, headHash: entry.hash };
  return placedCells(modelOf(contentOf(makeStudy({}), { locale: 'de', changeLog })))
    .filter(({ sheet }) => sheet === '21_ChangeLog')
    .flatMap(({ cell }) => (cell.kind === 'text' ? [cell.text] : []));
}

it('says in the language of the workbook what was done and to what', () => {
  const texts = textsOf(ENTRY);
  expect(texts).toContain('7 Zeilen aus einer Datei korrigiert');
  expect(texts).toContain('Stücklistenzeile a part');
});

it('leaves the code of a command whose values a public copy withholds', () => {
  const texts = textsOf({ ...ENTRY, params: {}, changes: [], kind: 'undo' });
  expect(texts.filter((text) => text.includes('bom.correct'))).toHaveLength(1);
  expect(texts.join()).not.toContain('korrigiert');
});
