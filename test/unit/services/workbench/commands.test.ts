import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeConsumable, makeSource } from '../../../support/study-builder.ts';
import { openStudyOf, type TestApp } from '../test-app.ts';
import { smallMachine } from './small-machine.ts';

/** A command; after an undo too far some have nothing left to work on and say so, which is as good. */
type Step = (testApp: TestApp) => Promise<unknown>;

const line = fc.constantFrom('machine', 'frame', 'plate', 'bar', 'head', 'eye', 'thing', 'manual');
const factor = fc.constantFrom('steel', 'copper', 'sensor');

const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(
      line,
      fc.constantFrom('quantity', 'mass', 'unit', 'description', 'materialText'),
      fc.constantFrom('1', '2.5', '', 'kg', 'x'),
    )
    .map(
      ([lineId, field, text]): Step =>
        (testApp) =>
          testApp.call('workbench.applyEdits', {
            edits: [{ lineId, field, text }],
            decimalSign: '.',
            reason: 'invented',
          }),
    ),
  fc.tuple(fc.uniqueArray(line, { minLength: 1 }), factor, fc.boolean()).map(
    ([lineIds, factorId, proxy]): Step =>
      ({ app }) =>
        app.dispatch('workbench.decide', { lineIds, decision: { kind: 'factor', factorId, proxy } }),
  ),
  fc.uniqueArray(line, { minLength: 1 }).map(
    (lineIds): Step =>
      ({ app }) =>
        app.dispatch('workbench.decide', { lineIds, decision: { kind: 'open' } }),
  ),
  fc.constant<Step>((testApp) => testApp.call('factors.assign', {})),
  factor.map(
    (factorId): Step =>
      ({ app }) =>
        app.dispatch('inventory.add', { activity: makeConsumable('more', 1, 'kg', factorId) }),
  ),
  fc.constant<Step>(({ app }) =>
    app.dispatch('workbench.putElectricity', {
      supply: { sources: [makeSource('mains', 5, 'green', 'grid')] },
    }),
  ),
  fc.constant<Step>(({ app }) => app.dispatch('history.undo', {})),
  fc.constant<Step>(({ app }) => app.dispatch('history.redo', {})),
);

describe('after any commands', () => {
  test('what is shown is what the file gives when it is opened again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        const testApp = await openStudyOf(smallMachine());
        try {
          await testApp.call('workbench.rows', {});
          for (const take of steps) {
            await take(testApp);
          }
          const shown = await everything(testApp);
          await testApp.call('project.open', { path: testApp.project });
          expect(shown).toEqual(await everything(testApp));
          expect((await testApp.call('history.list', {})).intact).toBe(true);
        } finally {
          await testApp.close();
        }
      }),
      { numRuns: 12 },
    );
  });
});

async function everything(testApp: TestApp): Promise<unknown> {
  const {
    revision: _revision,
    findingsRevision: _checked,
    ...strip
  } = await testApp.call('workbench.strip', {});
  const { rows } = await testApp.call('workbench.rows', {});
  const { revision: _inventory, ...inventory } = await testApp.call('workbench.inventory', {});
  const { groups } = await testApp.call('workbench.review', {});
  const report = await testApp.call('calculation.run', { lines: true });
  const flow = await testApp.call('workbench.flow', {});
  return { strip, rows, inventory, groups, report, flow };
}
