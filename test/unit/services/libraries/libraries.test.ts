import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { USER_DATA_VARIABLE } from '../../../../electron/host/user-data.ts';
import { StudyDocument } from '../../../../shared/model/study.ts';
import { decimal, makeFactor, makeLine, mass } from '../../../support/study-builder.ts';
import { openStudyOf, type TestApp } from '../test-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'libraries-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A table of invented factors; two of its four rows can be taken. */
const TABLE = [
  'Name,Unit,Factor (kg CO2e),Land',
  'Zorblex alloy,kg,7.5,CN',
  'Zorblex film,m2,oops,CN',
  ',kg,1,CN',
  'Zorblex oil,l,3,DE',
];

const STUDY = StudyDocument.parse({
  format: 'cradlegate-study',
  version: '1.0',
  title: 'Invented',
  product: { name: 'Machine' },
  scope: { declaredUnit: 'one machine' },
  bom: [makeLine('L1', { description: 'Bracket', quantity: decimal('1'), unit: 'piece', mass: mass('2') })],
});

const OWN = makeFactor('steel-x', 'kg', 2);

describe('libraries', () => {
  let app: TestApp;
  let data: string;
  let table: string;

  beforeEach(async () => {
    data = mkdtempSync(join(folder, 'data-'));
    vi.stubEnv(USER_DATA_VARIABLE, data);
    table = join(data, 'table.csv');
    writeFileSync(table, TABLE.join('\n'));
    app = await openStudyOf(STUDY);
  });
  afterEach(async () => {
    await app.close();
    vi.unstubAllEnvs();
  });

  const take = (name = 'Zorblex data', version = '1') =>
    app.call('libraries.import', { path: table, name, version, licence: 'invented, for tests' });

  it('shows what a file holds before anything is taken; taken and refused make all rows', async () => {
    const preview = await app.call('libraries.preview', { path: table });
    expect(preview).toMatchObject({ format: 'flatTable', rows: 4, taken: 2, refused: 2 });
    expect(preview.columns).toMatchObject({
      name: 'Name',
      unit: 'Unit',
      total: 'Factor (kg CO2e)',
      geography: 'Land',
    });
    expect(preview.refusedRows.map(({ place }) => place.row)).toEqual([3, 4]);
    expect(readdirSync(data)).toEqual(['table.csv']);
  });

  it('takes a library, finds its factors with version and licence, and freezes them in the study', async () => {
    const { library } = await take();
    expect(library).toMatchObject({
      id: 'zorblex-data',
      kind: 'imported',
      factorCount: 2,
      refusedCount: 2,
      current: true,
    });
    const found = await app.call('factors.search', { text: 'zorblex alloy' });
    expect(found.factors[0]).toMatchObject({ totalKg: '7.5', library: 'zorblex-data 1' });
    const id = found.factors[0]?.id ?? '';
    await app.call('factors.assign', { line: 'L1', factorId: id });
    const frozen = (await app.stored()).factors?.find((factor) => factor.id === id);
    expect(frozen?.source).toMatchObject({ set: 'zorblex-data@1', terms: 'invented, for tests' });
    const { uses } = await app.call('libraries.uses', { factorId: id });
    expect(uses).toMatchObject([{ kind: 'line', id: 'L1', study: 'Invented' }]);
    const shown = await app.call('libraries.show', { id: 'zorblex-data' });
    expect(shown.factors.map(({ uses: count }) => count)).toEqual([1, 0]);
  });

  it('uses the version taken last, keeps the older one, and never overwrites a version', async () => {
    await take();
    expect(
      (await app.fail('libraries.import', { path: table, name: 'Zorblex data', version: '1', licence: 'x' }))
        .code,
    ).toBe('state.libraryExists');
    writeFileSync(table, TABLE.join('\n').replace('7.5', '8.5'));
    await take('Zorblex data', '2');
    const { factors } = await app.call('factors.search', { text: 'zorblex alloy' });
    expect(factors.map(({ totalKg }) => totalKg)).toEqual(['8.5']);
    const { libraries } = await app.call('libraries.list', {});
    expect(libraries.map(({ id, version, current }) => [id, version, current])).toEqual([
      ['bundled', libraries[0]?.version, true],
      ['zorblex-data', '2', true],
      ['zorblex-data', '1', false],
    ]);
    const old = await app.call('libraries.show', { id: 'zorblex-data', version: '1' });
    expect(old.factors[0]?.factor.totalKg).toBe('7.5');
  });

  it('removes a library; the study keeps its copy and its result', async () => {
    await take();
    const id = 'zorblex-data:zorblex-alloy-kg';
    await app.call('factors.assign', { line: 'L1', factorId: id });
    const total = (await app.call('calculation.run', {})).totals.byLocation.excludingBiogenicCo2Kg;
    expect(total).toBe('15');
    await app.call('libraries.remove', { id: 'zorblex-data' });
    expect((await app.call('calculation.run', {})).totals.byLocation.excludingBiogenicCo2Kg).toBe(total);
    expect((await app.fail('libraries.remove', { id: 'zorblex-data' })).code).toBe('state.libraryNotFound');
    expect((await app.fail('libraries.remove', { id: 'bundled' })).code).toBe('rule.libraryBundled');
  });

  it('makes a new version of the own library at each change; a study that used a factor does not move', async () => {
    await app.call('libraries.putFactor', { factor: OWN });
    await app.call('factors.assign', { line: 'L1', factorId: 'own:steel-x' });
    const changed = await app.call('libraries.putFactor', {
      factor: makeFactor('steel-x', 'kg', 5),
    });
    expect(changed).toMatchObject({ id: 'own', version: '2', factorCount: 1 });
    expect((await app.call('calculation.run', {})).totals.byLocation.excludingBiogenicCo2Kg).toBe('4');
    expect((await app.call('libraries.show', { id: 'own' })).factors[0]?.factor.totalKg).toBe('5');
    expect((await app.call('libraries.show', { id: 'own', version: '1' })).factors[0]?.factor.totalKg).toBe(
      '2',
    );
  });

  it('says which file of the folder is damaged and goes on', async () => {
    await take();
    const path = join(data, 'libraries', 'zorblex-data@1.jsonl');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.slice(0, text.lastIndexOf('{')));
    expect((await app.fail('libraries.show', { id: 'zorblex-data' })).code).toBe('input.library.damaged');
    writeFileSync(join(data, 'libraries', 'other@1.jsonl'), 'no library');
    expect((await app.call('libraries.list', {})).unreadable).toEqual(['other@1.jsonl']);
  });

  it('refuses ids with a meaning of their own, and a file without factors', async () => {
    const input = { path: table, name: 'Own', licence: 'x' };
    expect((await app.fail('libraries.import', input)).code).toBe('rule.libraryId');
    writeFileSync(table, 'Name,Unit,Factor (kg CO2e)\na,kg,none\n');
    expect((await app.fail('libraries.import', { ...input, name: 'A' })).code).toBe(
      'input.factorImport.nothing',
    );
    writeFileSync(table, 'a,b\n1,2\n');
    expect((await app.fail('libraries.preview', { path: table })).code).toBe('input.factorImport.noColumns');
  });

  it('takes footprints of a supplier file into the study as one step that can be undone', async () => {
    const path = join(data, 'pact.json');
    const footprint = {
      id: 'fp-1',
      specVersion: '3.0.0',
      status: 'Active',
      companyName: 'Invented Drives',
      productNameCompany: 'Servo',
      pcf: {
        declaredUnitOfMeasurement: 'piece',
        declaredUnitAmount: '1',
        productMassPerDeclaredUnit: '2',
        referencePeriodStart: '2025-01-01T00:00:00Z',
        referencePeriodEnd: '2026-01-01T00:00:00Z',
        pcfExcludingBiogenicUptake: '30',
        pcfIncludingBiogenicUptake: '30',
        fossilGhgEmissions: '30',
        ipccCharacterizationFactors: ['AR6'],
      },
    };
    writeFileSync(path, JSON.stringify({ data: [footprint, { id: 'no' }, footprint] }));
    const outcome = await app.call('suppliers.importFile', { path });
    expect([outcome.rows, outcome.taken.length, outcome.refused.length]).toEqual([3, 1, 2]);
    expect((await app.stored()).supplierPcfs).toMatchObject([{ id: 'fp-1', components: { fossil: '30' } }]);
    await app.call('history.undo', {});
    expect((await app.stored()).supplierPcfs ?? []).toEqual([]);
    expect((await app.fail('suppliers.importFile', { path: table })).code).toBe(
      'input.factorImport.noFootprints',
    );
    const library = await app.call('libraries.import', {
      path,
      name: 'Drives',
      licence: 'from the supplier',
    });
    expect(library.library).toMatchObject({ kind: 'supplier', factorCount: 1, refusedCount: 2 });
  });
});
