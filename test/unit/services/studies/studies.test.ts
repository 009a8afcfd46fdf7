import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { StudyDocument } from '../../../../shared/model/study.ts';
import { readParts, readSheets } from '../../../support/xlsx-parts.ts';
import { FULL_STUDY } from '../../storage/sample-study.ts';
import { openStudyOf, type TestApp } from '../test-app.ts';

let app: TestApp;
afterEach(() => app.close());

function documentOf(parts: object): StudyDocument {
  return {
    format: 'cradlegate-study',
    version: '1.0',
    title: 'First',
    product: { name: 'Winder', serialNumber: '7', weighedMassKg: '100', maker: 'Example Maker' },
    scope: { declaredUnit: 'one winder', periodStart: '2025-01-01', periodEnd: '2025-12-31' },
    ...parts,
  } as StudyDocument;
}

const METER = {
  id: 'm',
  name: 'Main meter',
  unit: 'kWh',
  months: Array.from({ length: 12 }, (_, index) => ({
    month: `2025-${String(index + 1).padStart(2, '0')}`,
    amount: '1000',
  })),
};

const WHOLE = documentOf({
  bom: [{ id: 'A', parentId: null, quantity: '=n', note: 'frame' }],
  parameters: [{ name: 'n', value: '2' }],
  assumptions: [{ id: 'a', text: 'same steel' }],
  method: { profiles: ['pas2050'] },
  site: { meters: [METER] },
  activities: [
    {
      id: 'P',
      name: 'Milling',
      stage: 'ownManufacturing',
      belongsTo: 'A',
      kind: 'process',
      hours: '=n*2',
      averagePowerKw: '3',
    },
  ],
  variants: [{ id: 'v', name: 'V', changes: [{ kind: 'removeLine', lineId: 'A' }] }],
});

async function historyOf(testApp: TestApp): Promise<readonly (readonly [string, number | undefined])[]> {
  const { entries } = await testApp.call('history.list', {});
  return entries.map(({ kind, command, studyId }) => [`${kind} ${command}`, studyId]);
}

test('a new study takes along what holds for the next machine and is shown', async () => {
  app = await openStudyOf(WHOLE);
  const made = await app.call('study.create', { title: 'Second', productName: 'Winder 2' });
  expect(made).toMatchObject({ current: 2, historyEntry: 3 });
  expect(made.studies.map(({ title, siteId }) => [title, siteId])).toEqual([
    ['First', 1],
    ['Second', 1],
  ]);
  const { bom: _bom, variants: _variants, libraries: _libraries, ...kept } = await app.stored();
  expect(kept).toEqual({
    ...documentOf({
      title: 'Second',
      product: { name: 'Winder 2', maker: 'Example Maker' },
      parameters: WHOLE.parameters,
      assumptions: WHOLE.assumptions,
      method: WHOLE.method,
      site: WHOLE.site,
      activities: [
        {
          id: 'P',
          name: 'Milling',
          stage: 'ownManufacturing',
          kind: 'process',
          hours: '=n*2',
          averagePowerKw: '3',
        },
      ],
    }),
  });
  expect(_bom).toBeUndefined();
  expect(_variants).toBeUndefined();
  expect(await app.call('workbench.strip', {})).toMatchObject({ title: 'Second', product: 'Winder 2' });
});

test('with the BOM the study is a whole copy but for its sign-off; each then goes its own way', async () => {
  app = await openStudyOf({ ...FULL_STUDY, factors: FULL_STUDY.factors ?? [] });
  const first = await app.stored();
  await app.call('study.create', { title: 'Copy', withBom: true, sameSite: false });
  const { signOff, ...rest } = first;
  expect(signOff?.people).toHaveLength(1);
  expect(await app.stored()).toEqual({ ...rest, title: 'Copy' });
  await app.call('inventory.remove', { id: 'p' });
  await app.call('study.put', { put: { site: { name: 'Elsewhere' } } });
  await app.call('study.select', { id: 1 });
  expect(await app.stored()).toEqual(first);
});

test('what is written about a shared site stands in the other study as soon as it is shown', async () => {
  app = await openStudyOf(WHOLE);
  await app.call('study.create', { title: 'Second' });
  await app.call('study.put', { put: { site: { name: 'Plant', meters: [METER] } } });
  const { revision } = await app.call('workbench.strip', {});
  const { studies } = await app.call('study.select', { id: 1 });
  expect(studies.map(({ siteName }) => siteName)).toEqual(['Plant', 'Plant']);
  expect((await app.call('workbench.strip', {})).revision).toBeGreaterThan(revision);
  expect((await app.stored()).site?.name).toBe('Plant');
});

test('a document taken over leaves the site of the other studies alone', async () => {
  app = await openStudyOf(WHOLE);
  await app.call('study.create', { title: 'Second' });
  const path = join(app.folder, 'other.json');
  writeFileSync(path, JSON.stringify(documentOf({ title: 'Other', site: { name: 'Other plant' } })));
  await app.call('study.import', { path });
  expect((await app.call('study.list', {})).studies.map(({ siteId }) => siteId)).toEqual([1, 2]);
  await app.call('study.select', { id: 1 });
  expect((await app.stored()).site).toEqual(WHOLE.site);
});

