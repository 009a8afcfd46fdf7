import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reviewProgress } from '../../../../shared/review-progress.ts';
import type { ReviewGroup } from '../../../../shared/contract/workbench.ts';
import { decimal, makeFactor, makeLine, makeStudy, mass, use } from '../../../support/study-builder.ts';
import { openExample, openStudyOf, type TestApp } from '../test-app.ts';

let testApp: TestApp;
afterEach(() => testApp.close());

async function groups(): Promise<readonly ReviewGroup[]> {
  return (await testApp.call('workbench.review', {})).groups;
}

async function headline(): Promise<string> {
  const strip = await testApp.call('workbench.strip', {});
  return strip[strip.headlineBasis].excludingBiogenicCo2Kg;
}

describe('the review of the example machine', () => {
  beforeEach(async () => {
    testApp = await openExample();
  });

  test('has every leaf in one group, the open groups first and then by carbon at risk', async () => {
    const list = await groups();
    const { rows } = await testApp.call('workbench.rows', {});
    const leaves = rows.filter((row) => row.isLeaf).map((row) => row.id);
    expect(list.flatMap((group) => group.lineIds).sort()).toEqual(leaves.sort());
    const firstDecided = list.findIndex((group) => group.status !== 'open');
    const open = list.slice(0, firstDecided);
    const decided = list.slice(firstDecided);
    expect(open.length).toBeGreaterThan(0);
    expect(open.every((group) => group.status === 'open' && group.atRiskKg === 0)).toBe(true);
    expect(decided.every((group) => group.status !== 'open')).toBe(true);
    expect(open.map((group) => Number(group.grossMassKg))).toEqual(
      open.map((group) => Number(group.grossMassKg)).toSorted((a, b) => b - a),
    );
    expect(decided.map((group) => group.atRiskKg)).toEqual(
      decided.map((group) => group.atRiskKg).toSorted((a, b) => b - a),
    );
    for (const group of decided) {
      const emission = Number(group.emissionKg);
      const byMatch = emission * (1 - group.confidence);
      // A factor for something similar is as doubtful as a coin, but only for the rows that have it.
      const byProxy = emission * (1 - group.confidence / 2);
      if (!group.proxy) {
        expect(group.atRiskKg).toBeCloseTo(byMatch, 6);
      } else if (group.lineIds.length === 1) {
        expect(group.atRiskKg).toBeCloseTo(byProxy, 6);
      } else {
        expect(group.atRiskKg).toBeGreaterThan(byMatch);
        expect(group.atRiskKg).toBeLessThanOrEqual(byProxy + 1e-6);
      }
    }
  });

  test('offers up to five candidates, each once, and taking one changes the total by what it said', async () => {
    const group = (await groups()).find((candidate) => candidate.text === '5083-H111')!;
    const detail = await testApp.call('workbench.reviewGroup', { key: group.key });
    expect(detail.rows.map((row) => row.id)).toEqual(group.lineIds);
    const ids = detail.candidates.map((candidate) => candidate.factorId);
    expect(ids.length).toBeGreaterThan(1);
    expect(ids.length).toBeLessThanOrEqual(5);
    expect(new Set(ids).size).toBe(ids.length);
    expect(detail.candidates[0]).toMatchObject({ factorId: group.factorId, differenceKg: '0' });
    const [, other] = detail.candidates;
    const before = await headline();
    const outcome = await testApp.call('workbench.decide', {
      lineIds: group.lineIds,
      decision: { kind: 'factor', factorId: other!.factorId, proxy: other!.proxy },
      reason: 'invented: the supplier named it',
    });
    expect(outcome.taken).toBe(group.lineIds.length);
    expect(Number(other!.differenceKg)).not.toBe(0);
    expect(Number(await headline()) - Number(before)).toBeCloseTo(Number(other!.differenceKg), 6);
  });

  test('keeps its groups when they are decided, remembers the decision and freezes the factor', async () => {
    const before = await groups();
    const group = before.find((candidate) => candidate.text === '5083-H111')!;
    const { candidates } = await testApp.call('workbench.reviewGroup', { key: group.key });
    const factorId = candidates[1]!.factorId;
    const entries = (await testApp.call('history.list', {})).entries.length;
    await testApp.call('workbench.decide', {
      lineIds: group.lineIds,
      decision: { kind: 'factor', factorId, proxy: false },
    });
    expect((await testApp.call('history.list', {})).entries).toHaveLength(entries + 1);
    const after = await groups();
    expect(after.map(({ key }) => key).sort()).toEqual(before.map(({ key }) => key).sort());
    expect(after.find(({ key }) => key === group.key)).toMatchObject({
      status: 'confirmed',
      factorId,
      confidence: group.confidence,
    });
    const stored = await testApp.stored();
    expect(stored.factors?.some((factor) => factor.id === factorId)).toBe(true);

    // Left open as single lines it is not forgotten: proposing anew brings the remembered factor back.
    await testApp.call('workbench.decide', {
      lineIds: group.lineIds.slice(0, 1),
      decision: { kind: 'open' },
    });
    await testApp.call('factors.assign', {});
    const again = (await testApp.stored()).bom?.find((line) => line.id === group.lineIds[0]);
    expect(again?.assignment).toMatchObject({ factorId });
    const remembered = await testApp.call('workbench.reviewGroup', { key: group.key });
    expect(
      remembered.candidates.some(({ reasons }) => reasons.some(({ code }) => code.startsWith('match.'))),
    ).toBe(true);

    // The whole group left open is forgotten: then the matching proposes by itself.
    await testApp.call('workbench.decide', { lineIds: group.lineIds, decision: { kind: 'open' } });
    await testApp.call('factors.assign', {});
    const proposed = (await testApp.stored()).bom?.find((line) => line.id === group.lineIds[0]);
    expect(proposed?.assignment).toMatchObject({ factorId: group.factorId, status: 'proposed' });
  });

  test('does not remember what was decided for single lines', async () => {
    const group = (await groups()).find((candidate) => candidate.text === '5083-H111')!;
    const { candidates } = await testApp.call('workbench.reviewGroup', { key: group.key });
    const [one, ...others] = group.lineIds;
    await testApp.call('workbench.decide', {
      lineIds: [one!],
      decision: { kind: 'factor', factorId: candidates[1]!.factorId, proxy: false },
    });
    await testApp.call('factors.assign', {});
    const { bom = [] } = await testApp.stored();
    const factorOf = (id: string | undefined) => bom.find((line) => line.id === id)?.assignment;
    expect(factorOf(one)).toMatchObject({ factorId: candidates[1]!.factorId, status: 'confirmed' });
    expect(others.length).toBeGreaterThan(0);
    for (const id of others) {
      expect(factorOf(id)).toMatchObject({ factorId: group.factorId, status: 'proposed' });
    }
  });
});

