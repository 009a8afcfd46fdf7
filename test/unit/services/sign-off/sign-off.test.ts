import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { StudyDocument } from '../../../../shared/model/study.ts';
import { openStudyOf, type TestApp } from '../test-app.ts';
import { PEOPLE, READY_STUDY } from './ready-study.ts';

let app: TestApp;
afterEach(() => app.close());

async function openReady(study: StudyDocument = READY_STUDY, people = true): Promise<void> {
  app = await openStudyOf(study);
  for (const person of people ? PEOPLE : []) {
    await app.call('signOff.putPerson', person);
  }
}

async function issueFinally(): Promise<number | undefined> {
  await app.call('signOff.step', { to: 'internalReview', by: 'Chen Li' });
  await app.call('signOff.step', { to: 'verification', by: 'Anna Vogt' });
  const { refused, issue } = await app.call('signOff.step', { to: 'issued', by: 'Max Brandt' });
  expect(refused).toBe(false);
  return issue;
}

test('from draft to issued: every step by its role, recorded, the issue frozen as final', async () => {
  await openReady();
  expect(await app.call('signOff.show', {})).toMatchObject({ state: 'draft', openItems: [], final: false });
  expect(await issueFinally()).toBe(1);
  const view = await app.call('signOff.show', {});
  expect(view).toMatchObject({ state: 'issued', openItems: [], final: true });
  expect(view.steps.map(({ to, by }) => [to, by])).toEqual([
    ['internalReview', 'Chen Li'],
    ['verification', 'Anna Vogt'],
    ['issued', 'Max Brandt'],
  ]);
  const { issues } = await app.call('issue.list', {});
  expect(issues).toMatchObject([{ number: 1, status: 'final', by: 'Max Brandt', openItems: 0 }]);
  expect(issues[0]?.totalsKg.byLocation).toBe('240');
  expect((await app.call('history.list', {})).entries.at(-1)).toMatchObject({ command: 'issue.final' });
});

test('an edit of an issued study opens a new draft and says so; the issue stays; undo returns to it', async () => {
  await openReady();
  await issueFinally();
  await app.call('bom.edit', { line: 'ram', set: { mass: '30' }, reason: 'weighed again' });
  const view = await app.call('signOff.show', {});
  expect(view).toMatchObject({ state: 'draft', final: false });
  expect(view.steps.at(-1)).toMatchObject({ to: 'draft', by: 'tester' });
  expect(view.steps.at(-1)).not.toHaveProperty('note');
  const last = (await app.call('history.list', {})).entries.at(-1);
  expect(last?.effect).toEqual({ beforeKg: '240', afterKg: '260' });
  const { entries } = await app.call('history.details', { entries: [last?.id ?? 0] });
  const changed = entries[0]?.objects.flatMap(({ part, fields }) =>
    fields.map((field) => ({ part, ...field })),
  );
  expect(changed).toContainEqual({ part: 'signOff', field: 'state', before: 'issued', after: 'draft' });
  expect(changed).toContainEqual({ part: 'bom_line', field: 'massValue', before: '20', after: '30' });
  expect((await app.call('issue.show', { number: 1 })).totalsKg.byLocation).toBe('240');
  await app.call('history.undo', {});
  expect(await app.call('signOff.show', {})).toMatchObject({ state: 'issued', final: true });
});

test('an edit that says what stands there already keeps the issue', async () => {
  await openReady();
  await issueFinally();
  await app.call('study.put', { put: { method: { profiles: ['iso14067'] } } });
  expect((await app.call('signOff.show', {})).state).toBe('issued');
});

test('FINAL is refused while something mandatory is open, and every item is named', async () => {
  const { conformity: _answers, ...study } = READY_STUDY;
  await openReady({ ...study, bom: [...(study.bom ?? []), { id: 'open', parentId: null }] });
  await app.call('signOff.step', { to: 'internalReview', by: 'Chen Li' });
  await app.call('signOff.step', { to: 'verification', by: 'Anna Vogt' });
  await app.call('reviewFinding.add', { severity: 'misstatement', text: 'Ram is heavier', by: 'Vera Test' });
  await app.call('reviewFinding.add', { severity: 'observation', text: 'Nice table', by: 'Vera Test' });
  await app.call('signOff.removePerson', { role: 'practitioner', name: 'Chen Li' });
  const outcome = await app.call('signOff.step', { to: 'issued', by: 'Max Brandt' });
  expect(outcome).toMatchObject({ refused: true, state: 'verification' });
  const items = outcome.openItems.map(({ code, params }) => `${code} ${Object.values(params)[0] ?? ''}`);
  expect(items).toContain('personMissing practitioner');
  expect(items).toContain('openLines 1');
  expect(items).toContain('reviewFinding V1');
  expect(items).not.toContain('reviewFinding V2');
  expect(items.some((item) => item.startsWith('requirement iso14067.'))).toBe(true);
  expect((await app.call('issue.list', {})).issues).toEqual([]);
  expect((await app.call('issue.create', {})).openItems).toBe(outcome.openItems.length);
});

