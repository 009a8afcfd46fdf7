import { join } from 'node:path';
import { expect, test } from 'vitest';
import { good, named, newStore } from './open-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

test('the history of a line is what an entry by entry look finds', () => {
  const store = newStore(join(folder, 'line-history.cradle'));
  const write = (...ids: readonly string[]) =>
    good(
      store.transact(named('line.edit'), (writer) =>
        writer.putBomLines(ids.map((id, index) => ({ id, parentId: null, note: `${ids.length} ${index}` }))),
      ),
    );
  write('a', 'b');
  write('b');
  write('a');
  good(store.undo());
  const ofLine = (id: string, after = 0): readonly number[] =>
    good(store.historyOfLine(id, after)).map((entry) => entry.id);
  const looked = (id: string): readonly number[] =>
    good(store.history())
      .filter((entry) => good(store.changesOf(entry.id)).some((change) => change.key === `["${id}",1]`))
      .map((entry) => entry.id);
  expect(ofLine('a')).toEqual(looked('a'));
  expect(ofLine('b')).toEqual(looked('b'));
  expect(ofLine('a')).toHaveLength(3);
  const last = good(store.lastEntryId());
  expect(ofLine('a', last - 1)).toEqual([last]);
  expect(ofLine('a', last)).toEqual([]);
  expect(ofLine('nowhere')).toEqual([]);
  good(store.close());
});
