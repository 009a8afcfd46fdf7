import { afterEach, expect, it } from 'vitest';
import type { ConformityView } from '../../../../shared/contract/conformity.ts';
import { READY_STUDY } from '../sign-off/ready-study.ts';
import { openStudyOf, type TestApp } from '../test-app.ts';

const { conformity: _answers, statements: _texts, ...SILENT } = READY_STUDY;
let testApp: TestApp;
afterEach(() => testApp.close());

const row = (view: ConformityView, id: string) => view.requirements.find((one) => one.id === id);
const text = (view: ConformityView, name: string) => view.statements.find((one) => one.name === name);

it('says which texts the standards want, and who says what', async () => {
  testApp = await openStudyOf(SILENT);
  const view = await testApp.call('conformity.show', {});
  expect(view.profiles).toEqual([{ id: 'iso14067', title: 'ISO 14067:2018' }]);
  expect(row(view, 'iso14067.total')).toMatchObject({ status: 'met', saidBy: 'program', answerable: false });
  expect(row(view, 'iso14067.timing')).toMatchObject({ status: 'open', saidBy: 'nobody', answerable: true });
  expect(text(view, 'reasons')).toEqual({
    name: 'reasons',
    needed: true,
    requirements: ['iso14067.goal'],
    written: false,
  });
  expect(text(view, 'recommendations')).toMatchObject({
    needed: false,
    requirements: ['iso14067.recommendations'],
  });
  expect(text(view, 'useScenario')).toMatchObject({ needed: false });
  const before = view.open;
  await testApp.call('study.put', { put: { statements: { limitations: 'One impact only.' } } });
  const after = await testApp.call('conformity.show', {});
  expect(after.open).toBe(before - 1);
  expect(text(after, 'limitations')).toMatchObject({ needed: true, written: true });
});

it('takes an answer with a note, and takes it back by undo', async () => {
  testApp = await openStudyOf(SILENT);
  const answered = await testApp.call('conformity.answer', {
    requirement: 'iso14067.timing',
    status: 'notApplicable',
    note: ' All within a year. ',
  });
  expect(row(answered, 'iso14067.timing')).toMatchObject({
    status: 'notApplicable',
    saidBy: 'person',
    note: 'All within a year.',
  });
  expect((await testApp.stored()).conformity).toEqual([
    { requirement: 'iso14067.timing', status: 'notApplicable', note: 'All within a year.' },
  ]);
  await testApp.call('history.undo', {});
  expect(row(await testApp.call('conformity.show', {}), 'iso14067.timing')?.status).toBe('open');
  await testApp.call('history.redo', {});
  const without = await testApp.call('conformity.answer', { requirement: 'iso14067.timing', status: 'none' });
  expect(row(without, 'iso14067.timing')?.status).toBe('open');
});

it('refuses what no standard of the study asks, and to answer a duty away', async () => {
  testApp = await openStudyOf(SILENT);
  expect(
    await testApp.fail('conformity.answer', { requirement: 'pas2050.claim', status: 'met' }),
  ).toMatchObject({
    code: 'state.requirementNotFound',
  });
  expect(
    await testApp.fail('conformity.answer', { requirement: 'iso14067.goal', status: 'notApplicable' }),
  ).toMatchObject({ code: 'rule.requirementApplies', params: { id: 'iso14067.goal' } });
  expect((await testApp.stored()).conformity).toBeUndefined();
});
