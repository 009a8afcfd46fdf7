import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { ProjectStore } from '../../../electron/services/ports.ts';
import { canonicalJson } from '../../../electron/storage/canonical-json.ts';
import { issues } from '../../../electron/storage/migrations/0060-issues.ts';
import { MIGRATIONS } from '../../../electron/storage/migrations/migration-list.ts';
import { bad, good, named, newStore, reopen } from './open-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

function freeze(store: ProjectStore, status: 'draft' | 'final', content: object = { total: '12.5' }): number {
  let number = 0;
  good(
    store.transact(named(`issue.${status}`), (write) => {
      ({ number } = write.addIssue({
        status,
        time: '2026-01-02T03:04:05.000Z',
        by: 'Anna Example',
        summary: { title: 'First' },
        document: (frame) => ({ ...content, ...frame }),
      }));
    }),
  );
  return number;
}

/** Changes the closed file behind the program's back, its guards taken away first. */
function tamper(path: string, sql: string, ...values: readonly unknown[]): void {
  const database = new Database(path);
  for (const table of ['issue', 'issue_document']) {
    for (const event of ['update', 'delete']) {
      database.exec(`DROP TRIGGER ${table}_refuses_${event}`);
    }
  }
  database.prepare(sql).run(...values);
  database.close();
}

