import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { ProjectStore } from '../../../electron/services/ports.ts';
import { createProject } from '../../../electron/storage/create-project.ts';
import { bad, good, named, newStore, reopen, tickingClock } from './open-store.ts';
import { FULL_STUDY, SMALL_STUDY } from './sample-study.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
let count = 0;

/** A project with four entries: made, line added, line changed, change taken back. */
function storeWithHistory(): ProjectStore {
  const store = newStore(join(folder, `history-${(count += 1)}.cradle`));
  good(
    store.transact(named('line.add'), (write) =>
      write.putBomLines([{ id: 'a', parentId: null, note: 'one' }]),
    ),
  );
  good(
    store.transact(named('line.edit'), (write) =>
      write.putBomLines([{ id: 'a', parentId: null, note: 'two' }]),
    ),
  );
  good(store.undo());
  return store;
}

/** Does to the file what no program of ours does, then opens it again. */
function tampered(sql: string): ProjectStore {
  const store = storeWithHistory();
  good(store.close());
  const database = new Database(store.path);
  database.pragma('foreign_keys = OFF');
  const triggers = database
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
    .pluck()
    .all();
  for (const name of triggers) {
    database.exec(`DROP TRIGGER ${name}`);
  }
  database.exec(sql);
  database.close();
  return reopen(store.path);
}

test('an entry tells who, when, why, and what every row was and is', () => {
  const path = join(folder, 'told.cradle');
  const clock = tickingClock(Date.UTC(2026, 4, 1, 12));
  const store = good(createProject(path, { actor: 'Li Wei', clock, study: SMALL_STUDY }));
  const command = { name: 'bom.correct', params: { line: 'a', field: 'note' }, reason: 'drawing says so' };
  good(
    store.transact(named('line.add'), (write) =>
      write.putBomLines([{ id: 'a', parentId: null, note: 'one' }]),
    ),
  );
  const entry = good(
    store.transact(command, (write) => write.putBomLines([{ id: 'a', parentId: null, note: 'two' }])),
  );
  expect(entry).toMatchObject({
    id: 3,
    kind: 'command',
    ofEntry: null,
    actor: 'Li Wei',
    command,
    changeCount: 1,
  });
  expect(entry?.time).toMatch(/^2026-05-01T12:00:\d\d\.000Z$/);
  expect(good(store.changesOf(3))).toEqual([
    {
      table: 'bom_line',
      key: '["a",1]',
      before: { id: 'a', study_id: 1, ordinal: 1024, note: 'one' },
      after: { id: 'a', study_id: 1, ordinal: 1024, note: 'two' },
    },
  ]);
  const undone = good(store.undo());
  expect(undone).toMatchObject({ id: 4, kind: 'undo', ofEntry: 3, command, previousHash: entry?.hash });
  expect(good(store.history()).map(({ kind }) => kind)).toEqual(['create', 'command', 'command', 'undo']);
  expect(good(store.history()).at(-1)).toEqual(undone);
  good(store.close());
});

test('an untouched history is whole, and the hash of its first entry is the documented one', () => {
  const path = join(folder, 'whole.cradle');
  const store = good(
    createProject(path, { actor: 'a', clock: () => '2026-01-01T00:00:00.000Z', study: FULL_STUDY }),
  );
  const [entry] = good(store.history());
  expect(good(store.verifyHistory())).toEqual({
    entryCount: 1,
    changeCount: entry?.changeCount,
    headHash: entry?.hash,
  });
  good(store.close());
});

test.each([
  [`UPDATE history_entry SET actor = 'x' WHERE id = 2`, '2', 'hash'],
  [`UPDATE history_entry SET reason = 'x' WHERE id = 4`, '4', 'hash'],
  [`UPDATE history_entry SET hash = printf('%064d', 1) WHERE id = 2`, '2', 'hash'],
  [`UPDATE history_entry SET previous_hash = printf('%064d', 1) WHERE id = 3`, '3', 'chain'],
  [`UPDATE history_change SET after = replace(after, 'two', 'six') WHERE entry_id = 3`, '3', 'hash'],
  [`DELETE FROM history_change WHERE entry_id = 3`, '3', 'hash'],
  [`DELETE FROM history_entry WHERE id = 3`, '3', 'number'],
  [`DELETE FROM history_entry WHERE id = 4; DELETE FROM history_change WHERE entry_id = 4`, '3', 'row'],
  [`UPDATE bom_line SET note = 'three' WHERE id = 'a'`, '4', 'row'],
  [`DELETE FROM bom_line`, '4', 'row'],
  [`INSERT INTO bom_line (id, study_id, ordinal) VALUES ('b', 1, 5)`, '0', 'row'],
])('found: %s', (sql, entry, part) => {
  const store = tampered(sql);
  const { code, params } = bad(store.verifyHistory());
  expect(code).toBe('storage.historyBroken');
  expect(params).toMatchObject({ entry, part });
  good(store.close());
});

test('undo refuses rows that are not as the command left them, and changes nothing', () => {
  const store = tampered(`UPDATE bom_line SET note = 'three' WHERE id = 'a'`);
  const { code, params } = bad(store.undo());
  expect(code).toBe('state.history.conflict');
  expect(params).toEqual({ entry: '2', table: 'bom_line', key: '["a",1]' });
  expect(bad(store.redo()).code).toBe('state.history.conflict');
  expect(good(store.readStudy()).bom?.[0]?.note).toBe('three');
  expect(good(store.history())).toHaveLength(4);
  good(store.close());
});
