import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { reviewProgress } from '../../../../shared/review-progress.ts';
import { makeFactor, makeLine, makeStudy, mass } from '../../../support/study-builder.ts';
import { openExample, openStudyOf, type TestApp } from '../test-app.ts';

let testApp: TestApp;
afterEach(() => testApp.close());

async function headline(): Promise<number> {
  const strip = await testApp.call('workbench.strip', {});
  return Number(strip[strip.headlineBasis].excludingBiogenicCo2Kg);
}

describe('one decision for a group', () => {
  test('groups by family and by supplier hold every leaf once, and one decision fills them', async () => {
    testApp = await openExample();
    const { rows } = await testApp.call('workbench.rows', {});
    const leaves = rows.filter((row) => row.isLeaf).map((row) => row.id);
    const byMaterial = (await testApp.call('workbench.review', {})).groups;
    for (const by of ['family', 'supplier'] as const) {
      const { groups } = await testApp.call('workbench.review', { by });
      expect(groups.flatMap((group) => group.lineIds).sort()).toEqual(leaves.toSorted());
      expect(groups.length).toBeLessThan(byMaterial.length);
    }
    const families = (await testApp.call('workbench.review', { by: 'family' })).groups;
    const bearings = families.find(({ family }) => family === 'bearing')!;
    const { candidates } = await testApp.call('workbench.reviewGroup', { key: bearings.key, by: 'family' });
    const { factorId, proxy } = candidates[0]!;
    const outcome = await testApp.call('workbench.decide', {
      lineIds: bearings.lineIds,
      decision: { kind: 'factor', factorId, proxy },
    });
    expect(outcome.taken).toBe(bearings.lineIds.length);
    const after = (await testApp.call('workbench.review', { by: 'family' })).groups;
    expect(after.find(({ key }) => key === bearings.key)).toMatchObject({
      lineIds: bearings.lineIds,
      status: 'confirmed',
      factorId,
    });
  });

  test('the counters are the same however the rows are grouped, also when groups are decided in part', async () => {
    testApp = await openExample();
    const { groups } = await testApp.call('workbench.review', {});
    const steel = groups.find(({ text, factorId }) => text === 'Q355B / S355J2' && factorId !== undefined)!;
    await testApp.call('workbench.decide', {
      lineIds: steel.lineIds.slice(1),
      decision: { kind: 'factor', factorId: steel.factorId!, proxy: steel.proxy },
    });
    await testApp.call('workbench.decide', { lineIds: [steel.lineIds[0]!], decision: { kind: 'open' } });
    const stored = (await testApp.stored()).bom ?? [];
    const done = stored.filter(
      ({ assignment: one }) => one?.kind === 'excluded' || one?.status === 'confirmed',
    );
    const { rows } = await testApp.call('workbench.rows', {});
    const leaves = new Set(rows.filter((row) => row.isLeaf).map((row) => row.id));
    const counted = done.filter(({ id }) => leaves.has(id));
    const byMaterial = reviewProgress((await testApp.call('workbench.review', {})).groups);
    expect(byMaterial.rowsDone).toBe(counted.length);
    expect(byMaterial.rowsDone).toBeGreaterThanOrEqual(steel.lineIds.length - 1);
    expect(byMaterial.massDoneShare).toBeGreaterThan(0.1);
    for (const by of ['family', 'supplier'] as const) {
      const other = reviewProgress((await testApp.call('workbench.review', { by })).groups);
      const { rows: all, rowsDone, rowsOpen } = byMaterial;
      expect(other).toMatchObject({ rows: all, rowsDone, rowsOpen });
      expect(other.massDoneShare).toBeCloseTo(byMaterial.massDoneShare, 12);
      expect(other.carbonDoneShare).toBeCloseTo(byMaterial.carbonDoneShare, 12);
    }
  });

  test('a group of many materials is confirmed with the factor of each row; open rows stay open', async () => {
    testApp = await openExample();
    const before = await headline();
    const { groups } = await testApp.call('workbench.review', { by: 'supplier' });
    const group = groups.find(({ rowsOpen, lineIds }) => rowsOpen > 0 && rowsOpen < lineIds.length / 2)!;
    const decisions = async () => {
      const { bom = [] } = await testApp.stored();
      return group.lineIds.map((id) => bom.find((line) => line.id === id)?.assignment);
    };
    const factors = await decisions();
    const outcome = await testApp.call('workbench.decide', {
      lineIds: group.lineIds,
      decision: { kind: 'asProposed' },
    });
    expect(outcome.taken).toBe(
      factors.filter((one) => one?.kind !== 'excluded' && one?.status === 'proposed').length,
    );
    expect(outcome.taken).toBeGreaterThan(1);
    expect(await decisions()).toEqual(
      factors.map((one) =>
        one === undefined || one.kind === 'excluded' ? one : { ...one, status: 'confirmed' },
      ),
    );
    expect(await headline()).toBe(before);
    const after = (await testApp.call('workbench.review', { by: 'supplier' })).groups;
    expect(after.find(({ key }) => key === group.key)).toMatchObject({
      status: 'open',
      rowsOpen: group.rowsOpen,
      decided: { rows: group.lineIds.length - group.rowsOpen },
    });
    const { entries } = await testApp.call('history.list', {});
    expect(entries.at(-1)?.params).toMatchObject({ decision: 'asProposed', count: String(outcome.taken) });
    await testApp.call('history.undo', {});
    expect(await decisions()).toEqual(factors);
  });

  test('a declared recipe is a candidate of its family, as a proxy with its source; taking it changes the total by what it said', async () => {
    testApp = await openExample();
    const { groups } = await testApp.call('workbench.review', { by: 'family' });
    const group = groups.find(({ family }) => family === 'switchgear-cabinet')!;
    const detail = await testApp.call('workbench.reviewGroup', {
      key: group.key,
      by: 'family',
      locale: 'de',
    });
    const recipe = detail.candidates.find((candidate) => candidate.recipe === true)!;
    expect(recipe).toMatchObject({ factorId: 'contactor-25a-2p.CN', proxy: true, unit: 'kg' });
    expect(recipe.names['de']).toContain('Installationsschütz');
    expect(recipe.reasons[0]?.params['source']).toContain('Schneider Electric');
    const before = await headline();
    await testApp.call('workbench.decide', {
      lineIds: group.lineIds,
      decision: { kind: 'recipe', recipeId: recipe.factorId },
    });
    expect(Number(recipe.differenceKg)).not.toBe(0);
    expect((await headline()) - before).toBeCloseTo(Number(recipe.differenceKg), 6);
    const stored = await testApp.stored();
    expect(stored.recipes?.map(({ id }) => id)).toEqual(['contactor-25a-2p.CN']);
    const ids = new Set(stored.factors?.map(({ id }) => id));
    expect(stored.recipes?.[0]?.parts.every(({ factorId }) => ids.has(factorId))).toBe(true);
    const again = (await testApp.call('workbench.review', { by: 'family' })).groups;
    expect(again.find(({ key }) => key === group.key)).toMatchObject({
      status: 'confirmed',
      recipeId: 'contactor-25a-2p.CN',
      proxy: true,
    });
  });
});

