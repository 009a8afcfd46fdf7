import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ProjectStore } from '../../../electron/services/ports.ts';
import { bad, good, named, newStore, reopen } from './open-store.ts';
import { FULL_STUDY, SMALL_STUDY } from './sample-study.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
let count = 0;

const SITE = { name: 'Plant', meters: [], keys: [] };
const SECOND = { ...SMALL_STUDY, title: 'Second' };

/** A project with a second study, which shares the site or has its own. */
function twoStudies(options: { readonly shared: boolean }): ProjectStore {
  const store = newStore(join(folder, `studies-${(count += 1)}.cradle`), FULL_STUDY);
  good(
    store.transact(named('study.create'), (write) => {
      expect(write.addStudy(SECOND, options.shared ? { siteOf: 1 } : {})).toBe(2);
    }),
  );
  return store;
}

function titles(store: ProjectStore): readonly string[] {
  return good(store.studies()).map(({ id, title }) => `${id} ${title}`);
}

test('studies keep their lines apart, even where ids are the same', () => {
  const store = twoStudies({ shared: false });
  good(store.selectStudy(2, { remember: false }));
  good(store.transact(named('x'), (write) => write.replaceStudy({ ...FULL_STUDY, title: 'Second' })));
  good(store.transact(named('x'), (write) => write.putBomLines([{ id: 'Z', parentId: null, note: 'two' }])));
  good(store.transact(named('x'), (write) => write.putSections({ parameters: [] })));
  good(store.transact(named('x'), (write) => write.setLibraries([])));
  expect(good(store.readStudy(1))).toStrictEqual(FULL_STUDY);
  expect(good(store.readStudy()).bom?.[0]).toEqual({ id: 'Z', parentId: null, note: 'two' });
  expect(good(store.studies())).toMatchObject([
    { id: 1, siteId: 1, siteName: 'Example Town', periodStart: '2025-01-01', bomLines: 6, activities: 17 },
    { id: 2, siteId: 2, title: 'Second', bomLines: 6, activities: 17 },
  ]);
  expect(good(store.historyOfLine('Z', 0)).map(({ id }) => id)).toEqual([3, 4]);
  good(store.verifyHistory());
  good(store.close());
});

test('a change of a shared site is seen by all its studies, of an own site by one', () => {
  for (const shared of [true, false]) {
    const store = twoStudies({ shared });
    good(store.selectStudy(2, { remember: false }));
    expect(good(store.readStudy()).electricity).toEqual(shared ? FULL_STUDY.electricity : undefined);
    good(store.transact(named('x'), (write) => write.putSections({ site: SITE })));
    good(store.transact(named('x'), (write) => write.putElectricity({ sources: [] })));
    expect(good(store.readStudy(2))).toMatchObject({ site: SITE, electricity: { sources: [] } });
    expect(good(store.readStudy(1)).site).toEqual(shared ? SITE : FULL_STUDY.site);
    expect(good(store.readStudy(1)).electricity).toEqual(shared ? { sources: [] } : FULL_STUDY.electricity);
    good(store.verifyHistory());
    good(store.close());
  }
});

test('a study that takes its own site leaves the others as they are', () => {
  const store = twoStudies({ shared: true });
  good(store.selectStudy(2, { remember: false }));
  const taken = { ...SECOND, site: SITE };
  good(
    store.transact(named('study.import'), (write) => {
      write.takeOwnSite(taken);
      write.replaceStudy(taken);
    }),
  );
  expect(good(store.readStudy())).toStrictEqual(taken);
  expect(good(store.readStudy(1))).toStrictEqual(FULL_STUDY);
  good(store.undo());
  expect(good(store.studies()).map(({ siteId }) => siteId)).toEqual([1, 1]);
  good(store.verifyHistory());
  good(store.close());
});

test('the same data of the site stay shared', () => {
  const store = twoStudies({ shared: true });
  const same = { ...SECOND, site: FULL_STUDY.site, electricity: FULL_STUDY.electricity };
  good(store.transact(named('x'), (write) => write.takeOwnSite(same)));
  expect(good(store.studies()).map(({ siteId }) => siteId)).toEqual([1, 1]);
  good(store.close());
});

