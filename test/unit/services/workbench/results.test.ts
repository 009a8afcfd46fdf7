import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FlowView, PivotView } from '../../../../shared/contract/workbench.ts';
import type { DecimalString } from '../../../../shared/model/decimal-string.ts';
import { formatAmount, toAmount } from '../../../../electron/engine/quantity/amount.ts';
import { parseRatio } from '../../../../electron/engine/quantity/ratio.ts';
import { openExample, openStudyOf, type TestApp } from '../test-app.ts';
import { smallMachine } from './small-machine.ts';

function sumOf(texts: readonly DecimalString[]): DecimalString {
  return formatAmount(texts.reduce((sum, text) => sum + toAmount(parseRatio(text)), 0n));
}

describe('the flow of the example machine', () => {
  let testApp: TestApp;
  let flow: FlowView;
  beforeAll(async () => {
    testApp = await openExample();
    flow = await testApp.call('workbench.flow', {});
  });
  afterAll(() => testApp.close());

  test('sums in every column, and between the columns, exactly to the headline', async () => {
    const strip = await testApp.call('workbench.strip', {});
    expect(flow.totalKg).toBe(strip[strip.headlineBasis].excludingBiogenicCo2Kg);
    for (const column of [0, 1, 2]) {
      expect(sumOf(flow.nodes.filter((node) => node.column === column).map((node) => node.kg))).toBe(
        flow.totalKg,
      );
    }
    for (const node of flow.nodes) {
      const out = flow.links.filter((link) => link.from === node.id).map((link) => link.kg);
      const into = flow.links.filter((link) => link.to === node.id).map((link) => link.kg);
      expect(node.column === 2 ? [] : sumOf(out), node.id).toEqual(node.column === 2 ? [] : node.kg);
      expect(node.column === 0 ? [] : sumOf(into), node.id).toEqual(node.column === 0 ? [] : node.kg);
    }
  });

  test('gathers small nodes in one remainder that says how many', async () => {
    const report = await testApp.call('calculation.run', {});
    const assemblies = flow.nodes.filter((node) => node.column === 0);
    const inBom = report.assemblies.filter((group) => !group.key.startsWith('stage:')).length;
    const remainder = assemblies.filter((node) => node.remainder);
    expect(remainder).toHaveLength(1);
    expect(assemblies.length - 1 + remainder[0]!.gathered).toBe(inBom + 1);
    expect(assemblies.find((node) => node.key === 'notInBom')).toMatchObject({
      remainder: false,
      gathered: 0,
    });
    expect(assemblies.some((node) => node.label.startsWith('Base frame'))).toBe(true);
    expect(flow.nodes.filter((node) => node.column === 2)).toHaveLength(4);
  });

  test.each([
    ['assembly', 'family', 5],
    ['family', 'stage', 3],
    ['supplier', 'country', 50],
    ['country', 'country', 1],
  ] as const)('a pivot of %s by %s is exact in rows, columns and cells', async (rows, columns, most) => {
    const pivot: PivotView = await testApp.call('workbench.pivot', { rows, columns, most });
    expect(pivot.totalKg).toBe(flow.totalKg);
    expect(sumOf(pivot.columnTotalsKg)).toBe(pivot.totalKg);
    expect(sumOf(pivot.rows.map((row) => row.totalKg))).toBe(pivot.totalKg);
    for (const row of pivot.rows) {
      expect(row.cells).toHaveLength(pivot.columns.length);
      expect(sumOf(row.cells)).toBe(row.totalKg);
    }
    pivot.columns.forEach((_, index) => {
      expect(sumOf(pivot.rows.map((row) => row.cells[index]!))).toBe(pivot.columnTotalsKg[index]);
    });
    const heads = pivot.rows.filter((row) => !row.remainder);
    expect(heads.length).toBeLessThanOrEqual(most + 1);
    expect(pivot.rows.filter((row) => row.remainder).length).toBeLessThanOrEqual(1);
    expect(heads.map((row) => Number(row.totalKg))).toEqual(
      heads.map((row) => Number(row.totalKg)).toSorted((a, b) => b - a),
    );
  });
});

test('small results are shown whole, without a remainder', async () => {
  const testApp = await openStudyOf(smallMachine());
  expect(await testApp.call('workbench.pivot', { rows: 'assembly', columns: 'country' })).toEqual({
    columns: [
      { key: '', label: '', remainder: false, gathered: 0 },
      { key: 'CN', label: 'CN', remainder: false, gathered: 0 },
      { key: 'DE', label: 'DE', remainder: false, gathered: 0 },
    ],
    rows: [
      { key: 'head', label: 'Head', remainder: false, gathered: 0, cells: ['30', '0', '0'], totalKg: '30' },
      { key: 'frame', label: 'Frame', remainder: false, gathered: 0, cells: ['0', '6', '6'], totalKg: '12' },
      {
        key: 'stage:ownManufacturing',
        label: '',
        remainder: false,
        gathered: 0,
        cells: ['4', '0', '0'],
        totalKg: '4',
      },
    ],
    columnTotalsKg: ['34', '6', '6'],
    totalKg: '46',
  });
  const flow = await testApp.call('workbench.flow', {});
  expect(flow.nodes.filter((node) => node.column === 1).map((node) => [node.key, node.kg])).toEqual([
    ['family:sensors', '30'],
    ['family:copper', '6'],
    ['family:steel-plate', '6'],
    ['activity:consumable', '4'],
  ]);
  await testApp.close();
});
