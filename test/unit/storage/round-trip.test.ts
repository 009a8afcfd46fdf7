import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StudyDocument } from '../../../shared/model/study.ts';
import { good, named, newStore, reopen } from './open-store.ts';
import { FULL_STUDY, SMALL_STUDY } from './sample-study.ts';
import { seeFields } from './schema-fields.ts';
import { aStudy } from './study-arbitrary.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

test('the sample has every field of the schema', () => {
  const seen = seeFields(StudyDocument, new Map(), { of: FULL_STUDY });
  const missing = [...seeFields(StudyDocument, new Map())].flatMap(([object, names]) =>
    [...names]
      .filter((name) => seen.get(object)?.has(name) !== true)
      .map((name) => `${name} beside ${[...names].join(', ')}`),
  );
  expect(missing).toEqual([]);
});

test('a study with every field comes back as it was, also after reopening', () => {
  const path = join(folder, 'full.cradle');
  const store = newStore(path, FULL_STUDY);
  expect(good(store.readStudy())).toStrictEqual(FULL_STUDY);
  good(store.close());
  const again = reopen(path);
  expect(good(again.readStudy())).toStrictEqual(FULL_STUDY);
  expect(good(again.verifyHistory()).entryCount).toBe(1);
  good(again.close());
});

test('a closed project is one file that a reader can open', () => {
  const path = join(folder, 'alone.cradle');
  good(newStore(path, FULL_STUDY).close());
  expect(readdirSync(folder).filter((name) => name.startsWith('alone'))).toEqual(['alone.cradle']);
  const reader = reopen(path, 'read');
  expect(good(reader.readStudy())).toStrictEqual(FULL_STUDY);
  good(reader.close());
  expect(existsSync(`${path}-wal`)).toBe(false);
});

test('empty lists come back as absent', () => {
  const store = newStore(join(folder, 'empty.cradle'), {
    ...FULL_STUDY,
    bom: [],
    sources: [],
    assumptions: [],
  });
  const study = good(store.readStudy());
  expect(study).not.toHaveProperty('bom');
  expect(study).not.toHaveProperty('sources');
  expect(study).not.toHaveProperty('assumptions');
  expect(study.activities).toHaveLength(FULL_STUDY.activities?.length ?? 0);
  good(store.close());
});

test('replacing the study by itself is no change; by another it is one entry', () => {
  const store = newStore(join(folder, 'replace.cradle'), FULL_STUDY);
  expect(good(store.transact(named('study.replace'), (write) => write.replaceStudy(FULL_STUDY)))).toBeNull();
  const entry = good(store.transact(named('study.replace'), (write) => write.replaceStudy(SMALL_STUDY)));
  expect(entry?.id).toBe(2);
  expect(good(store.readStudy())).toStrictEqual(SMALL_STUDY);
  good(store.undo());
  expect(good(store.readStudy())).toStrictEqual(FULL_STUDY);
  good(store.verifyHistory());
  good(store.close());
});

test('any study comes back as it was, and any study can become any other and go back', () => {
  let count = 0;
  fc.assert(
    fc.property(aStudy, aStudy, (first, second) => {
      const store = newStore(join(folder, `any-${(count += 1)}.cradle`), first);
      expect(good(store.readStudy())).toStrictEqual(first);
      const entry = good(store.transact(named('study.replace'), (write) => write.replaceStudy(second)));
      expect(good(store.readStudy())).toStrictEqual(second);
      if (entry !== null) {
        good(store.undo());
      }
      expect(good(store.readStudy())).toStrictEqual(first);
      good(store.close());
      const again = reopen(store.path);
      expect(good(again.readStudy())).toStrictEqual(first);
      good(again.verifyHistory());
      good(again.close());
    }),
    { numRuns: 60 },
  );
});
