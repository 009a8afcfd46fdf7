import { expect, test } from 'vitest';
import {
  makeConsumable,
  makeFactor,
  makeLine,
  makeStudy,
  mass,
  use,
} from '../../../support/study-builder.ts';
import type { StudyDocument } from '../../../../shared/model/study.ts';
import { openStudyOf } from '../test-app.ts';

/** A plate without factor (a warning) beside an offset (an error). */
function study(): StudyDocument {
  return makeStudy({
    factors: [makeFactor('steel', 'kg', 2)],
    bom: [
      makeLine('plate', { mass: mass(10) }),
      makeLine('bar', { mass: mass(10), assignment: use('steel') }),
    ],
    activities: [{ ...makeConsumable('X', 1, 'kg', 'steel'), name: 'Carbon credits' }],
  });
}

test('a waived finding stays in the list with reason and name and does not count', async () => {
  const app = await openStudyOf(study());
  const before = await app.call('checks.run', {});
  expect(before.waived).toEqual([]);
  const { id } = await app.call('waivers.put', {
    code: 'line.factorMissing',
    lineId: 'plate',
    reason: 'ballast of the customer',
    by: 'Ann',
  });
  const after = await app.call('checks.run', {});
  expect(after.counts.warning).toBe(before.counts.warning - 1);
  expect(after.findings.map(({ code }) => code)).not.toContain('line.factorMissing');
  expect(after.waived).toMatchObject([
    {
      finding: { code: 'line.factorMissing', place: { lineId: 'plate' } },
      waiver: { id, reason: 'ballast of the customer', by: 'Ann' },
    },
  ]);
  await app.call('waivers.remove', { id });
  expect((await app.call('checks.run', {})).counts).toEqual(before.counts);
});

test('the strip, the calculation, the line and the sign-off count as the checks do', async () => {
  const app = await openStudyOf(study());
  await app.call('waivers.put', {
    code: 'line.factorMissing',
    lineId: 'plate',
    reason: 'ballast',
    by: 'Ann',
  });
  await app.call('waivers.put', { code: 'study.offset', reason: 'looked at' });
  await app.call('waivers.put', { code: 'line.zero', reason: 'fits nothing' });
  const { counts, waived } = await app.call('checks.run', {});
  expect(counts.error).toBe(0);
  const strip = await app.call('workbench.strip', { fresh: true });
  expect([strip.findings, strip.waived]).toEqual([counts, waived.length]);
  const report = await app.call('calculation.run', { lines: false });
  expect([report.findingCounts, report.waived]).toEqual([counts, waived]);
  expect(waived.map(({ finding }) => finding.severity)).toContain('error');
  const line = await app.call('workbench.line', { lineId: 'plate' });
  expect(line.findings.map(({ code }) => code)).not.toContain('line.factorMissing');
  expect(line.waived).toMatchObject([{ finding: { code: 'line.factorMissing' }, waiver: { by: 'Ann' } }]);
  const { openItems } = await app.call('signOff.show', {});
  expect(openItems.map(({ code }) => code)).not.toContain('errorFindings');
});

test('a waived error is still an error, and says so', async () => {
  const app = await openStudyOf(study());
  await app.call('waivers.put', { code: 'study.offset', reason: 'looked at' });
  const { counts, waived } = await app.call('checks.run', {});
  expect(counts.error).toBe(0);
  expect(waived).toMatchObject([{ finding: { code: 'study.offset', severity: 'error' } }]);
});

test('a waiver whose finding is gone becomes a note', async () => {
  const app = await openStudyOf(study());
  await app.call('waivers.put', { code: 'line.zero', lineId: 'plate', reason: 'x' });
  const { findings } = await app.call('checks.run', {});
  expect(findings.find(({ code }) => code === 'waiver.unmatched')).toMatchObject({
    severity: 'note',
    params: { waived: 'line.zero' },
  });
});

test('the same place is waived once; an unknown check and an unknown waiver are refused', async () => {
  const app = await openStudyOf(study());
  const place = { code: 'line.factorMissing', lineId: 'plate' };
  await app.call('waivers.put', { ...place, reason: 'first' });
  await app.call('waivers.put', { ...place, reason: 'second', by: 'Bo' });
  const { waivers } = await app.call('waivers.list', {});
  expect(waivers).toMatchObject([{ reason: 'second', by: 'Bo' }]);
  await expect(app.call('waivers.put', { code: 'no.such', reason: 'x' })).rejects.toThrow(
    'input.checkUnknown',
  );
  await expect(app.call('waivers.put', { code: 'waiver.unmatched', reason: 'x' })).rejects.toThrow(
    'input.checkUnknown',
  );
  await expect(app.call('waivers.remove', { id: 'W9' })).rejects.toThrow('state.waiverNotFound');
});

test('the register holds every finding of the study', async () => {
  const app = await openStudyOf(study());
  const { checks } = await app.call('checks.register', {});
  const ids = new Set(checks.map(({ id }) => id));
  const { findings } = await app.call('checks.run', {});
  expect(findings.filter(({ code }) => !ids.has(code))).toEqual([]);
});
