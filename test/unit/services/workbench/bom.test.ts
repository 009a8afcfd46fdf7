import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BomRowView, BomRows, StripView } from '../../../../shared/contract/workbench.ts';
import type { DecimalString } from '../../../../shared/model/decimal-string.ts';
import { formatAmount, toAmount } from '../../../../electron/engine/quantity/amount.ts';
import { parseRatio } from '../../../../electron/engine/quantity/ratio.ts';
import { decimal, makeLine, makeStudy, mass, use, makeFactor } from '../../../support/study-builder.ts';
import { openEmpty, openExample, openStudyOf, type TestApp } from '../test-app.ts';
import { smallMachine } from './small-machine.ts';

function sumOf(texts: readonly (DecimalString | undefined)[]): DecimalString {
  return formatAmount(
    texts.reduce((sum, text) => sum + (text === undefined ? 0n : toAmount(parseRatio(text))), 0n),
  );
}

function rowOf(rows: readonly BomRowView[], id: string): BomRowView {
  const row = rows.find((candidate) => candidate.id === id);
  expect(row, `row ${id}`).toBeDefined();
  return row!;
}

describe('the rows of the example machine', () => {
  let testApp: TestApp;
  let rows: BomRows;
  let strip: StripView;
  beforeAll(async () => {
    testApp = await openExample();
    rows = await testApp.call('workbench.rows', {});
    strip = await testApp.call('workbench.strip', {});
  });
  afterAll(() => testApp.close());

  test('are all lines of the BOM, parents before children', () => {
    expect(rows.rows).toHaveLength(917);
    expect(strip.rows).toBe(917);
    const depths = new Map<string, number>();
    for (const row of rows.rows) {
      expect(row.depth).toBe(row.parentId === null ? 0 : (depths.get(row.parentId) ?? -2) + 1);
      depths.set(row.id, row.depth);
    }
  });

  test('of assemblies are the exact sums of the rows below them', () => {
    const children = Map.groupBy(rows.rows, (row) => row.parentId ?? '');
    for (const row of rows.rows.filter((candidate) => !candidate.isLeaf)) {
      const below = children.get(row.id) ?? [];
      expect(sumOf([row.netMassKg]), row.id).toBe(sumOf(below.map((child) => child.netMassKg)));
      expect(sumOf([row.grossMassKg]), row.id).toBe(sumOf(below.map((child) => child.grossMassKg)));
      expect(sumOf([row.emissionKg]), row.id).toBe(sumOf(below.map((child) => child.emissionKg)));
      expect(row.openBelow).toBe(below.reduce((sum, child) => sum + child.openBelow, 0));
    }
  });

  test('and the strip agree with the whole calculation', async () => {
    const report = await testApp.call('calculation.run', { lines: true });
    expect(strip.byLocation).toEqual(report.totals.byLocation);
    expect(strip.byContract).toEqual(report.totals.byContract);
    expect(strip.headlineBasis).toBe(report.headline.basis);
    expect(strip.netMassKg).toBe(report.coverage.netMassKg);
    expect(strip.massBalanceShare).toBe(report.coverage.massBalanceShare);
    expect(strip.findings).toEqual(report.findingCounts);
    expect(strip.findingsRevision).toBe(strip.revision);
    const top = rows.rows[0]!;
    expect([top.netMassKg, top.grossMassKg]).toEqual([
      report.coverage.netMassKg,
      report.coverage.grossMassKg,
    ]);
    expect(top.openBelow).toBe(strip.leavesOpen);
    expect(top.correctedBelow).toBe(7);
    const materials = report.stages.find((stage) => stage.key === 'materials');
    expect(top.emissionKg).toBe(materials?.emissions.byLocation.excludingBiogenicCo2Kg);
    for (const line of report.lines ?? []) {
      if (line.kind === 'bom' && line.state === 'counted') {
        expect(rowOf(rows.rows, line.id).emissionKg).toBe(line.emissions.byLocation.excludingBiogenicCo2Kg);
      }
    }
  });

  test('show no emission for a gap and keep the row of the file', () => {
    const open = rows.rows.filter((row) => row.mark === 'open');
    expect(open).toHaveLength(strip.leavesOpen);
    expect(open.every((row) => row.emissionKg === undefined)).toBe(true);
    const plate = rows.rows.find((row) => row.position === '1.9.1.1');
    expect(plate).toMatchObject({ sourceRow: 404, mark: 'corrected', correctedFields: ['materialText'] });
    expect(rows.sources[0]?.fileName).toBe('bom-en.xlsx');
  });

  test('tell of a line its cells, findings and history', async () => {
    const plate = rows.rows.find((row) => row.position === '1.9.1.1')!;
    const detail = await testApp.call('workbench.line', { lineId: plate.id });
    expect(detail.cells['materialText']).toBe('BOM!E404');
    expect(detail.fileName).toBe('bom-en.xlsx');
    expect(detail.corrections).toHaveLength(1);
    expect(detail.history.map((entry) => entry.command)).toEqual([
      'bom.import',
      'bom.correct',
      'factors.assign',
    ]);
    const other = await testApp.call('workbench.line', { lineId: 'bom-r405' });
    expect(other.history.map((entry) => entry.command)).not.toContain('bom.correct');
  });
});

