import { expect, test } from 'vitest';
import type { BomRows, BomRowView } from '../../../../shared/contract/workbench.ts';
import { decimal, makeLine, makeStudy, mass, without } from '../../../support/study-builder.ts';
import { openStudyOf, type TestApp } from '../test-app.ts';
import { smallMachine } from './small-machine.ts';

function since({ revision, step }: BomRows): { readonly since: { revision: number; step: number } } {
  return { since: { revision, step } };
}

function edit(testApp: TestApp, lineId: string, text: string): Promise<unknown> {
  return testApp.call('workbench.applyEdits', {
    edits: [{ lineId, field: 'quantity', text }],
    decimalSign: '.',
    reason: 'invented',
  });
}

/** The known rows with the changed ones in their places. */
function merged(known: BomRows, answer: BomRows): readonly BomRowView[] {
  const changed = new Map(answer.rows.map((row) => [row.id, row]));
  return known.rows.map((row) => changed.get(row.id) ?? row);
}

test('only rows changed since a moment are sent, and with the known ones they are all rows', async () => {
  const testApp = await openStudyOf(smallMachine());
  const first = await testApp.call('workbench.rows', {});
  expect([first.whole, first.revision]).toEqual([true, (await testApp.call('workbench.strip', {})).revision]);
  const unchanged = await testApp.call('workbench.rows', since(first));
  expect([unchanged.whole, unchanged.rows]).toEqual([false, []]);

  await edit(testApp, 'plate', '9');
  await edit(testApp, 'bar', '4');
  await testApp.call('history.undo', {});
  const after = await testApp.call('workbench.rows', since(first));
  expect(after.whole).toBe(false);
  expect(after.rows.map((row) => row.id)).toContain('plate');
  expect(after.rows.length).toBeLessThan(first.rows.length);
  const all = await testApp.call('workbench.rows', {});
  expect(merged(first, after)).toEqual(all.rows);
  expect((await testApp.call('workbench.rows', since(after))).rows).toEqual([]);
  await testApp.close();
});

test('a new tree, another project and a moment that never was are answered with all rows', async () => {
  const testApp = await openStudyOf(smallMachine());
  const first = await testApp.call('workbench.rows', {});
  const never = await testApp.call('workbench.rows', {
    since: { revision: first.revision, step: first.step + 5 },
  });
  expect([never.whole, never.rows.length]).toEqual([true, first.rows.length]);
  const early = await testApp.call('workbench.rows', { since: { revision: first.revision - 1, step: 0 } });
  expect([early.whole, early.rows.length]).toEqual([true, first.rows.length]);
  await testApp.close();
});

test('error marks that checks find later come without a new revision', async () => {
  const parts = Array.from({ length: 2001 }, (_, index) =>
    makeLine(`p${index}`, { parentId: 'machine', mass: mass(1), quantity: decimal(1) }),
  );
  const imported = { parentId: 'machine', mass: mass(1), importedText: { quantity: 'a few' } };
  const unreadable = without(makeLine('unreadable', imported), 'quantity');
  const testApp = await openStudyOf(makeStudy({ bom: [makeLine('machine'), ...parts, unreadable] }));
  const first = await testApp.call('workbench.rows', {});
  expect(first.findingsRevision).toBeNull();
  const { findings } = await testApp.call('checks.run', {});
  const wrong = findings.filter(({ severity }) => severity === 'error').map(({ place }) => place.lineId);
  const after = await testApp.call('workbench.rows', since(first));
  expect([after.whole, after.revision, after.findingsRevision]).toEqual([
    false,
    first.revision,
    first.revision,
  ]);
  const marked = after.rows.filter((row) => row.mark === 'error').map((row) => row.id);
  expect(wrong.length).toBeGreaterThan(0);
  expect(marked).toEqual(expect.arrayContaining(wrong.filter((id) => id !== undefined)));
  expect(merged(first, after)).toEqual((await testApp.call('workbench.rows', {})).rows);
  await testApp.close();
});
