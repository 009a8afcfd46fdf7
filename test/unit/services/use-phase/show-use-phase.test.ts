import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { READY_STUDY } from '../sign-off/ready-study.ts';
import { EXAMPLE } from '../../engine/use-phase/use-phase-study.ts';
import { openStudyOf, type TestApp } from '../test-app.ts';

let testApp: TestApp;
afterEach(() => testApp.close());

const [, electricity] = EXAMPLE.factors ?? [];
const PUT = { factors: electricity === undefined ? [] : [electricity], usePhase: EXAMPLE.usePhase };

describe('the use phase of an open project', () => {
  it('is absent until it is put, and is undone like every other entry', async () => {
    testApp = await openStudyOf(READY_STUDY);
    expect((await testApp.call('usePhase.show', {})).usePhase).toBeUndefined();
    await testApp.call('study.put', { put: PUT });
    const { usePhase } = await testApp.call('usePhase.show', {});
    // The study's total of 240 kg against 50,000 kg of the other machine.
    expect(usePhase).toMatchObject({
      savedKwh: '470425',
      savedShare: 0.19774,
      use: { constantKg: '291898.7125' },
      footprintKg: '240',
      footprintDifferenceKg: '-49760',
      net: { constantKg: '341658.7125' },
      payback: { kind: 'immediate' },
      claim: 'perPart',
    });
    await testApp.call('history.undo', {});
    expect((await testApp.call('usePhase.show', {})).usePhase).toBeUndefined();
  });

  it('is taken away by an empty one', async () => {
    testApp = await openStudyOf(READY_STUDY);
    await testApp.call('study.put', { put: PUT });
    await testApp.call('study.put', { put: { usePhase: {} } });
    expect((await testApp.call('usePhase.show', {})).usePhase).toBeUndefined();
    const { findings } = await testApp.call('checks.run', {});
    expect(findings.filter(({ code }) => code.startsWith('usePhase.'))).toEqual([]);
  });

  it('moves no total, and what it lacks is a finding of the checks', async () => {
    testApp = await openStudyOf(READY_STUDY);
    const before = await testApp.call('calculation.run', {});
    await testApp.call('study.put', { put: { usePhase: { machine: EXAMPLE.usePhase?.machine } } });
    const after = await testApp.call('calculation.run', {});
    expect([after.totals, after.stages]).toEqual([before.totals, before.stages]);
    const { findings } = await testApp.call('checks.run', {});
    const codes = findings.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining([
        'usePhase.baselineMissing',
        'usePhase.yearsMissing',
        'usePhase.condition.rebound',
      ]),
    );
  });

  it('refuses years that are none', async () => {
    testApp = await openStudyOf(READY_STUDY);
    const error = await testApp.fail('study.put', { put: { usePhase: { years: 0 } } });
    expect(error.code).toBe('contract.invalidInput');
  });

  it('is an annex of the study report behind all its parts, under the banner', async () => {
    testApp = await openStudyOf(READY_STUDY);
    await testApp.call('study.put', { put: PUT });
    const path = join(testApp.folder, 'report.html');
    const { sections } = await testApp.call('report.export', { path, format: 'html', locale: 'en' });
    const html = readFileSync(path, 'utf8');
    const annex = html.indexOf('Annex: use phase and avoided emissions, not part of the footprint</h2>');
    expect(sections).toBe(11);
    expect(annex).toBeGreaterThan(html.indexOf('Review and evidence</h2>'));
    expect(html.slice(0, html.lastIndexOf('Annex: use phase'))).not.toContain('291,898.71');
    expect(html.slice(annex)).toContain('Not part of the product carbon footprint');
    expect(html.slice(annex)).toContain('249,963.48');
    expect(html.slice(annex)).toContain('contradicted by the inputs');
  });
});
