import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { connect, prepareForWriting } from '../../../electron/storage/connection.ts';
import { createProject } from '../../../electron/storage/create-project.ts';
import { openProject } from '../../../electron/storage/open-project.ts';
import { SqliteProjectStore } from '../../../electron/storage/project-store.ts';
import { AUTHOR, bad, good, named, newStore, reopen } from './open-store.ts';
import { FULL_STUDY, SMALL_STUDY } from './sample-study.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const write = { ...AUTHOR, mode: 'write' } as const;
const make = { ...AUTHOR, study: SMALL_STUDY };

/** A closed project of this name with the full sample study. */
function closedProject(name: string): string {
  const path = join(folder, name);
  good(newStore(path, FULL_STUDY).close());
  return path;
}

/** Everything in the folder whose name begins so. */
function filesOf(path: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith(basename(path)));
}

test('what is not there, and a folder that is not there', () => {
  expect(bad(openProject(join(folder, 'nothing.cradle'), write)).code).toBe('external.file.missing');
  const { code, params } = bad(createProject(join(folder, 'no', 'folder.cradle'), make));
  expect(code).toBe('external.file.missing');
  expect(params['file']).toBe(join(folder, 'no'));
});

test('a project is never created over another file', () => {
  const path = closedProject('taken.cradle');
  const before = readFileSync(path);
  expect(bad(createProject(path, make)).code).toBe('external.file.exists');
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a name the file system cannot hold, and a path through a file', () => {
  expect(bad(createProject(join(folder, `${'x'.repeat(300)}.cradle`), make)).code).toBe(
    'external.file.nameTooLong',
  );
  const path = closedProject('file.cradle');
  expect(bad(createProject(join(path, 'below.cradle'), make)).code).toBe('external.file.missing');
  expect(bad(openProject(join(path, 'below.cradle'), write)).code).toBe('external.file.missing');
  expect(readdirSync(folder).filter((name) => name.startsWith('.new-'))).toEqual([]);
});

test.each([
  ['text.cradle', () => Buffer.from('Position;Menge\n10;2\n'.repeat(100))],
  ['empty.cradle', () => Buffer.alloc(0)],
])('%s is not a project', (name, content) => {
  const path = join(folder, name);
  writeFileSync(path, content());
  expect(bad(openProject(path, write)).code).toBe('storage.notAProject');
  expect(readFileSync(path).equals(content())).toBe(true);
  expect(filesOf(path)).toEqual([name]);
});

test('a folder and a database of another program are not projects', () => {
  mkdirSync(join(folder, 'folder.cradle'));
  expect(bad(openProject(join(folder, 'folder.cradle'), write)).code).toBe('storage.notAProject');
  const path = join(folder, 'other.cradle');
  const other = new Database(path);
  other.exec('CREATE TABLE thing (id INTEGER)');
  other.close();
  expect(bad(openProject(path, write)).code).toBe('storage.notAProject');
  expect(bad(openProject(path, { ...write, mode: 'read' })).code).toBe('storage.notAProject');
});

test('a path that SQLite would read as an address is a plain file name', () => {
  const before = process.cwd();
  process.chdir(folder);
  try {
    const store = newStore('file:strange?mode=memory');
    expect(store.path).toBe(join(folder, 'file:strange?mode=memory'));
    good(store.close());
    expect(existsSync(store.path)).toBe(true);
  } finally {
    process.chdir(before);
  }
});

test('our mark without our tables is a damaged project', () => {
  const path = closedProject('hollow.cradle');
  const database = new Database(path);
  database.exec('DROP TABLE mapping_decision');
  database.close();
  expect(bad(openProject(path, write)).code).toBe('storage.corrupt');
  expect(bad(openProject(path, { ...write, mode: 'read' })).code).toBe('storage.corrupt');
  const blank = new Database(path);
  blank.pragma('user_version = 0');
  blank.close();
  expect(bad(openProject(path, write)).code).toBe('storage.corrupt');
  expect(filesOf(path)).toEqual(['hollow.cradle']);
});

test('a file damaged in its pages is found when the last writer was cut off', () => {
  const source = newStore(join(folder, 'source.cradle'), FULL_STUDY);
  good(source.transact(named('x'), (change) => change.putBomLines([{ id: 'n', parentId: null }])));
  const path = join(folder, 'cut-off.cradle');
  for (const suffix of ['', '-wal']) {
    copyFileSync(`${source.path}${suffix}`, `${path}${suffix}`);
  }
  const intact = reopen(path);
  expect(good(intact.readStudy()).bom).toHaveLength((FULL_STUDY.bom?.length ?? 0) + 1);
  good(intact.close());
  for (const suffix of ['', '-wal']) {
    copyFileSync(`${source.path}${suffix}`, `${path}${suffix}`);
  }
  good(source.close());
  const bytes = readFileSync(path);
  bytes.fill(0x5a, 4096 * 3, 4096 * 9);
  writeFileSync(path, bytes);
  expect(bad(openProject(path, write)).code).toBe('storage.corrupt');
});

