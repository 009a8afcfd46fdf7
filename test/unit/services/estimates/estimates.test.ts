import { afterEach, expect, test } from 'vitest';
import { makeFactor, makeLine, makeStudy, mass, use } from '../../../support/study-builder.ts';
import { openStudyOf, type TestApp } from '../test-app.ts';

let testApp: TestApp;
afterEach(() => testApp.close());

const family = (id: string) => ({ ...use('steel'), family: id }) as const;

/** Invented lines: four without a mass, of which two have ground for an estimate. */
const BOM = [
  makeLine('plate', {
    description: 'Plate 100x50x5',
    materialText: 'Q235B',
    assignment: family('steel-plate'),
  }),
  makeLine('bracket', { description: 'Sensor bracket 9', assignment: family('steel-cold-rolled-sheet') }),
  makeLine('odd', { description: 'Odd thing', assignment: family('steel-plate') }),
  makeLine('controller', { description: 'Controller', assignment: family('plc-industrial-pc') }),
  ...['0.2', '0.3', '0.5'].map((kg, index) =>
    makeLine(`peer${index}`, {
      description: `Sensor bracket ${index}`,
      mass: mass(kg),
      assignment: family('steel-cold-rolled-sheet'),
    }),
  ),
];

test('masses are proposed with method and range, and taken only by hand, as marked corrections', async () => {
  testApp = await openStudyOf(makeStudy({ factors: [makeFactor('steel', 'kg', 2)], bom: BOM }));
  const view = await testApp.call('estimates.propose', {});
  expect(view).toMatchObject({ missing: 4, accepted: 0 });
  // 25,000 mm3 of rolled steel at 7,850 kg/m3.
  expect(view.proposals).toMatchObject([
    { lineId: 'plate', method: 'block', massKg: '0.196', lowKg: '0.0785', highKg: '0.196' },
    { lineId: 'bracket', method: 'similar', massKg: '0.3', lowKg: '0.2', highKg: '0.5' },
  ]);
  expect(view.proposals[0]?.params).toMatchObject({ size: '100×50×5', density: '7850' });
  expect(view.proposals[0]?.params['source']).toContain('steel, rolled');
  expect(view.unknown.map(({ lineId, why }) => [lineId, why])).toEqual([
    ['odd', 'noDimensions'],
    ['controller', 'noDensity'],
  ]);
  expect((await testApp.stored()).bom?.find(({ id }) => id === 'plate')?.mass).toBeUndefined();

  const outcome = await testApp.call('estimates.accept', {
    items: [{ lineId: 'plate', reason: 'estimated from its dimensions' }],
    assumption: 'one mass is estimated',
  });
  expect(outcome.changedLines).toEqual(['plate']);
  const stored = await testApp.stored();
  expect(stored.bom?.find(({ id }) => id === 'plate')).toMatchObject({
    mass: { value: '0.196', unit: 'kg', per: 'unit' },
    data: { type: 'estimate' },
    corrections: [{ field: 'mass', imported: null, reason: 'estimated from its dimensions' }],
  });
  expect(stored.assumptions).toEqual([{ id: 'mass-estimates', text: 'one mass is estimated' }]);
  const report = await testApp.call('calculation.run', {});
  expect(report.estimates).toMatchObject({ lines: 1, emissionKg: '0.392' });
  expect(await testApp.call('estimates.propose', {})).toMatchObject({ missing: 3, accepted: 1 });
});

test('what has no proposal cannot be taken, and nothing is written', async () => {
  testApp = await openStudyOf(makeStudy({ factors: [makeFactor('steel', 'kg', 2)], bom: BOM }));
  const entries = (await testApp.call('history.list', {})).entries.length;
  const error = await testApp.fail('estimates.accept', {
    items: [
      { lineId: 'plate', reason: 'estimated' },
      { lineId: 'controller', reason: 'guessed' },
    ],
    assumption: 'masses are estimated',
  });
  expect(error).toMatchObject({ code: 'state.estimateGone', params: { line: 'controller' } });
  expect((await testApp.call('history.list', {})).entries).toHaveLength(entries);
});