describe('what the strip says is reviewed', () => {
  const counted = async () => {
    const { partsConfirmedShare } = await testApp.call('workbench.strip', {});
    return { strip: partsConfirmedShare, page: reviewProgress(await groups()).carbonDoneShare };
  };

  test('is what the Factors page counts of the CO2e, before and after a decision', async () => {
    testApp = await openExample();
    // The energy of the example is confirmed, and no part is: it must not look as if parts had been reviewed.
    expect(await counted()).toEqual({ strip: 0, page: 0 });
    const group = (await groups()).find((candidate) => candidate.text === '5083-H111')!;
    await testApp.call('workbench.decide', {
      lineIds: group.lineIds,
      decision: { kind: 'factor', factorId: group.factorId!, proxy: false },
    });
    const after = await counted();
    expect(after.strip).toBeGreaterThan(0.1);
    expect(after.strip).toBeCloseTo(after.page, 5);
  });

  test('counts a credit by its size, and no assembly that has a factor of its own', async () => {
    const proposed = (factorId: string) => ({ kind: 'factor', factorId, status: 'proposed' }) as const;
    const inKg = { quantity: decimal(10), unit: 'kg' };
    testApp = await openStudyOf(
      makeStudy({
        factors: [makeFactor('steel', 'kg', '2'), makeFactor('credit', 'kg', '-1')],
        bom: [
          makeLine('machine'),
          makeLine('a', { parentId: 'machine', ...inKg, assignment: use('steel') }),
          makeLine('b', { parentId: 'machine', ...inKg, assignment: use('credit') }),
          makeLine('c', { parentId: 'machine', ...inKg, assignment: proposed('steel') }),
          makeLine('bought', {
            parentId: 'machine',
            quantity: decimal(20),
            unit: 'kg',
            assignment: use('steel'),
          }),
          makeLine('inside', { parentId: 'bought', ...inKg }),
        ],
      }),
    );
    // 20 and 10 of 20, 10 and 20; of the assembly only its emission counts in the total.
    expect(await counted()).toEqual({ strip: 0.6, page: 0.6 });
    const { byLocation } = await testApp.call('workbench.strip', {});
    expect(byLocation.excludingBiogenicCo2Kg).toBe('70');
  });
});

