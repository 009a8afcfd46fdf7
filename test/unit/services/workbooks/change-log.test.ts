import { describe, expect, test } from 'vitest';
import { changeLogOf } from '../../../../electron/services/workbooks/change-log.ts';
import { success } from '../../../../shared/errors/app-error.ts';
import type { HistoryChange, HistoryEntry } from '../../../../electron/services/ports.ts';

function entry(id: number, changeCount = 1): HistoryEntry {
  return {
    id,
    kind: 'command',
    ofEntry: null,
    time: '2026-02-01T09:00:00Z',
    actor: 'A. Person',
    command: { name: 'bom.edit', params: { line: 'Secret servo' }, reason: 'typed in g' },
    changeCount,
    previousHash: String(id - 1).padStart(64, '0'),
    hash: String(id).padStart(64, '0'),
  };
}

const CHANGES: readonly HistoryChange[] = [
  {
    table: 'bom_line',
    key: '["servo",1]',
    before: {
      id: 'servo',
      study_id: 1,
      ordinal: 4,
      description: 'Servo',
      mass: '{"value":"42","unit":"kg"}',
    },
    after: { id: 'servo', study_id: 1, ordinal: 5, description: 'Servo', mass: '{"value":"42","unit":"g"}' },
  },
];

function storeOf(entries: readonly HistoryEntry[]) {
  const asked: number[] = [];
  return {
    asked,
    history: () => success(entries),
    changesOf: (id: number) => {
      asked.push(id);
      return success(CHANGES);
    },
  };
}

describe('changeLogOf', () => {
  test('lists the fields that became others, and looks into stored documents', () => {
    const log = changeLogOf(storeOf([entry(1)]), { publicCopy: false });
    expect(log.ok && log.value.entries[0]?.changes).toEqual([
      { object: 'bom_line servo', field: 'unit', before: 'kg', after: 'g' },
    ]);
    expect(log.ok && log.value.entries[0]?.reason).toBe('typed in g');
  });

  test('lists an import as one entry, without reading its rows', () => {
    const store = storeOf([entry(1, 100_000)]);
    const log = changeLogOf(store, { publicCopy: false });
    expect(log.ok && log.value.entries[0]).toMatchObject({ changeCount: 100_000, changes: [] });
    expect(store.asked).toEqual([]);
  });

  test('keeps the newest entries of a long history and the hash that stands for all', () => {
    const entries = Array.from({ length: 2500 }, (_, index) => entry(index + 1));
    const log = changeLogOf(storeOf(entries), { publicCopy: true });
    expect(log.ok && [log.value.entryCount, log.value.entries.length, log.value.entries[0]?.id]).toEqual([
      2500, 2000, 501,
    ]);
    expect(log.ok && log.value.headHash).toBe('2500'.padStart(64, '0'));
  });

  test('withholds what may hold a name in a public copy', () => {
    const log = changeLogOf(storeOf([entry(1)]), { publicCopy: true });
    expect(JSON.stringify(log)).not.toMatch(/secret|typed|servo/i);
    expect(log.ok && log.value.entries[0]).toMatchObject({ actor: 'A. Person', changes: [] });
  });
});
