import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { connect, prepareForWriting } from '../../../electron/storage/connection.ts';
import { good, newStore } from './open-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const path = join(folder, 'pragmas.cradle');
good(newStore(path).close());
const database = connect(path, { readOnly: false });
prepareForWriting(database, path);
afterAll(() => database.close());

test.each([
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['trusted_schema', 0],
  ['busy_timeout', 5000],
  ['automatic_index', 0],
  ['cell_size_check', 1],
])('pragma %s is %s', (name, value) => {
  expect(database.pragma(name, { simple: true })).toBe(value);
});
