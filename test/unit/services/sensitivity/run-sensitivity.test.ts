import { afterEach, expect, it } from 'vitest';
import { READY_STUDY } from '../sign-off/ready-study.ts';
import { openStudyOf, type TestApp } from '../test-app.ts';

let testApp: TestApp;
afterEach(() => testApp.close());

it('asks the usual questions of a study without scenarios', async () => {
  testApp = await openStudyOf(READY_STUDY);
  const view = await testApp.call('sensitivity.run', {});
  expect(view).toMatchObject({ baseKg: '240', basis: 'byLocation', fromStudy: false });
  expect(view.rows).toContainEqual({
    id: 'S2',
    kind: 'factor',
    times: '1.1',
    object: 'steel',
    factorNames: { en: 'steel' },
    touchedKg: '240',
    totalKg: '264',
    deltaKg: '24',
    share: 0.1,
    isWithin: true,
  });
});

it('answers the scenarios of the study, and leaves open what it does not have', async () => {
  testApp = await openStudyOf(READY_STUDY);
  await testApp.call('study.put', {
    put: {
      scenarios: [
        { id: 'S1', name: 'Light', kind: 'stage', stage: 'materials', times: '0.5' },
        { id: 'S2', name: 'Gone', kind: 'variant', variantId: 'none' },
      ],
    },
  });
  const { fromStudy, rows } = await testApp.call('sensitivity.run', {});
  expect(fromStudy).toBe(true);
  expect(rows).toEqual([
    expect.objectContaining({ id: 'S1', name: 'Light', totalKg: '120', deltaKg: '-120', isWithin: false }),
    { id: 'S2', name: 'Gone', kind: 'variant', object: 'none' },
  ]);
});
