import { afterEach, expect, test } from 'vitest';
import { decimal, makeFactor, makeLine, makeStudy, mass, use } from '../../support/study-builder.ts';
import { wrongNodes } from '../../support/trace-evaluator.ts';
import { openStudyOf, type TestApp } from './test-app.ts';

let testApp: TestApp;
afterEach(() => testApp.close());

const family = (id: string, factorId = 'electric') => ({ ...use(factorId), family: id }) as const;

/** Invented machine of 100 kg: a cabinet of two parts, a motor nobody assigned, a frame. */
const STUDY = makeStudy({
  factors: [makeFactor('steel', 'kg', 2), makeFactor('electric', 'kg', 10)],
  bom: [
    makeLine('drive', { description: 'Drive', mass: mass(4), assignment: family('servo-drive-inverter') }),
    makeLine('breaker', { description: 'Breaker', mass: mass(1), assignment: family('switchgear-cabinet') }),
    makeLine('motor', { description: 'Servo motor 750 W', mass: mass(5) }),
    makeLine('frame', { description: 'Frame', mass: mass(72), assignment: family('steel-plate', 'steel') }),
    makeLine('rest', { description: 'Something', mass: mass(18) }),
  ],
});

test('the parts are told by family, an open motor by its text; the rest is a line of its own beside the headline', async () => {
  testApp = await openStudyOf(STUDY);
  expect((await testApp.call('calculation.run', {})).machine).toBeUndefined();
  await testApp.call('study.put', { put: { method: { machineRule: { rule: 'vdma34178' } } } });
  const report = await testApp.call('calculation.run', {});
  // Remaining 90 kg, of which 72 kg of steel: exactly 80 %; the rest 18 kg at 2 kg CO2e/kg.
  expect(report.machine).toMatchObject({
    machineMassKg: '100',
    cabinet: { leaves: 2, openLeaves: 0, massKg: '5', passes: true },
    motors: { leaves: 1, openLeaves: 1, massKg: '5', passes: false },
    other: { massKg: '90', assignedKg: '72', passes: true },
    coverage: 0.8,
    restKg: '18',
    restEmissionKg: '36',
    totalKg: '194',
    totalWithRestKg: '230',
    passes: false,
  });
  expect(report.headline.excludingBiogenicCo2Kg).toBe('194');
  expect(report.findings).toContainEqual(
    expect.objectContaining({ code: 'machine.motorOpen', severity: 'error' }),
  );
  expect((await testApp.call('method.report', {})).machine).toEqual(report.machine);
});

test('the rest is explained down to the masses and lines it is made of, and adds nothing to the total', async () => {
  testApp = await openStudyOf({ ...STUDY, product: { ...STUDY.product, weighedMassKg: decimal(110) } });
  expect(await testApp.fail('calculation.trace', { target: 'machineRest' })).toMatchObject({
    code: 'state.traceUnknown',
  });
  await testApp.call('study.put', { put: { method: { machineRule: { rule: 'vdma34178' } } } });
  const { node } = await testApp.call('calculation.trace', { target: 'machineRest' });
  // (110 - 5 - 5 - 72) kg x 144 / 72 kg CO2e per kg
  expect(node).toMatchObject({ value: '56', combine: 'product', target: 'machineRest' });
  expect(wrongNodes(node)).toEqual([]);
  const [mass28, mean] = node.children;
  expect(mass28).toMatchObject({ code: 'machineRestMass', value: '28' });
  expect(mean).toMatchObject({ code: 'machineMean', value: '2' });
  expect(JSON.stringify(node)).toContain('"lineId":"frame"');
  const { node: total } = await testApp.call('calculation.trace', { target: 'total' });
  expect(total.value).toBe('194');
});

test('lines the study names count with all below them, and families then say nothing', async () => {
  const bom = [
    makeLine('unit', { description: 'Unit' }),
    ...(STUDY.bom ?? []).map((line) => (line.id === 'frame' ? { ...line, parentId: 'unit' } : line)),
  ];
  const machineRule = { rule: 'vdma34178', cabinetLines: ['unit'], motorLines: ['drive'] } as const;
  testApp = await openStudyOf({
    ...STUDY,
    bom,
    method: { machineRule: { ...machineRule, cabinetLines: ['unit'], motorLines: ['drive'] } },
  });
  const { machine } = await testApp.call('method.report', {});
  expect(machine).toMatchObject({
    cabinet: { leaves: 1, massKg: '72', passes: true },
    motors: { leaves: 1, massKg: '4', passes: true },
    other: { leaves: 3, massKg: '24', assignedKg: '1' },
  });
});
