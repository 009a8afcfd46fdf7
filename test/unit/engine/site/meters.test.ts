import { describe, expect, test } from 'vitest';
import type { ResolvedActivity } from '../../../../shared/model/activity.ts';
import type { AllocationKey, Meter, Site } from '../../../../shared/model/site.ts';
import { decimal, makeFactor, makeSource, use } from '../../../support/study-builder.ts';
import { type ActivityOutcome, runActivities } from '../inventory/run-activities.ts';

type Metered = Extract<ResolvedActivity, { kind: 'metered' }>;

const FACTORS = [makeFactor('grid', 'kWh', '1'), makeFactor('natural gas', 'm3', '2')];

/** A meter whose months sum to a total: eleven equal ones and the rest. */
function meter(id: string, total: number, more: Partial<Meter> = {}): Meter {
  const each = Math.floor(total / 12);
  const months = Array.from({ length: 12 }, (_, index) => ({
    month: `2025-${String(index + 1).padStart(2, '0')}`,
    amount: decimal(index === 11 ? total - 11 * each : each),
  }));
  return { id, name: id, unit: 'kWh', months, ...more };
}

function key(id: string, basis: AllocationKey['basis'], whole: number, unit: string): AllocationKey {
  return { id, name: id, basis, whole: decimal(whole), unit };
}

const KEYS = [
  key('hours', 'machineHours', 310_000, 'h'),
  key('mass', 'mass', 1960, 't'),
  key('revenue', 'revenue', 640, 'million CNY'),
];

function line(
  id: string,
  meterId: string,
  keyId: string,
  part: string | number,
  more: Partial<Metered> = {},
): Metered {
  return {
    id,
    name: id,
    stage: 'ownManufacturing',
    kind: 'metered',
    meterId,
    allocation: { key: keyId, part: decimal(part) },
    ...more,
  };
}

function run(
  lines: readonly Metered[],
  site: Site,
  period: { readonly periodStart?: string; readonly periodEnd?: string } = {},
): ActivityOutcome {
  return runActivities(
    lines,
    FACTORS,
    { sources: [makeSource('mains', 1, 'grid')] },
    { site, scope: period },
  );
}

function emissionOf(made: ActivityOutcome, index: number): string {
  const amount = made.lines[index]?.emissions.byLocation[0] ?? 0n;
  return (Number(amount / 10n ** 20n) / 10_000).toFixed(2);
}

describe('a share of a site meter', () => {
  test('is its months x part / whole of a key of the site', () => {
    // Solved by hand: 2,450,000 kWh by machine hours, mass and revenue.
    const lines = [
      line('h', 'site', 'hours', 5200),
      line('m', 'site', 'mass', '8.4'),
      line('r', 'site', 'revenue', '3.1'),
    ];
    const made = run(lines, { meters: [meter('site', 2_450_000)], keys: KEYS });
    expect([0, 1, 2].map((index) => emissionOf(made, index))).toEqual(['41096.77', '10500.00', '11867.19']);
    expect(made.findings).toEqual([]);
  });

  test('of a sub-meter is counted there, the rest without it', () => {
    const meters = [meter('site', 2_450_000), meter('hall', 640_000, { partOf: 'site' })];
    const hall = line('hall', 'hall', 'press hours', 5200);
    const rest = line('rest', 'site', 'hours', 5200);
    const allocation = { ...hall.allocation, whole: decimal(98_000) };
    const made = run([{ ...hall, allocation }, rest], { meters, keys: KEYS });
    expect([emissionOf(made, 0), emissionOf(made, 1)]).toEqual(['33959.18', '30361.29']);
    expect(made.findings).toEqual([]);
  });

  test('subtracts in any unit that converts exactly, and only what is directly part of it', () => {
    const meters = [
      meter('site', 1000),
      meter('hall', 0, {
        partOf: 'site',
        unit: 'MWh',
        months: [{ month: '2025-01', amount: decimal('0.4') }],
      }),
      meter('press', 100, { partOf: 'hall', unit: 'kWh' }),
    ];
    const whole = { key: 'all', part: decimal(1), whole: decimal(1) };
    const made = run(
      ['site', 'hall', 'press'].map((id) => line(id, id, 'all', 1, { allocation: whole })),
      { meters },
    );
    expect([0, 1, 2].map((index) => emissionOf(made, index))).toEqual(['600.00', '300.00', '100.00']);
  });

  test('of another energy or a volume goes by its factor', () => {
    const gas = meter('gas', 1200, { unit: 'm3' });
    const byFactor = line('a', 'gas', 'hours', 31_000, { assignment: use('natural gas') });
    expect(emissionOf(run([byFactor], { meters: [gas], keys: KEYS }), 0)).toBe('240.00');
    expect(run([line('a', 'gas', 'hours', 1)], { meters: [gas], keys: KEYS }).findings).toEqual([
      'line.factorMissing a assignment',
    ]);
  });
});

