import { expect, test } from 'vitest';
import { latestRows } from '../../../../renderer/src/api/latest-rows.ts';
import { patchRows } from '../../../../renderer/src/api/patch-rows.ts';
import type { BomRows, BomRowView } from '../../../../shared/contract/workbench.ts';

const rowOf = (id: string, quantity: string): BomRowView => ({ id, quantity }) as BomRowView;

function rows(revision: number, step: number, whole: boolean, list: readonly BomRowView[]): BomRows {
  return { revision, step, findingsRevision: null, whole, rows: [...list], sources: [] };
}

const quantities = (known: BomRows | undefined): readonly string[] =>
  (known?.rows ?? []).map((row) => row.quantity);

test('without known rows all are asked for', async () => {
  const all = rows(3, 0, true, [rowOf('a', '1')]);
  const asked: unknown[] = [];
  const found = await latestRows({
    known: () => undefined,
    ask: async (since) => {
      asked.push(since);
      return all;
    },
  });
  expect(found).toBe(all);
  expect(asked).toEqual([undefined]);
});

test('changed rows take their places and the moment moves on', async () => {
  const known = rows(3, 0, true, [rowOf('a', '1'), rowOf('b', '1')]);
  const found = await latestRows({
    known: () => known,
    ask: async () => rows(5, 2, false, [rowOf('b', '7')]),
  });
  expect([found.revision, found.step, found.whole]).toEqual([5, 2, true]);
  expect(quantities(found)).toEqual(['1', '7']);
  expect(found.rows[0]).toBe(known.rows[0]);
});

test('an edit that is shown before an older answer comes stays on the screen', async () => {
  let known = rows(3, 0, true, [rowOf('a', '1'), rowOf('b', '1')]);
  const answers = [
    rows(3, 0, false, [rowOf('a', '1')]),
    rows(4, 1, false, [rowOf('a', '2'), rowOf('b', '5')]),
  ];
  const found = await latestRows({
    known: () => known,
    ask: async () => {
      known = patchRows(known, [rowOf('a', '2')], { revision: 4 }) ?? known;
      return answers.shift() ?? expect.unreachable('asked too often');
    },
  });
  expect(quantities(found)).toEqual(['2', '5']);
  expect(found.revision).toBe(4);
});

test('a row that is not known makes all be asked for', async () => {
  const known = rows(3, 0, true, [rowOf('a', '1')]);
  const all = rows(4, 0, true, [rowOf('a', '1'), rowOf('new', '1')]);
  const found = await latestRows({
    known: () => known,
    ask: async (since) => (since === undefined ? all : rows(4, 0, false, [rowOf('new', '1')])),
  });
  expect(found).toBe(all);
});
