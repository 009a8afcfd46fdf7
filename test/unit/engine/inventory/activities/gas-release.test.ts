import { describe, expect, test } from 'vitest';
import type { ResolvedActivity } from '../../../../../shared/model/activity.ts';
import { decimal, makeFactor } from '../../../../support/study-builder.ts';
import { type ActivityOutcome, runActivities } from '../run-activities.ts';

type Release = Extract<ResolvedActivity, { kind: 'gasRelease' }>;

function run(more: Partial<Release>, gwpSet?: string): ActivityOutcome {
  const release: Release = {
    id: 'a',
    name: 'gas',
    stage: 'ownManufacturing',
    kind: 'gasRelease',
    massKg: decimal(12),
    ...more,
  };
  const scope = gwpSet === undefined ? {} : { gwpSet };
  return runActivities([release], [makeFactor('acetylene', 'kg', '3.38')], undefined, { scope });
}

describe('a gas by its substances', () => {
  test('of a published blend escapes by the part that is lost', () => {
    // Solved by hand: 12 kg x 2 % x (0.5 x 771 + 0.5 x 3740).
    expect(run({ blend: 'R-410A', lossShare: decimal('0.02') }).emission()).toBe('541.32');
    expect(run({ blend: 'R-407C', massKg: decimal(1) }).emission()).toBe('1907.93');
  });

  test('takes the warming potentials of the study', () => {
    const composition = [{ gas: 'SF6', share: decimal(1) }];
    expect(run({ composition, massKg: decimal(1) }).emission()).toBe('25200');
    expect(run({ composition, massKg: decimal(1) }, 'AR5').emission()).toBe('23500');
  });

  test('by volume is converted with the molar masses, argon counts nothing and is said', () => {
    const composition = [
      { gas: 'Ar', share: decimal('0.82') },
      { gas: 'CO2', share: decimal('0.18') },
    ];
    const byVolume = run({ massKg: decimal(1), shareOf: 'volume', composition });
    // A cylinder labelled 82/18 by volume holds 19.5 % of CO2 by mass: 7.92162 / 40.67898.
    expect(byVolume.emission()).toBe('0.194734971230842071261374');
    expect(byVolume.findings).toEqual(['gas.inert a composition']);
    expect(byVolume.lines[0]?.state).toBe('counted');
    expect(run({ massKg: decimal(14), composition }).emission()).toBe('2.52');
  });
});

describe('a gas that cannot be computed', () => {
  const share = decimal(1);

  test.each([
    ['no substance', {}, 'gas.compositionMissing a composition'],
    [
      'two sayings',
      { blend: 'R-410A', composition: [{ gas: 'CO2', share }] },
      'gas.compositionTwice a composition',
    ],
    ['a blend nobody published', { blend: 'R-0000' }, 'gas.blendUnknown a composition'],
    ['a blend by volume', { blend: 'R-410A', shareOf: 'volume' }, 'gas.blendByVolume a composition'],
    ['more lost than there was', { blend: 'R-410A', lossShare: decimal('1.2') }, 'gas.lossRange a lossShare'],
    ['less than nothing lost', { blend: 'R-410A', lossShare: decimal('-0.2') }, 'line.negative a lossShare'],
    [
      'a volume of something without molar mass',
      { shareOf: 'volume', composition: [{ factorId: 'acetylene', share }] },
      'gas.molarMassUnknown a composition',
    ],
    [
      'a gas the set does not list',
      { composition: [{ gas: 'XYZ', share }] },
      'line.factorUnknown a composition',
    ],
    [
      'shares that do not sum to 1',
      { composition: [{ gas: 'CO2', share: decimal('0.9') }] },
      'gas.sharesNotOne a composition',
    ],
  ] as const)('has %s', (_, more, finding) => {
    const made = run(more as Partial<Release>);
    expect(made.findings).toEqual([finding]);
    expect(made.lines[0]).toMatchObject({ state: 'open', terms: [] });
  });
});
