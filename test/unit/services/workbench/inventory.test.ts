import type { Assumption } from '../../../../shared/model/study.ts';
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

  test('hold the register of assumptions: each change is undone by its name', async () => {
    const texts = { title: 'T', product: { name: 'P' }, scope: { declaredUnit: 'one' } };
    const before = await testApp.call('workbench.inventory', {});
    const put = async (assumptions: readonly Assumption[]) => {
      await testApp.call('workbench.putTexts', { ...texts, assumptions: [...assumptions] });
      const { undo } = await testApp.call('workbench.strip', {});
      return { name: undo?.command, id: undo?.params['id'] };
    };
    await testApp.call('workbench.putTexts', texts);
    const kept = before.assumptions;
    const added = { id: 'X-1', text: 'Invented: steel from China.' };
    expect(await put([...kept, added])).toEqual({ name: 'assumption.add', id: 'X-1' });
    const edited = { ...added, status: 'checked' };
    expect(await put([...kept, edited])).toEqual({ name: 'assumption.edit', id: 'X-1' });
    expect((await testApp.stored()).assumptions).toContainEqual(edited);
    expect(await put(kept)).toEqual({ name: 'assumption.remove', id: 'X-1' });
    await testApp.call('history.undo', {});
    expect((await testApp.call('workbench.inventory', {})).assumptions).toContainEqual(edited);
    const twice = { ...texts, assumptions: [added, added] };
    expect(await testApp.fail('workbench.putTexts', twice)).toMatchObject({ code: 'input.row.duplicate' });
    // Texts alone leave the register as it is.
    await testApp.call('workbench.putTexts', { ...texts, title: 'Other' });
    expect((await testApp.call('workbench.inventory', {})).assumptions).toContainEqual(edited);
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
