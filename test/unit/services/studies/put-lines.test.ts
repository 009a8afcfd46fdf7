import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../../../shared/contract/procedures.ts';
import type { BomLine } from '../../../../shared/model/bom-line.ts';
import { decimal } from '../../../support/study-builder.ts';
import { openStudyOf, type TestApp } from '../test-app.ts';
import { smallMachine } from '../workbench/small-machine.ts';

type Put = NonNullable<Input<'study.put'>['put']>;
type Set = NonNullable<Put['lines']>[number]['set'];

const PCF: NonNullable<Put['supplierPcfs']>[number] = {
  id: 'PCF-1',
  name: 'Motor, invented',
  supplier: 'Example Drives',
  specification: 'PACT-3',
  status: 'active',
  declaredUnit: 'kg',
  declaredUnitAmount: decimal(3),
  components: { fossil: decimal(20) },
  referencePeriodStart: '2024-01-01',
  referencePeriodEnd: '2025-01-01',
  boundary: 'cradleToGate',
  gwpSet: 'AR6',
  geography: 'CN',
};

const RECIPE = {
  id: 'R-1',
  name: 'Half and half',
  parts: [
    { factorId: 'steel', share: decimal('0.5') },
    { factorId: 'copper', share: decimal('0.5') },
  ],
};

let testApp: TestApp;
beforeEach(async () => {
  testApp = await openStudyOf({
    ...smallMachine(),
    parameters: [{ name: 'n', value: decimal(2) }],
  });
});
afterEach(() => testApp.close());

async function line(id: string): Promise<BomLine | undefined> {
  return (await testApp.stored()).bom?.find((one) => one.id === id);
}

async function total(): Promise<string> {
  return (await testApp.call('workbench.strip', {})).byLocation.excludingBiogenicCo2Kg;
}

function setOn(id: string, set: Set, reason?: string) {
  const input = { put: { lines: [{ id, set }] } };
  return testApp.call('study.put', reason === undefined ? input : { ...input, reason });
}

describe('fields of a line', () => {
  test('are set and taken away by name, what is not named stays; one history entry, undone as one', async () => {
    const before = await line('plate');
    const start = await total();
    const outcome = await setOn('plate', {
      yieldSteps: [{ kind: 'yield', value: decimal('0.5') }],
      capitalGoods: true,
      data: { type: 'supplier', ownControl: false },
    });
    expect(outcome).toMatchObject({ changedLines: ['plate'], parts: ['lines'] });
    // 2 plates x 1.5 kg / 0.5 x 2 kg CO2e/kg = 12 instead of 6.
    expect(Number(await total()) - Number(start)).toBe(6);
    expect(await line('plate')).toEqual({
      ...before,
      yieldSteps: [{ kind: 'yield', value: '0.5' }],
      capitalGoods: true,
      data: { type: 'supplier', ownControl: false },
    });
    await setOn('plate', { yieldSteps: null, capitalGoods: null });
    expect(await line('plate')).toEqual({ ...before, data: { type: 'supplier', ownControl: false } });
    await testApp.call('history.undo', {});
    await testApp.call('history.undo', {});
    expect(await line('plate')).toEqual(before);
    expect(await total()).toBe(start);
  });

  test('that stand there already make no history entry', async () => {
    expect(await setOn('plate', { quantity: decimal(2), scrap: null })).toEqual({ changedLines: [] });
  });

  test('with a cell keep the imported text and want a reason', async () => {
    const error = await testApp.fail('study.put', {
      put: { lines: [{ id: 'plate', set: { quantity: decimal(5) } }] },
    });
    expect(error).toMatchObject({ code: 'input.bom.reasonMissing', place: { lineId: 'plate' } });
    await setOn('plate', { quantity: '=n+3', supplier: null }, 'drawing B');
    const plate = await line('plate');
    expect(plate).toMatchObject({ quantity: '=n+3' });
    expect(plate).not.toHaveProperty('supplier');
    expect(plate?.corrections).toEqual([
      { field: 'quantity', imported: '2', reason: 'drawing B' },
      { field: 'supplier', imported: 'Example Steel', reason: 'drawing B' },
    ]);
  });

  test('leave the formulas of a line alone', async () => {
    await setOn('plate', { quantity: '=n*2' }, 'why');
    await setOn('plate', { capitalGoods: true });
    expect(await line('plate')).toMatchObject({ quantity: '=n*2', capitalGoods: true });
    const detail = await testApp.call('workbench.line', { lineId: 'plate' });
    expect(detail.written.quantity).toBe('=n*2');
    expect(detail.row.quantity).toBe('4');
    expect(detail.formulas).toEqual([{ field: 'quantity', formula: '=n*2', value: '4', unit: 'piece' }]);
  });

  test('of a line or factor that is not there are refused, and nothing is written', async () => {
    const put = (lines: NonNullable<Put['lines']>) => testApp.fail('study.put', { put: { lines } });
    expect((await put([{ id: 'nowhere', set: {} }])).code).toBe('state.lineNotFound');
    const unknown = { kind: 'factor', factorId: 'nothing', status: 'confirmed' } as const;
    const assigned = [
      { id: 'bar', set: { capitalGoods: true } },
      { id: 'plate', set: { assignment: unknown } },
    ];
    expect(await put(assigned)).toMatchObject({
      code: 'state.factorNotFound',
      params: { factorId: 'nothing' },
    });
    expect(await line('bar')).not.toHaveProperty('capitalGoods');
  });

  test('come from a file, with their reason in it', async () => {
    const path = join(testApp.folder, 'parts.json');
    const lines = [{ id: 'plate', set: { quantity: '7' } }];
    writeFileSync(path, JSON.stringify({ lines, reason: 'counted' }));
    const outcome = await testApp.call('study.putFile', { path });
    expect(outcome).toMatchObject({ changedLines: ['plate'], parts: ['lines'] });
    expect((await line('plate'))?.corrections?.[0]).toMatchObject({ reason: 'counted' });
  });
});