describe('a row carries the most serious of its marks', () => {
  let testApp: TestApp;
  beforeAll(async () => {
    testApp = await openStudyOf(smallMachine());
  });
  afterAll(() => testApp.close());

  test('from the state of its line', async () => {
    const { rows } = await testApp.call('workbench.rows', {});
    const marks = Object.fromEntries(rows.map((row) => [row.id, row.mark]));
    expect(marks).toEqual({
      machine: 'assembly',
      frame: 'assembly',
      plate: 'confirmed',
      bar: 'corrected',
      head: 'assembly',
      eye: 'proposed',
      thing: 'open',
      manual: 'excluded',
    });
    expect(rowOf(rows, 'machine')).toMatchObject({
      openBelow: 1,
      correctedBelow: 1,
      errorsBelow: 0,
      emissionKg: '42',
    });
    expect(rowOf(rows, 'head')).toMatchObject({ netMassKg: '6', emissionKg: '30', openBelow: 1 });
    expect(rowOf(rows, 'thing')).not.toHaveProperty('emissionKg');
    expect(rowOf(rows, 'manual')).not.toHaveProperty('netMassKg');
  });

  test('and a proxy, an error and a covered line', async () => {
    const proxy = await testApp.call('workbench.decide', {
      lineIds: ['eye'],
      decision: { kind: 'factor', factorId: 'copper', proxy: true },
    });
    expect(rowOf(proxy.changed, 'eye').mark).toBe('estimated');
    const covering = await testApp.call('workbench.decide', {
      lineIds: ['frame'],
      decision: { kind: 'factor', factorId: 'sensor', proxy: false },
    });
    const { rows } = await testApp.call('workbench.rows', {});
    // The plate has a factor too, which does not count: an error of the study.
    expect(rowOf(rows, 'plate').mark).toBe('error');
    expect(rowOf(rows, 'machine').errorsBelow).toBe(2);
    expect(covering.strip.findings.error).toBe(2);
    expect(rowOf(rows, 'frame')).toMatchObject({ mark: 'confirmed', emissionKg: '10' });
    await testApp.call('workbench.decide', { lineIds: ['plate', 'bar'], decision: { kind: 'open' } });
    const after = await testApp.call('workbench.rows', {});
    expect(rowOf(after.rows, 'plate').mark).toBe('covered');
    expect(rowOf(after.rows, 'bar').mark).toBe('corrected');
  });
});

describe('lines without a place in the tree', () => {
  test('stand at the end, in error, and count nothing', async () => {
    const study = makeStudy({
      factors: [makeFactor('steel', 'kg', '2')],
      bom: [
        makeLine('a', { parentId: 'b' }),
        makeLine('machine', { mass: mass(1), assignment: use('steel') }),
        makeLine('b', { parentId: 'a', mass: mass(1), assignment: use('steel') }),
      ],
    });
    const testApp = await openStudyOf(study);
    const { rows } = await testApp.call('workbench.rows', {});
    expect(rows.map((row) => [row.id, row.parentId, row.mark])).toEqual([
      ['machine', null, 'confirmed'],
      ['a', null, 'error'],
      ['b', null, 'error'],
    ]);
    const strip = await testApp.call('workbench.strip', {});
    expect([strip.rows, strip.byLocation.excludingBiogenicCo2Kg]).toEqual([3, '2']);
    expect(
      (await testApp.call('workbench.line', { lineId: 'a' })).findings.map((finding) => finding.code),
    ).toEqual(['bom.cycle']);
    await testApp.close();
  });
});

describe('a strip of a large BOM', () => {
  test('waits for the checks only when asked', async () => {
    const parts = Array.from({ length: 2001 }, (_, index) =>
      makeLine(`p${index}`, {
        parentId: 'machine',
        partNumber: `P${index}`,
        mass: mass(1),
        materialText: 'Steel X',
        quantity: decimal(1),
      }),
    );
    const clash = makeLine('clash', {
      parentId: 'machine',
      partNumber: 'P0',
      mass: mass(9),
      materialText: 'Steel X',
    });
    const testApp = await openStudyOf(makeStudy({ bom: [makeLine('machine'), ...parts, clash] }));
    const first = await testApp.call('workbench.strip', {});
    expect(first.findingsRevision).toBeNull();
    const fresh = await testApp.call('workbench.strip', { fresh: true });
    expect(fresh.findingsRevision).toBe(fresh.revision);
    const sum = (strip: StripView): number =>
      strip.findings.error + strip.findings.warning + strip.findings.note;
    expect(sum(fresh)).toBeGreaterThan(sum(first));
    const edited = await testApp.call('workbench.applyEdits', {
      edits: [{ lineId: 'p1', field: 'quantity', text: '2' }],
      decimalSign: '.',
      reason: 'invented',
    });
    expect(edited.strip.findingsRevision).toBe(fresh.revision);
    expect(edited.strip.revision).toBe(fresh.revision + 1);
    expect(sum(edited.strip)).toBe(sum(fresh));
    await testApp.close();
  });
});

test('nothing is shown without a project, nor of a line that is not there', async () => {
  const testApp = await openEmpty();
  expect((await testApp.fail('workbench.line', { lineId: 'nowhere' })).code).toBe('state.lineNotFound');
  await testApp.call('project.close', {});
  for (const name of [
    'workbench.strip',
    'workbench.rows',
    'workbench.inventory',
    'workbench.flow',
  ] as const) {
    expect((await testApp.fail(name, {})).code).toBe('state.noProject');
  }
  await testApp.close();
});
