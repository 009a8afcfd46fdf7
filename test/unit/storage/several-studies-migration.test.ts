import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { bad, good, named, reopen } from './open-store.ts';
import { oldProject } from './old-project.ts';
import { FULL_STUDY } from './sample-study.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

test('a file of version 10 is brought up to date with nothing lost', () => {
  const path = oldProject(10, join(folder, 'v10.cradle'));
  const store = reopen(path);
  const study = good(store.readStudy());
  expect(study.title).toBe('Stacker of version 10');
  expect(study.bom?.map(({ id }) => id)).toEqual(['Z', 'A', 'B', 'C', 'n']);
  expect(study.activities?.map(({ kind }) => kind)).toEqual([
    'process',
    'electricity',
    'fuel',
    'consumable',
    'gasRelease',
    'transport',
    'packaging',
    'waste',
    'spend',
  ]);
  expect(study.electricity?.sources.map(({ kwh }) => kwh)).toEqual(['100000']);
  expect(study.electricity?.instruments).toHaveLength(2);
  expect(study).not.toHaveProperty('site');
  expect(good(store.readDecisions())).toHaveLength(1);
  expect(good(store.studies())).toMatchObject([{ id: 1, siteId: 1, bomLines: 5, activities: 9 }]);
  good(store.close());
});

test('the site of a file of version 20 moves into a row of its own, as an entry that verifies', () => {
  const path = oldProject(20, join(folder, 'v20.cradle'));
  const store = reopen(path);
  const study = good(store.readStudy());
  expect(study.site).toEqual({
    name: 'Example Town',
    meters: [
      {
        id: 'm1',
        name: 'Main meter',
        unit: 'kWh',
        months: [{ month: '2025-01', amount: '1200.5' }],
        statedTotal: '1200.5',
      },
    ],
    keys: [{ id: 'hours', name: 'Machine hours', basis: 'machineHours', unit: 'h', whole: '4000' }],
  });
  expect(study.electricity?.sources.map(({ id }) => id)).toEqual(['grid', 'roof']);
  expect(study.parameters).toEqual([{ name: 'd', value: '0.02', unit: 'm' }]);
  expect(study.bom?.at(-1)?.quantity).toBe('=d*2');
  const entry = good(store.history()).at(-1);
  expect(entry?.command).toEqual({ name: 'project.migrate', params: { version: '30' } });
  expect(good(store.changesOf(entry?.id ?? 0)).map(({ table, key }) => `${table} ${key}`)).toEqual([
    'site [1]',
    'study [1]',
    'study_section ["site",1]',
  ]);
  good(store.verifyHistory());
  expect(bad(store.undo()).code).toBe('state.history.nothingToUndo');
  good(store.close());
  const database = new Database(path, { readonly: true });
  const row = database.prepare('SELECT s.electricity, site.name FROM study s JOIN site ON site.id = site_id');
  expect(row.get()).toEqual({ electricity: null, name: 'Example Town' });
  expect(database.pragma('foreign_key_check')).toEqual([]);
  database.close();
});

test('an old file takes everything a new one takes, and a second study', () => {
  const store = reopen(oldProject(10, join(folder, 'old.cradle')));
  good(store.transact(named('study.import'), (write) => write.replaceStudy(FULL_STUDY)));
  expect(good(store.readStudy())).toStrictEqual(FULL_STUDY);
  good(store.transact(named('study.create'), (write) => write.addStudy(FULL_STUDY, { siteOf: 1 })));
  expect(good(store.readStudy(2))).toStrictEqual(FULL_STUDY);
  good(store.verifyHistory());
  good(store.close());
});