describe('a part that is still used', () => {
  test('as footprint or recipe is not removed; the error names who uses it', async () => {
    await testApp.call('study.put', { put: { supplierPcfs: [PCF], recipes: [RECIPE] } });
    await setOn('plate', { assignment: { kind: 'factor', factorId: 'PCF-1', status: 'confirmed' } });
    await setOn('bar', { assignment: { kind: 'recipe', recipeId: 'R-1', status: 'confirmed' } });
    expect(await testApp.fail('study.put', { remove: { supplierPcfs: ['PCF-1'] } })).toMatchObject({
      code: 'state.partUsed',
      params: { id: 'PCF-1', lines: 'Base plate', count: '1' },
    });
    expect(await testApp.fail('study.put', { put: { recipes: [] } })).toMatchObject({
      code: 'state.partUsed',
      params: { id: 'R-1', lines: 'Copper bar' },
    });
    // Given another decision in the same command, it can go.
    await testApp.call('study.put', {
      put: { lines: [{ id: 'plate', set: { assignment: null } }] },
      remove: { supplierPcfs: ['PCF-1'] },
    });
    await setOn('bar', { assignment: null });
    await testApp.call('study.put', { put: { recipes: [] } });
    expect(await testApp.stored()).not.toHaveProperty('recipes');
  });
});

describe('the search for factors', () => {
  test('finds the footprints of suppliers and says kg per one unit', async () => {
    await testApp.call('study.put', { put: { supplierPcfs: [PCF] } });
    const { factors } = await testApp.call('factors.search', { text: 'motor invented', limit: 5 });
    const found = factors.find(({ id }) => id === 'PCF-1');
    // 20 kg CO2e for 3 kg: rounded for the eye only.
    expect(found).toMatchObject({ unit: 'kg', totalKg: '6.666666667' });
    await setOn('plate', { assignment: { kind: 'factor', factorId: 'PCF-1', status: 'confirmed' } });
    const explained = await testApp.call('calculation.explain', { line: 'plate' });
    // The trace divides by the declared amount, so its factor is for all of it.
    expect(explained.terms[0]?.factor?.totalKg).toBe('20');
    // 2 x 1.5 kg / 3 kg x 20 kg.
    expect(explained.componentsKg.fossil).toBe('20');
  });
});

describe('the history', () => {
  test('keeps the parts a command wrote', async () => {
    await testApp.call('study.put', { put: { recipes: [RECIPE], method: {} } });
    const { entries } = await testApp.call('history.list', {});
    expect(entries.at(-1)).toMatchObject({ command: 'study.put', params: { parts: 'method, recipes' } });
  });
});

describe('the sets of warming potentials', () => {
  test('are the published ones and those of the study, which come first', async () => {
    const before = await testApp.call('method.gwpSets', {});
    expect(before).toMatchObject({ used: 'AR6', default: 'AR6' });
    expect(before.sets.map(({ id }) => id)).toEqual([
      'SAR',
      'AR4',
      'AR5',
      'AR5-feedback',
      'AR6',
      'AR6-ecoinvent-3.12',
    ]);
    const own = {
      id: 'own',
      name: 'Own',
      assessmentReport: 'AR6',
      source: 'invented',
      values: { CO2: decimal(1) },
    } as const;
    await testApp.call('study.put', { put: { gwpSets: [own] } });
    const after = await testApp.call('method.gwpSets', {});
    expect(after.sets[0]).toEqual({ ...own, own: true });
    expect(after.sets).toHaveLength(7);
  });
});
