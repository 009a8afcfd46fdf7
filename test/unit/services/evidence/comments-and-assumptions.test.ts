import { expect, test } from 'vitest';
import { decimal } from '../../../support/study-builder.ts';
import { openStudyOf } from '../test-app.ts';
import { smallMachine } from '../workbench/small-machine.ts';

test('a thread is begun at a cell, answered, settled and opened again by an answer', async () => {
  const app = await openStudyOf(smallMachine());
  const about = { kind: 'line', id: 'plate', field: 'mass' } as const;
  await app.call('comments.start', { about, text: 'Net?', author: 'Ann' });
  await app.call('comments.start', { about: { kind: 'study' }, text: 'Fine.' });
  await app.call('comments.resolve', { id: 'C1' });
  const ofPlate = async () =>
    (await app.call('comments.list', { about: { kind: 'line', id: 'plate' } })).threads;
  expect(await ofPlate()).toMatchObject([
    { id: 'C1', state: 'resolved', about, entries: [{ author: 'Ann', text: 'Net?' }] },
  ]);
  expect((await app.call('comments.list', {})).threads.map(({ id }) => id)).toEqual(['C2', 'C1']);
  await app.call('comments.answer', { id: 'C1', text: 'Yes, net.' });
  expect(await ofPlate()).toMatchObject([{ state: 'open', entries: [{}, { text: 'Yes, net.' }] }]);
  await app.call('history.undo', {});
  expect(await ofPlate()).toMatchObject([{ state: 'resolved', entries: [{ text: 'Net?' }] }]);
});

test('a comment on nothing and an answer to nothing are refused', async () => {
  const app = await openStudyOf(smallMachine());
  const about = { kind: 'activity', id: 'nobody' } as const;
  await expect(app.call('comments.start', { about, text: 'x' })).rejects.toThrow('state.targetNotFound');
  await expect(app.call('comments.answer', { id: 'C9', text: 'x' })).rejects.toThrow('state.commentNotFound');
});

test('an assumption has basis, owner, what it touches, and the effect of its scenario', async () => {
  const app = await openStudyOf(smallMachine());
  const scenarios = [
    { id: 'S', name: 'All materials', kind: 'stage', stage: 'materials', times: decimal('1.1') } as const,
  ];
  await app.call('study.put', { put: { scenarios } });
  const affects = [{ kind: 'line', id: 'plate' } as const];
  const set = { text: 'Sheet is 82 % used.', basis: 'nesting plans', owner: 'Ann', affects, scenarioId: 'S' };
  expect((await app.call('assumptions.put', { set })).id).toBe('A1');
  const { materials } = await materialsKg(app);
  const [assumption] = (await app.call('assumptions.list', {})).assumptions;
  expect(assumption).toMatchObject({ basis: 'nesting plans', owner: 'Ann', scenarioName: 'All materials' });
  expect(assumption?.affectNames[0]).not.toBe('');
  expect(Number(assumption?.effectKg)).toBeCloseTo(materials / 10, 9);
  await app.call('assumptions.put', { id: 'A1', set: { owner: null, scenarioId: null } });
  const [changed] = (await app.call('assumptions.list', {})).assumptions;
  expect(changed).toMatchObject({ text: set.text, basis: set.basis });
  expect(changed).not.toHaveProperty('owner');
  expect(changed).not.toHaveProperty('effectKg');
  await app.call('assumptions.remove', { id: 'A1' });
  expect((await app.call('assumptions.list', {})).assumptions).toEqual([]);
});

test('an assumption without text or with an unknown scenario is refused', async () => {
  const app = await openStudyOf(smallMachine());
  await expect(app.call('assumptions.put', { set: { basis: 'x' } })).rejects.toThrow(
    'input.assumptionTextMissing',
  );
  await expect(app.call('assumptions.put', { set: { text: 'x', scenarioId: 'none' } })).rejects.toThrow(
    'state.targetNotFound',
  );
  await expect(app.call('assumptions.remove', { id: 'A9' })).rejects.toThrow('state.assumptionNotFound');
});

async function materialsKg(
  app: Awaited<ReturnType<typeof openStudyOf>>,
): Promise<{ readonly materials: number }> {
  const report = await app.call('calculation.run', {});
  const stage = report.stages.find(({ key }) => key === 'materials');
  return { materials: Number(stage?.emissions.byLocation.excludingBiogenicCo2Kg ?? '0') };
}