test('undo and redo show the study they change', async () => {
  app = await openStudyOf(WHOLE);
  await app.call('inventory.remove', { id: 'P' });
  await app.call('study.create', { title: 'Second' });
  await app.call('workbench.putTexts', {
    title: 'Second, changed',
    product: { name: 'Winder' },
    scope: { declaredUnit: 'one winder' },
  });
  await app.call('study.select', { id: 1 });
  const current = async (): Promise<readonly [number, string]> => {
    const list = await app.call('study.list', {});
    return [list.current, (await app.call('workbench.strip', {})).title];
  };
  expect(await current()).toEqual([1, 'First']);
  await app.call('history.undo', {});
  expect(await current()).toEqual([2, 'Second']);
  await app.call('history.undo', {});
  expect(await current()).toEqual([1, 'First']);
  await app.call('history.undo', {});
  expect((await app.stored()).activities).toHaveLength(1);
  await app.call('history.redo', {});
  await app.call('history.redo', {});
  expect(await current()).toEqual([2, 'Second']);
  expect(await historyOf(app)).toEqual([
    ['create project.create', 1],
    ['command study.import', 1],
    ['command inventory.remove', 1],
    ['command study.create', 2],
    ['command workbench.putTexts', 2],
    ['undo workbench.putTexts', 2],
    ['undo study.create', 2],
    ['undo inventory.remove', 1],
    ['redo inventory.remove', 1],
    ['redo study.create', 2],
  ]);
  expect((await app.call('history.list', {})).intact).toBe(true);
});

test('studies are renamed and removed, shown or not', async () => {
  app = await openStudyOf(WHOLE);
  await app.call('study.create', { title: 'Second' });
  await app.call('study.rename', { id: 1, title: 'Base' });
  await app.call('study.rename', { id: 2, title: 'Next' });
  expect((await app.call('workbench.strip', {})).title).toBe('Next');
  const removed = await app.call('study.remove', { id: 2, reason: 'not needed' });
  expect(removed.studies.map(({ title }) => title)).toEqual(['Base']);
  expect(removed.current).toBe(1);
  expect((await app.call('workbench.strip', {})).title).toBe('Base');
  await app.call('history.undo', {});
  expect((await app.call('workbench.strip', {})).title).toBe('Next');
  await app.call('study.remove', { id: 1 });
  expect((await app.fail('study.remove', { id: 2 })).code).toBe('state.lastStudy');
  expect(await app.stored()).toMatchObject({ title: 'Next', site: WHOLE.site });
});

test('unknown studies are refused and nothing changes', async () => {
  app = await openStudyOf(WHOLE);
  for (const [name, input] of [
    ['study.select', { id: 2 }],
    ['study.rename', { id: 2, title: 'x' }],
    ['study.remove', { id: 2 }],
    ['study.create', { title: 'x', from: 2 }],
  ] as const) {
    expect(await app.fail(name, input), name).toMatchObject({
      code: 'state.studyNotFound',
      params: { id: '2' },
    });
  }
  expect((await app.fail('project.open', { path: app.project, study: 2 })).code).toBe('state.studyNotFound');
  expect((await app.fail('study.list', {})).code).toBe('state.noProject');
  await app.call('project.open', { path: app.project });
  expect(await historyOf(app)).toHaveLength(2);
});

test('site data of another period than the study are found', async () => {
  app = await openStudyOf(WHOLE);
  const codes = async (): Promise<readonly string[]> =>
    (await app.call('checks.run', {})).findings
      .map(({ code }) => code)
      .filter((code) => code.startsWith('meter.'));
  expect(await codes()).toEqual([]);
  await app.call('study.create', { title: 'Next year' });
  const { title, product, scope } = await app.stored();
  await app.call('workbench.putTexts', {
    title,
    product,
    scope: { ...scope, periodStart: '2026-01-01', periodEnd: '2026-12-31' },
  });
  expect(await codes()).toEqual(['meter.fewMonths', 'meter.monthOutside']);
  await app.call('study.select', { id: 1 });
  expect(await codes()).toEqual([]);
});

test('the study shown is shown again; one opened for now is not', async () => {
  app = await openStudyOf(WHOLE);
  await app.call('study.create', { title: 'Second' });
  await app.call('project.close', {});
  expect((await app.call('project.open', { path: app.project, study: 1 })).title).toBe('First');
  await app.call('project.close', {});
  expect((await app.call('project.open', { path: app.project })).title).toBe('Second');
});

test('a workbook made beside the application is that of the study shown', async () => {
  app = await openStudyOf(WHOLE);
  await app.call('study.create', { title: 'Second', productName: 'Winder 2' });
  await app.call('project.close', {});
  await app.call('project.open', { path: app.project, study: 1 });
  const path = join(app.folder, 'first.xlsx');
  const job = await app.call('job.start', { procedure: 'workbook.export', input: { path, locale: 'en' } });
  let state = job.state;
  while (state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 50));
    state = (await app.call('job.list', {})).jobs[0]?.state ?? 'failed';
  }
  expect(state).toBe('done');
  const sheets = readSheets(await readParts(path));
  // The change log is the project's and names what was made in it.
  const texts = [...sheets]
    .filter(([name]) => name !== '21_ChangeLog')
    .flatMap(([, sheet]) => [...sheet.values()].map(({ value }) => value));
  expect(texts).toContain('Winder');
  expect(texts).not.toContain('Winder 2');
});