test('an issue is frozen under a number and a hash, and read again', () => {
  const store = newStore(join(folder, 'freeze.cradle'));
  const head = good(store.history()).at(-1);
  expect(freeze(store, 'draft')).toBe(1);
  expect(freeze(store, 'final', { total: '13', letters: '钢 ä' })).toBe(2);
  const [first, second] = good(store.issues());
  expect(first).toMatchObject({ number: 1, studyId: 1, status: 'draft', by: 'Anna Example' });
  expect(second?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(good(store.readIssue(1))).toBe(
    canonicalJson({ total: '12.5', number: 1, history: { entry: head?.id, hash: head?.hash } }),
  );
  expect(good(store.readIssue(2))).toContain('钢 ä');
  expect(bad(store.readIssue(3))).toEqual({ code: 'state.issueNotFound', params: { number: '3' } });
  expect(good(store.verifyHistory()).entryCount).toBe(3);
  good(store.close());
});

test('the file itself refuses to change or remove an issue', () => {
  const store = newStore(join(folder, 'refuses.cradle'));
  freeze(store, 'final');
  good(store.close());
  const database = new Database(store.path);
  for (const table of ['issue', 'issue_document']) {
    expect(() => database.exec(`DELETE FROM ${table}`)).toThrow(`${table} is append-only`);
    expect(() => database.exec(`UPDATE ${table} SET number = 7`)).toThrow(`${table} is append-only`);
  }
  database.close();
});

test('a tampered issue is named, by reading it and by checking the chain', () => {
  const store = newStore(join(folder, 'tampered.cradle'));
  freeze(store, 'draft');
  freeze(store, 'final', { total: '99' });
  good(store.close());
  const database = new Database(store.path, { readonly: true });
  const stored = database.prepare('SELECT gzip FROM issue_document WHERE number = 2').pluck().get() as Buffer;
  database.close();
  const forged = gzipSync(gunzipSync(stored).toString('utf8').replace('"99"', '"11"'));
  tamper(store.path, 'UPDATE issue_document SET gzip = ? WHERE number = 2', forged);
  const again = reopen(store.path);
  expect(good(again.readIssue(1))).toContain('12.5');
  expect(bad(again.readIssue(2))).toEqual({ code: 'storage.issueBroken', params: { number: '2' } });
  expect(bad(again.verifyHistory())).toEqual({ code: 'storage.issueBroken', params: { number: '2' } });
  good(again.close());
});

test('a changed row of an issue breaks the chain even where its document still fits', () => {
  const store = newStore(join(folder, 'row.cradle'));
  freeze(store, 'draft');
  good(store.close());
  tamper(store.path, "UPDATE issue SET made_by = 'Somebody else'");
  const again = reopen(store.path);
  expect(bad(again.verifyHistory())).toEqual({
    code: 'storage.historyBroken',
    params: { entry: '2', part: 'row', row: 'issue [1,1]' },
  });
  good(again.close());
});

test('what is no compressed text any more is a broken issue, not a crash', () => {
  const store = newStore(join(folder, 'bytes.cradle'));
  freeze(store, 'draft');
  good(store.close());
  tamper(store.path, 'UPDATE issue_document SET gzip = ?', Buffer.from('no gzip'));
  const again = reopen(store.path);
  expect(bad(again.readIssue(1)).code).toBe('storage.issueBroken');
  good(again.close());
});

test('undo goes past a draft issue, and never behind a final one', () => {
  const store = newStore(join(folder, 'undo.cradle'));
  const put = (id: string): unknown =>
    good(store.transact(named('put'), (write) => write.putBomLines([{ id, parentId: null }])));
  put('A');
  freeze(store, 'draft');
  expect(good(store.undo()).ofEntry).toBe(2);
  good(store.redo());
  freeze(store, 'final');
  expect(store.nextUndo()).toBeNull();
  put('B');
  good(store.undo());
  expect(bad(store.undo()).code).toBe('state.history.nothingToUndo');
  expect(good(store.issues())).toHaveLength(2);
  good(store.verifyHistory());
  good(store.close());
  const again = reopen(store.path);
  expect(again.nextUndo()).toBeNull();
  expect(again.nextRedo()?.command.name).toBe('put');
  good(again.close());
});

test('a study is removed, its issues stay', () => {
  const store = newStore(join(folder, 'removed.cradle'));
  freeze(store, 'final');
  const study = good(store.readStudy());
  good(store.transact(named('study.create'), (write) => write.addStudy(study, { siteOf: 1 })));
  good(store.transact(named('study.remove'), (write) => write.removeStudy(1)));
  expect(good(store.issues())).toMatchObject([{ number: 1, studyId: 1 }]);
  expect(good(store.studyOf(2))).toBe(1);
  good(store.verifyHistory());
  good(store.close());
});

test('the effect of an entry is hashed with it; an entry without one hashes as before', () => {
  const store = newStore(join(folder, 'effect.cradle'));
  const effect = { beforeKg: '1.5', afterKg: '2' } as NonNullable<
    ReturnType<NonNullable<Parameters<ProjectStore['transact']>[2]>>
  >;
  good(
    store.transact(
      named('put'),
      (write) => write.putBomLines([{ id: 'A', parentId: null }]),
      () => effect,
    ),
  );
  expect(good(store.history()).map((entry) => entry.effect)).toEqual([undefined, effect]);
  good(store.verifyHistory());
  good(store.close());
  const database = new Database(store.path);
  database.exec('DROP TRIGGER history_entry_refuses_update');
  database.exec(`UPDATE history_entry SET effect = '{"afterKg":"1","beforeKg":"1.5"}' WHERE id = 2`);
  database.close();
  const again = reopen(store.path);
  expect(bad(again.verifyHistory()).params).toMatchObject({ entry: '2', part: 'hash' });
  good(again.close());
});

test('0060-issues leaves the history as it is', () => {
  const database = new Database(':memory:');
  for (const { apply, version } of MIGRATIONS) {
    if (version < issues.version) {
      apply(database);
    }
  }
  const zeros = '0'.repeat(64);
  database
    .prepare(`INSERT INTO history_entry VALUES (1, 'create', NULL, 't', 'a', 'c', '{}', NULL, 1, ?, ?)`)
    .run(zeros, zeros);
  issues.apply(database);
  expect(database.prepare('SELECT id, effect FROM history_entry').all()).toEqual([{ id: 1, effect: null }]);
  expect(() => database.exec("UPDATE history_entry SET actor = 'b'")).toThrow('append-only');
  database.close();
});