test('a removed study goes with its site unless others share it, and comes back whole', () => {
  for (const shared of [true, false]) {
    const store = twoStudies({ shared });
    good(store.transact(named('study.remove'), (write) => write.removeStudy(1)));
    expect(titles(store)).toEqual(['2 Second']);
    expect(store.studyId).toBe(2);
    const entry = good(store.lastEntryId());
    expect(good(store.changesOf(entry)).some(({ table }) => table === 'site')).toBe(!shared);
    good(store.undo());
    expect(store.studyId).toBe(1);
    expect(good(store.readStudy(1))).toStrictEqual(FULL_STUDY);
    good(store.verifyHistory());
    good(store.close());
  }
});

test('undo and redo go to the study they change', () => {
  const store = twoStudies({ shared: true });
  good(store.transact(named('x'), (write) => write.putBomLines([{ id: 'n', parentId: null }])));
  good(store.selectStudy(2, { remember: true }));
  good(store.transact(named('x'), (write) => write.putBomLines([{ id: 'm', parentId: null }])));
  good(store.undo());
  expect(store.studyId).toBe(2);
  good(store.undo());
  expect(store.studyId).toBe(1);
  good(store.selectStudy(2, { remember: true }));
  good(store.undo());
  expect(titles(store)).toHaveLength(1);
  expect(store.studyId).toBe(1);
  good(store.redo());
  expect(store.studyId).toBe(2);
  good(store.redo());
  expect(store.studyId).toBe(1);
  good(store.redo());
  expect(store.studyId).toBe(2);
  good(store.verifyHistory());
  good(store.close());
});

test('undo of a change of the site stays with a study of that site', () => {
  const store = twoStudies({ shared: true });
  good(store.transact(named('x'), (write) => write.putSections({ site: SITE })));
  good(store.selectStudy(2, { remember: true }));
  good(store.undo());
  expect(store.studyId).toBe(2);
  expect(good(store.readStudy()).site).toEqual(FULL_STUDY.site);
  good(store.close());
  const apart = twoStudies({ shared: false });
  good(apart.transact(named('x'), (write) => write.putSections({ site: SITE })));
  good(apart.selectStudy(2, { remember: true }));
  good(apart.undo());
  expect(apart.studyId).toBe(1);
  good(apart.close());
});

test('the study shown last is shown again, one chosen for now is not', () => {
  const store = twoStudies({ shared: true });
  good(store.selectStudy(2, { remember: true }));
  good(store.selectStudy(1, { remember: false }));
  good(store.transact(named('x'), (write) => write.putBomLines([{ id: 'n', parentId: null }])));
  good(store.close());
  const reader = reopen(store.path, 'read');
  expect(reader.studyId).toBe(2);
  good(reader.selectStudy(1, { remember: true }));
  expect(reader.studyId).toBe(1);
  good(reader.close());
  const again = reopen(store.path);
  expect(again.studyId).toBe(2);
  good(again.transact(named('x'), (write) => write.removeStudy(2)));
  good(again.close());
  const last = reopen(store.path);
  expect(last.studyId).toBe(1);
  good(last.close());
});

test('a number is not used twice', () => {
  const store = twoStudies({ shared: true });
  good(store.transact(named('x'), (write) => write.removeStudy(2)));
  good(store.transact(named('x'), (write) => expect(write.addStudy(SECOND)).toBe(3)));
  good(store.undo());
  good(store.transact(named('x'), (write) => expect(write.addStudy(SECOND)).toBe(4)));
  expect(titles(store)).toEqual(['1 Stacker "S-7" – 叠片机', '4 Second']);
  good(store.verifyHistory());
  good(store.close());
});

test('unknown studies and the last one are refused', () => {
  const store = newStore(join(folder, 'refused.cradle'));
  expect(bad(store.selectStudy(2, { remember: true }))).toEqual({
    code: 'state.studyNotFound',
    params: { id: '2' },
  });
  expect(bad(store.transact(named('x'), (write) => write.removeStudy(2))).code).toBe('state.studyNotFound');
  expect(bad(store.transact(named('x'), (write) => write.renameStudy(2, 'x'))).code).toBe(
    'state.studyNotFound',
  );
  expect(bad(store.transact(named('x'), (write) => write.removeStudy(1)))).toEqual({
    code: 'state.lastStudy',
    params: { id: '1' },
  });
  expect(good(store.history())).toHaveLength(1);
  good(store.close());
});

test('a study is renamed without being shown', () => {
  const store = twoStudies({ shared: true });
  good(store.transact(named('study.rename'), (write) => write.renameStudy(2, 'Renamed')));
  expect(titles(store)[1]).toBe('2 Renamed');
  expect(store.studyId).toBe(1);
  good(store.close());
});