test('steps are taken by the roles they belong to; nobody passes the review of her own work', async () => {
  await openReady();
  const step = (to: 'internalReview' | 'verification' | 'issued' | 'draft', by: string) =>
    app.fail('signOff.step', { to, by });
  expect((await step('internalReview', 'Vera Test')).code).toBe('rule.signOff.notInRole');
  expect((await step('issued', 'Max Brandt')).code).toBe('rule.signOff.noSuchStep');
  await app.call('signOff.step', { to: 'internalReview', by: 'Chen Li' });
  expect((await step('draft', 'Anna Vogt')).code).toBe('rule.signOff.reasonMissing');
  await app.call('signOff.putPerson', { role: 'internalReviewer', name: 'Chen Li' });
  expect(await step('verification', 'Chen Li')).toMatchObject({
    code: 'rule.signOff.ownReview',
    params: { name: 'Chen Li' },
  });
  await app.call('signOff.removePerson', { role: 'internalReviewer', name: 'Anna Vogt' });
  expect((await app.call('signOff.show', {})).openItems).toMatchObject([
    { code: 'soleReviewer', params: { name: 'Chen Li' } },
  ]);
  const back = await app.call('signOff.step', { to: 'draft', by: 'Chen Li', note: 'mass missing' });
  expect(back.steps.at(-1)).toMatchObject({ to: 'draft', note: 'mass missing' });
});

test('findings are raised and closed by reviewer or verifier, answered by anybody, and never twice', async () => {
  await openReady();
  const raised = { severity: 'nonconformity', text: 'No gate' } as const;
  expect((await app.fail('reviewFinding.add', { ...raised, by: 'Chen Li' })).code).toBe(
    'rule.signOff.notInRole',
  );
  await app.call('reviewFinding.add', { ...raised, place: '02_GoalScope!B4', by: 'Vera Test' });
  await app.call('reviewFinding.answer', { id: 'V1', response: 'Gate added', by: 'Chen Li' });
  expect((await app.fail('reviewFinding.close', { id: 'V1', by: 'Chen Li' })).code).toBe(
    'rule.signOff.notInRole',
  );
  const { findings, openItems } = await app.call('reviewFinding.close', { id: 'V1', by: 'Vera Test' });
  expect(findings).toMatchObject([{ id: 'V1', response: 'Gate added', closedBy: 'Vera Test' }]);
  expect(openItems).toEqual([]);
  expect((await app.fail('reviewFinding.close', { id: 'V1', by: 'Vera Test' })).code).toBe(
    'rule.signOff.findingClosed',
  );
  expect((await app.fail('reviewFinding.answer', { id: 'V9', response: 'x', by: 'Chen Li' })).code).toBe(
    'state.reviewFindingNotFound',
  );
});

test('no way around: put, import and a new study never make an issued one', async () => {
  await openReady();
  await issueFinally();
  const { signOff } = await app.stored();
  expect((await app.fail('study.put', { put: { signOff: { state: 'draft' } } })).code).toBe(
    'rule.signOff.byCommand',
  );
  expect(signOff?.state).toBe('issued');
  await app.call('study.create', { title: 'Next', withBom: true });
  expect(await app.call('signOff.show', {})).toMatchObject({ state: 'draft', people: [], steps: [] });
  const path = join(app.folder, 'issued.json');
  await app.call('study.select', { id: 1 });
  await app.call('issue.export', { number: 1, path });
  expect((JSON.parse(readFileSync(path, 'utf8')) as StudyDocument).signOff?.state).toBe('issued');
  await app.call('study.select', { id: 2 });
  await app.call('study.import', { path });
  expect(await app.call('signOff.show', {})).toMatchObject({ state: 'draft', final: false });
});

test('data of a shared site changed from another study: the issue is no longer what the study is', async () => {
  await openReady();
  await issueFinally();
  await app.call('study.create', { title: 'Next', sameSite: true });
  await app.call('study.put', { put: { site: { name: 'Other plant' } } });
  await app.call('study.select', { id: 1 });
  const view = await app.call('signOff.show', {});
  expect(view).toMatchObject({ state: 'issued', final: false, openItems: [{ code: 'changedSinceIssue' }] });
});