test('a shortened file is corrupt, at the latest when it is read', () => {
  const path = closedProject('short.cradle');
  truncateSync(path, 4096 * 5);
  const opened = openProject(path, write);
  const outcome = opened.ok ? opened.value.readStudy() : opened;
  if (opened.ok) {
    opened.value.close();
  }
  expect(bad(outcome).code).toBe('storage.corrupt');
});

test('a row that is not what it should be is named', () => {
  const path = closedProject('odd.cradle');
  const database = new Database(path);
  database.exec(`UPDATE bom_line SET assignment = '{"kind":"magic"}' WHERE id = 'A'`);
  database.close();
  const store = reopen(path);
  const { code, params } = bad(store.readStudy());
  expect(code).toBe('storage.rowUnreadable');
  expect(params).toMatchObject({ table: 'bom_line', row: '["A",1]', field: 'assignment.kind' });
  good(store.close());
});

test('a second writer is refused and told who holds the project; a reader is not', () => {
  const path = join(folder, 'shared.cradle');
  const store = newStore(path, FULL_STUDY);
  const link = join(folder, 'link.cradle');
  symlinkSync(path, link);
  for (const name of [path, link]) {
    const { code, params } = bad(openProject(name, write));
    expect(code).toBe('state.locked');
    expect(params).toMatchObject({ file: path, pid: String(process.pid) });
    expect(params['since']).toMatch(/^2026-/);
  }
  const reader = reopen(path, 'read');
  good(store.transact(named('x'), (change) => change.putBomLines([{ id: 'n', parentId: null }])));
  expect(good(reader.readStudy()).bom).toHaveLength((FULL_STUDY.bom?.length ?? 0) + 1);
  good(reader.close());
  good(store.close());
  good(reopen(path).close());
  expect(filesOf(path)).toEqual(['shared.cradle']);
});

test('a store closed while a reader is there leaves everything to be read', () => {
  const store = newStore(join(folder, 'kept.cradle'), FULL_STUDY);
  const reader = reopen(store.path, 'read');
  expect(good(reader.readStudy())).toStrictEqual(FULL_STUDY);
  good(store.close());
  expect(good(reader.readStudy())).toStrictEqual(FULL_STUDY);
  good(reader.close());
  good(reopen(store.path).close());
  expect(filesOf(store.path)).toEqual(['kept.cradle']);
});

test('a lock file that is no lock is in nobody\u2019s way', () => {
  const path = closedProject('rubbish.cradle');
  writeFileSync(`${path}.lock`, 'left behind by another program '.repeat(40));
  good(reopen(path).close());
  expect(filesOf(path)).toEqual(['rubbish.cradle']);
});

test('a full disk is an error, the store goes on from the state before', () => {
  const path = closedProject('full.cradle');
  const database = connect(path, { readOnly: false });
  prepareForWriting(database, path);
  database.pragma(`max_page_count = ${Number(database.pragma('page_count', { simple: true })) + 20}`);
  const store = new SqliteProjectStore({ path, database, lock: { release: () => undefined } }, AUTHOR);
  const many = Array.from({ length: 3000 }, (_, index) => ({
    id: `n${index}`,
    parentId: null,
    note: 'x'.repeat(900),
  }));
  const refused = store.transact(named('import'), (change) => change.putBomLines(many));
  expect(bad(refused).code).toBe('external.disk.full');
  expect(good(store.readStudy())).toStrictEqual(FULL_STUDY);
  good(store.transact(named('small'), (change) => change.putBomLines(many.slice(0, 2))));
  expect(good(store.verifyHistory()).entryCount).toBe(2);
  good(store.close());
});

test('a read-only place: reading works, writing and creating are refused', () => {
  const place = join(folder, 'read-only');
  mkdirSync(place);
  const path = join(place, 'shown.cradle');
  good(newStore(path, FULL_STUDY).close());
  chmodSync(place, 0o555);
  const script = join(import.meta.dirname, 'read-only-child.ts');
  // The superuser may write anywhere, so the work is done as nobody when the tests run as root.
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  chmodSync(folder, 0o755);
  const child = spawnSync(process.execPath, [script, path], { ...user, encoding: 'utf8' });
  chmodSync(place, 0o755);
  expect(child.stderr).toBe('');
  expect(JSON.parse(child.stdout)).toEqual({
    read: FULL_STUDY.bom?.length,
    write: 'external.file.readOnly',
    create: 'external.file.readOnly',
  });
  expect(readdirSync(place)).toEqual(['shown.cradle']);
});