describe('recipes', () => {
  test('of the user stand beside the declared ones and can be assigned with their source as reason', async () => {
    const study = makeStudy({
      factors: [makeFactor('steel', 'kg', 2), makeFactor('copper', 'kg', 4)],
      recipes: [
        {
          id: 'own-motor',
          name: 'Own motor',
          parts: [
            { factorId: 'steel', share: '0.75' },
            { factorId: 'copper', share: '0.25' },
          ] as never,
          source: 'Invented data sheet',
        },
      ],
      bom: [makeLine('motor', { description: 'Motor', mass: mass(10) })],
    });
    testApp = await openStudyOf(study);
    const { recipes } = await testApp.call('recipes.list', {});
    expect(recipes[0]).toMatchObject({ id: 'own-motor', kgPerKg: '2.5', inStudy: true, lines: 0 });
    expect(recipes.filter(({ inStudy }) => !inStudy)).toHaveLength(5);
    await testApp.call('recipes.assign', { lines: ['motor'], recipeId: 'own-motor' });
    expect(await headline()).toBe(25);
    expect((await testApp.stored()).bom?.[0]?.assignment).toMatchObject({
      kind: 'recipe',
      proxy: true,
      reason: 'Invented data sheet',
    });
    const error = await testApp.fail('recipes.assign', { lines: ['motor'], recipeId: 'unknown' });
    expect(error).toMatchObject({ code: 'state.recipeNotFound', params: { recipeId: 'unknown' } });
  });
});

describe('the mapping book as a file', () => {
  const study = makeStudy({
    factors: [makeFactor('steel', 'kg', 2), makeFactor('brass', 'kg', 4)],
    bom: [
      makeLine('a', { partNumber: 'P-1', description: 'Bush', materialText: 'X1', mass: mass(1) }),
      makeLine('b', { partNumber: 'P-2', description: 'Ring', materialText: 'X2', mass: mass(1) }),
    ],
  });

  test('is exported, merged with its conflicts told, and used by the next proposal with its reason', async () => {
    testApp = await openStudyOf(study);
    await testApp.call('workbench.decide', {
      lineIds: ['a'],
      decision: { kind: 'factor', factorId: 'steel', proxy: false },
      reason: 'drawing says steel',
    });
    const path = join(testApp.folder, 'book.json');
    expect(await testApp.call('mappingBook.export', { path })).toMatchObject({ entries: 1 });
    const book = JSON.parse(readFileSync(path, 'utf8')) as { entries: Record<string, unknown>[] };
    expect(book.entries).toMatchObject([{ kind: 'text', factorId: 'steel', reason: 'drawing says steel' }]);

    const [own] = book.entries;
    const other = {
      ...book,
      entries: [
        { ...own, factorId: 'brass', reason: 'the other team says brass' },
        { kind: 'partNumber', key: 'P-2', factorId: 'brass', proxy: true, reason: 'as in W1' },
      ],
    };
    writeFileSync(path, JSON.stringify(other));
    const merged = await testApp.call('mappingBook.merge', { path });
    expect(merged).toMatchObject({ entries: 2, added: 1, same: 0 });
    expect(merged.conflicts).toMatchObject([
      { kept: { factorId: 'steel' }, other: { factorId: 'brass', reason: 'the other team says brass' } },
    ]);
    await testApp.call('factors.assign', {});
    expect((await testApp.stored()).bom?.map(({ assignment }) => assignment)).toMatchObject([
      { factorId: 'steel' },
      { factorId: 'brass', status: 'proposed', reason: 'as in W1' },
    ]);

    await testApp.call('mappingBook.merge', { path, preferFile: true });
    await testApp.call('mappingBook.export', { path });
    expect(readFileSync(path, 'utf8')).toContain('the other team says brass');
  });

  test('a file that is no mapping book changes nothing', async () => {
    testApp = await openStudyOf(study);
    const path = join(testApp.folder, 'wrong.json');
    writeFileSync(path, '{"format":"something else"}');
    const error = await testApp.fail('mappingBook.merge', { path });
    expect(error.code).toBe('input.mappingBook.invalid');
  });
});
