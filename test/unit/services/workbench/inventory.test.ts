import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeConsumable, makeSource } from '../../../support/study-builder.ts';
import { openStudyOf, type TestApp } from '../test-app.ts';
import { smallMachine } from './small-machine.ts';

let testApp: TestApp;
beforeEach(async () => {
  testApp = await openStudyOf(smallMachine());
});
afterEach(() => testApp.close());

describe('the inventory', () => {
  test('shows each activity with its result', async () => {
    const view = await testApp.call('workbench.inventory', {});
    expect(view.title).toBe('Small machine');
    expect(view.electricity?.sources).toHaveLength(1);
    expect(
      view.activities.map(({ activity, state, byLocation }) => [
        activity.id,
        state,
        byLocation.excludingBiogenicCo2Kg,
      ]),
    ).toEqual([['oil', 'counted', '4']]);
  });

  test('follows an activity that is added, replaced and removed', async () => {
    const total = async (): Promise<string> =>
      (await testApp.call('workbench.strip', {})).byLocation.excludingBiogenicCo2Kg;
    expect(await total()).toBe('46');
    await testApp.call('inventory.add', { activity: makeConsumable('gas', 3, 'kg', 'copper') });
    expect(await total()).toBe('58');
    await testApp.call('inventory.add', { activity: makeConsumable('gas', 1, 'kg', 'copper') });
    expect(await total()).toBe('50');
    await testApp.call('inventory.remove', { id: 'gas' });
    expect(await total()).toBe('46');
    expect((await testApp.stored()).activities?.map(({ id }) => id)).toEqual(['oil']);
  });
});

describe('the texts of the study', () => {
  test('are set in one entry, and setting them again changes nothing', async () => {
    const texts = { title: 'Other title', product: { name: 'Other' }, scope: { declaredUnit: 'one' } };
    expect((await testApp.call('workbench.putTexts', texts)).historyEntry).toBeDefined();
    expect(await testApp.call('workbench.putTexts', texts)).toEqual({ changedLines: [] });
    const strip = await testApp.call('workbench.strip', {});
    expect(strip).toMatchObject({ title: 'Other title', product: 'Other' });
    expect(strip).not.toHaveProperty('weighedMassKg');
    expect(await testApp.stored()).toMatchObject(texts);
  });

  test('need a title', async () => {
    const texts = { title: '', product: { name: 'Other' }, scope: { declaredUnit: 'one' } };
    expect((await testApp.fail('workbench.putTexts', texts)).code).toBe('contract.invalidInput');
  });
});

describe('the electricity supply', () => {
  const use = {
    id: 'run',
    name: 'run',
    stage: 'ownManufacturing',
    kind: 'process',
    hours: '10',
    averagePowerKw: '2',
  } as const;

  test('counts at once for what uses it, on both bases', async () => {
    const { hours, averagePowerKw } = use as unknown as { hours: never; averagePowerKw: never };
    await testApp.call('inventory.add', { activity: { ...use, hours, averagePowerKw } });
    const before = await testApp.call('workbench.strip', {});
    expect([before.byLocation.excludingBiogenicCo2Kg, before.byContract.excludingBiogenicCo2Kg]).toEqual([
      '56',
      '46',
    ]);
    await testApp.call('workbench.putElectricity', {
      supply: { sources: [makeSource('mains', 10, 'grid', 'grid')] },
    });
    const after = await testApp.call('workbench.strip', {});
    expect(after.byContract.excludingBiogenicCo2Kg).toBe('56');
  });

  test('is refused with a factor that does not exist', async () => {
    const supply = { sources: [makeSource('mains', 10, 'nowhere')] };
    expect(await testApp.fail('workbench.putElectricity', { supply })).toMatchObject({
      code: 'state.factorNotFound',
      params: { factorId: 'nowhere' },
    });
    expect((await testApp.stored()).electricity?.sources[0]?.kwh).toBe('1000');
  });
});