describe('a decision', () => {
  beforeEach(async () => {
    const part = (id: string, unit: string) =>
      makeLine(id, {
        parentId: 'machine',
        description: 'Plate',
        materialText: 'Q355B',
        unit,
        mass: mass(2),
        quantity: decimal(3),
      });
    testApp = await openStudyOf(
      makeStudy({
        factors: [
          makeFactor('steel', 'kg', '2'),
          makeFactor('by piece', 'piece', '5'),
          makeFactor('uplift', 'kg', '1', { flags: ['radiativeForcing'] }),
          makeFactor('nothing', 'kg', {}),
        ],
        bom: [makeLine('machine'), part('a', 'piece'), part('b', 'm')],
      }),
    );
  });

  test('is taken for the lines it fits and reported for the others', async () => {
    const outcome = await testApp.call('workbench.decide', {
      lineIds: ['a', 'b', 'a'],
      decision: { kind: 'factor', factorId: 'by piece', proxy: true },
    });
    expect(outcome.taken).toBe(1);
    expect(outcome.attention).toEqual([
      {
        edit: { lineId: 'b', field: 'unit', text: 'm' },
        code: 'attention.factorUnit',
        params: { unit: 'm', factorUnit: 'piece' },
      },
    ]);
    expect(outcome.strip.byLocation.excludingBiogenicCo2Kg).toBe('15');
    const { bom = [] } = await testApp.stored();
    expect(bom.map((line) => line.assignment)).toEqual([
      undefined,
      { kind: 'factor', factorId: 'by piece', status: 'confirmed', proxy: true },
      undefined,
    ]);
  });

  test('to exclude needs a reason and is kept with it', async () => {
    const decision = { kind: 'excluded', why: 'elsewhere' } as const;
    expect((await testApp.fail('workbench.decide', { lineIds: ['a'], decision })).code).toBe(
      'input.decide.reasonMissing',
    );
    expect((await testApp.fail('workbench.decide', { lineIds: ['a'], decision, reason: ' ' })).code).toBe(
      'input.decide.reasonMissing',
    );
    const outcome = await testApp.call('workbench.decide', {
      lineIds: ['a'],
      decision,
      reason: 'in the frame',
    });
    expect(outcome.changed.find((row) => row.id === 'a')?.mark).toBe('excluded');
    expect((await testApp.stored()).bom?.[1]?.assignment).toEqual({ ...decision, reason: 'in the frame' });
  });

  test('changes nothing when a line or factor is unknown, or the factor is one a footprint refuses', async () => {
    const decide = (lineIds: string[], factorId: string) =>
      testApp.fail('workbench.decide', { lineIds, decision: { kind: 'factor', factorId, proxy: false } });
    expect((await decide(['a', 'nowhere'], 'steel')).code).toBe('state.lineNotFound');
    expect((await decide(['a'], 'nowhere')).code).toBe('state.factorNotFound');
    expect((await decide(['a'], 'uplift')).code).toBe('rule.factorRadiativeForcing');
    expect((await decide(['a'], 'nothing')).code).toBe('rule.factorEmpty');
    expect((await testApp.stored()).bom?.every((line) => line.assignment === undefined)).toBe(true);
  });

  test('that a group is asked for that is not there', async () => {
    expect((await testApp.fail('workbench.reviewGroup', { key: 'nowhere' })).code).toBe(
      'state.groupNotFound',
    );
  });
});