describe('a meter that cannot be used', () => {
  const january = { month: '2025-01', amount: decimal(1) };

  test.each([
    ['has no months', [meter('site', 0, { months: [] })], 'meter.noMonths site site.meters'],
    [
      'has a month twice',
      [meter('site', 0, { months: [january, january] })],
      'meter.monthTwice site site.meters',
    ],
    [
      'reads below zero',
      [meter('site', 0, { months: [{ ...january, amount: decimal(-1) }] })],
      'meter.negative site site.meters',
    ],
    [
      'is part of itself',
      [meter('site', 12, { partOf: 'hall' }), meter('hall', 12, { partOf: 'site' })],
      'meter.cycle site site.meters',
    ],
    [
      'has sub-meters above it',
      [meter('site', 12), meter('hall', 13, { partOf: 'site' })],
      'meter.partsAbove site site.meters',
    ],
    [
      'has a sub-meter of another dimension',
      [meter('site', 12), meter('hall', 13, { partOf: 'site', unit: 'm3' })],
      'meter.unit site site.meters',
    ],
  ])('%s', (_, meters, finding) => {
    const made = run([line('a', 'site', 'hours', 1)], { meters, keys: KEYS });
    expect(made.lines[0]).toMatchObject({ state: 'open', terms: [] });
    expect(made.findings).toContain('metered.meterUnusable a meterId');
    expect(made.findings).toContain(finding);
  });

  test('does not exist, or by a key nobody knows', () => {
    expect(run([line('a', 'none', 'hours', 1)], { keys: KEYS }).findings).toEqual([
      'metered.meterUnknown a meterId',
    ]);
    const meters = [meter('site', 12)];
    expect(run([line('a', 'site', 'magic', 1)], { meters, keys: KEYS }).findings).toEqual([
      'allocation.keyUnknown a allocation',
    ]);
    expect(run([line('a', 'site', 'hours', 310_001)], { meters, keys: KEYS }).findings).toEqual([
      'allocation.range a allocation',
    ]);
    expect(run([], { meters: [meter('site', 12), meter('site', 24)] }).findings).toEqual([
      'meter.idTwice site site.meters',
    ]);
    expect(run([], { meters: [meter('site', 12, { partOf: 'none' })] }).findings).toEqual([
      'meter.partOfUnknown site site.meters',
    ]);
  });
});

describe('site data worth a look', () => {
  test('differs from the bill', () => {
    const meters = [
      meter('site', 1200, { statedTotal: decimal(1201) }),
      meter('hall', 12, { statedTotal: decimal(12) }),
    ];
    expect(run([], { meters }).findings).toEqual(['meter.totalDiffers site site.meters']);
  });

  test('has few months, or months of another period', () => {
    const whole = meter('site', 1200);
    const short = { ...whole, months: whole.months.slice(3) };
    expect(run([], { meters: [short] }).findings).toEqual(['meter.fewMonths site site.meters']);
    const year = { periodStart: '2025-01-01', periodEnd: '2025-12-31' };
    expect(run([], { meters: [whole] }, year).findings).toEqual([]);
    const shifted = { periodStart: '2024-07-01', periodEnd: '2025-06-30' };
    expect(run([], { meters: [whole] }, shifted).findings).toEqual([
      'meter.fewMonths site site.meters',
      'meter.monthOutside site site.meters',
    ]);
    // A machine built in a quarter rests on a year of site data.
    const quarter = { periodStart: '2025-01-01', periodEnd: '2025-03-31' };
    expect(run([], { meters: [whole] }, quarter).findings).toEqual(['meter.monthOutside site site.meters']);
  });

  test('is allocated beyond the whole', () => {
    const lines = [line('a', 'site', 'hours', 200_000), line('b', 'site', 'mass', 1000)];
    expect(run(lines, { meters: [meter('site', 12)], keys: KEYS }).findings).toEqual([
      'meter.overAllocated site site.meters',
    ]);
  });

  test('has keys without a whole or twice', () => {
    const keys = [key('hours', 'machineHours', 0, 'h'), key('hours', 'machineHours', 5, 'h')];
    expect(run([], { keys }).findings).toEqual([
      'allocation.keyWhole hours site.keys',
      'allocation.keyTwice hours site.keys',
    ]);
  });
});
