import { afterEach, expect, test } from 'vitest';
import { makeLine, makeStudy, mass } from '../../../support/study-builder.ts';
import { openStudyOf, type TestApp } from '../test-app.ts';

let app: TestApp;
afterEach(() => app.close());

const STUDY = makeStudy({
  bom: [
    makeLine('servo', { description: 'Servo', mass: mass(2) }),
    makeLine('belt', { description: 'Belt' }),
  ],
});

test('a line is marked as confidential with a reason, without a correction, and the mark is taken away again', async () => {
  app = await openStudyOf(STUDY);
  const outcome = await app.call('bom.edit', {
    line: 'servo',
    set: {},
    confidential: true,
    reason: 'secrecy agreement',
  });
  expect(outcome.changedLines).toEqual(['servo']);
  const [servo, belt] = (await app.stored()).bom ?? [];
  expect(servo).toMatchObject({ confidential: true });
  expect(servo).not.toHaveProperty('corrections');
  expect(belt).not.toHaveProperty('confidential');
  const { rows } = await app.call('workbench.rows', {});
  expect(rows.map(({ confidential }) => confidential)).toEqual([true, undefined]);
  const { entries } = await app.call('history.list', {});
  expect(entries.at(-1)).toMatchObject({
    params: { line: 'Servo', fields: 'confidential' },
    reason: 'secrecy agreement',
  });
  await app.call('bom.edit', { line: 'servo', set: {}, confidential: false, reason: 'public now' });
  expect((await app.stored()).bom?.[0]).toMatchObject({ confidential: false });
});

test('the mark and a corrected cell are one entry; neither of both is an error', async () => {
  app = await openStudyOf(STUDY);
  const before = (await app.call('history.list', {})).entries.length;
  await app.call('bom.edit', { line: 'servo', set: { mass: '3' }, confidential: true, reason: 'weighed' });
  expect((await app.call('history.list', {})).entries).toHaveLength(before + 1);
  expect((await app.stored()).bom?.[0]).toMatchObject({ confidential: true, mass: { value: '3' } });
  expect((await app.fail('bom.edit', { line: 'servo', set: {}, reason: 'nothing' })).code).toBe(
    'input.bom.nothingToCorrect',
  );
});
