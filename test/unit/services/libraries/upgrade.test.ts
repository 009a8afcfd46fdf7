import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { USER_DATA_VARIABLE } from '../../../../electron/host/user-data.ts';
import { StudyDocument } from '../../../../shared/model/study.ts';
import { decimal, makeFactor, makeLine, mass, use } from '../../../support/study-builder.ts';
import { PEOPLE, READY_STUDY } from '../sign-off/ready-study.ts';
import { openStudyOf, type TestApp } from '../test-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'upgrade-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEAD = 'Id,Name,Unit,Factor (kg CO2e),Land';
/** Two invented versions: one factor moves, one stays, one is withdrawn. */
const VERSIONS = {
  1: ['a,Zorblex alloy,kg,7.5,CN', 'b,Zorblex film,kg,2,CN', 'c,Zorblex wax,kg,3,CN'],
  2: ['a,Zorblex alloy,kg,8.5,CN', 'b,Zorblex film,kg,2,CN'],
};

const part = (id: string, kg: string) =>
  makeLine(id, { description: id, quantity: decimal('1'), unit: 'piece', mass: mass(kg) });

const STUDY = StudyDocument.parse({
  format: 'cradlegate-study',
  version: '1.0',
  title: 'Invented',
  product: { name: 'Machine' },
  scope: { declaredUnit: 'one machine' },
  factors: [makeFactor('steel', 'kg', 1)],
  bom: [part('L1', '2'), part('L2', '1'), part('L3', '10'), { ...part('L4', '5'), assignment: use('steel') }],
});

describe('a newer version of a library', () => {
  let app: TestApp;
  let table: string;

  async function begin(study: StudyDocument): Promise<void> {
    const data = mkdtempSync(join(folder, 'data-'));
    vi.stubEnv(USER_DATA_VARIABLE, data);
    table = join(data, 'table.csv');
    app = await openStudyOf(study);
    await take('1');
  }
  beforeEach(() => begin(STUDY));
  afterEach(async () => {
    await app.close();
    vi.unstubAllEnvs();
  });

  async function take(version: '1' | '2'): Promise<void> {
    writeFileSync(table, [HEAD, ...VERSIONS[version]].join('\n'));
    await app.call('libraries.import', { path: table, name: 'Zorblex', version, licence: 'invented' });
  }

  async function assignAll(): Promise<void> {
    for (const [line, name] of [
      ['L1', 'alloy'],
      ['L2', 'film'],
      ['L3', 'wax'],
    ] as const) {
      const { factors } = await app.call('factors.search', { text: `zorblex ${name}` });
      await app.call('factors.assign', { line, factorId: factors[0]?.id ?? '' });
    }
  }

  it('is noted in the study by the factors it uses', async () => {
    const bundled = (await app.stored()).libraries ?? [];
    await assignAll();
    expect((await app.stored()).libraries).toEqual([...bundled, { id: 'zorblex', version: '1' }]);
    expect((await app.call('libraries.upgrades', {})).libraries).toEqual([]);
  });

  it('shows what moved and why, with exact effects, and writes nothing', async () => {
    await assignAll();
    await take('2');
    const stored = await app.stored();
    const view = await app.call('libraries.upgrades', {});
    expect(view).toMatchObject({
      libraries: [{ id: 'zorblex', from: ['1'], to: '2', unchanged: 1 }],
      beforeKg: '52',
      afterKg: '54',
      differenceKg: '2',
      sharedKg: '0',
    });
    expect(
      view.changes.map(({ kind, effectKg, usedBy, redecide }) => [kind, effectKg, usedBy, redecide]),
    ).toEqual([
      ['moved', '2', ['L1'], false],
      ['withdrawn', '0', ['L3'], true],
    ]);
    expect(view.changes[0]?.differences[0]).toMatchObject({ cause: 'value', from: '7.5', to: '8.5' });
    expect(view.changes[1]?.next).toBeUndefined();
    expect(await app.stored()).toEqual(stored);
  });

  it('accepts what is ticked as one step that can be undone, and keeps the copy of what is withdrawn', async () => {
    await assignAll();
    await take('2');
    const stored = await app.stored();
    const id = 'moved zorblex:a';
    const foreseen = await app.call('libraries.upgradeTotal', { ids: [id] });
    const done = await app.call('libraries.upgrade', { ids: [id] });
    expect(done).toMatchObject({
      accepted: [id],
      kept: ['withdrawn zorblex:c'],
      toRedecide: [],
      afterKg: '54',
    });
    expect(foreseen.afterKg).toBe(done.afterKg);
    const after = await app.stored();
    expect(after.libraries?.slice(-2)).toEqual([
      { id: 'zorblex', version: '1' },
      { id: 'zorblex', version: '2' },
    ]);
    expect(after.factors?.map(({ id: factor, source }) => [factor, source.set])).toEqual([
      ['steel', 'own'],
      ['zorblex:a', 'zorblex@2'],
      ['zorblex:b', 'zorblex@2'],
      ['zorblex:c', 'zorblex@1'],
    ]);
    expect((await app.call('libraries.upgrades', {})).changes.map((change) => change.id)).toEqual([
      'withdrawn zorblex:c',
    ]);
    await app.call('history.undo', {});
    expect(await app.stored()).toEqual(stored);
  });

  it('moves nothing where nothing is ticked, and refuses what is not offered', async () => {
    await assignAll();
    await take('2');
    const done = await app.call('libraries.upgrade', { ids: [] });
    expect(done).toMatchObject({ beforeKg: '52', afterKg: '52', accepted: [] });
    for (const id of ['moved zorblex:x', 'withdrawn zorblex:c']) {
      expect((await app.fail('libraries.upgrade', { ids: [id] })).code).toBe(
        'input.libraries.unknownUpgrade',
      );
    }
  });

  it('makes a confirmed line a proposal again where the unit of its factor became another', async () => {
    await assignAll();
    writeFileSync(table, [HEAD, 'a,Zorblex alloy,t,7500,CN', ...VERSIONS[1].slice(1)].join('\n'));
    await app.call('libraries.import', { path: table, name: 'Zorblex', version: '2', licence: 'invented' });
    const { changes } = await app.call('libraries.upgrades', {});
    expect(changes.map(({ redecide, effectKg }) => [redecide, effectKg])).toEqual([[true, '0']]);
    const done = await app.call('libraries.upgrade', { ids: changes.map(({ id }) => id) });
    expect(done.toRedecide).toEqual(['L1']);
    expect((await app.stored()).bom?.[0]?.assignment).toMatchObject({ status: 'proposed' });
  });

  it('never touches an issued study nor its issue', async () => {
    await app.close();
    await begin({ ...READY_STUDY, signOff: { state: 'draft', people: [...PEOPLE] } });
    await app.call('factors.assign', { line: 'ram', factorId: 'zorblex:a', reason: 'checked' });
    for (const [to, by] of [
      ['internalReview', 'Chen Li'],
      ['verification', 'Anna Vogt'],
      ['issued', 'Max Brandt'],
    ] as const) {
      await app.call('signOff.step', { to, by });
    }
    const issues = await app.call('issue.list', {});
    expect(issues.issues).toHaveLength(1);
    await take('2');
    const stored = await app.stored();
    expect(await app.call('libraries.upgrades', {})).toMatchObject({ issued: true });
    expect((await app.fail('libraries.upgrade', { ids: ['moved zorblex:a'] })).code).toBe(
      'rule.libraries.issued',
    );
    expect(await app.stored()).toEqual(stored);
    expect(await app.call('issue.list', {})).toEqual(issues);
  });
});
