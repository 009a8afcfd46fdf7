import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  freeSourceId,
  withInstrument,
  withoutInstrument,
  withoutSource,
  withSource,
} from '../../../../renderer/src/features/inventory/electricity/change-supply.ts';
import { mixOf, shareOf } from '../../../../renderer/src/features/inventory/electricity/site-mix.ts';
import {
  instrumentDraft,
  readInstrument,
  readSource,
  sourceDraft,
} from '../../../../renderer/src/features/inventory/electricity/supply-draft.ts';
import { type FactorView } from '../../../../shared/contract/outcomes.ts';
import { ElectricitySupply } from '../../../../shared/model/electricity.ts';
import { StudyDocument } from '../../../../shared/model/study.ts';

const STUDY_FILE = new URL('../../../../resources/example/winder-cw2400/study.json', import.meta.url);
const example = StudyDocument.parse(JSON.parse(readFileSync(STUDY_FILE, 'utf8'))).electricity ?? {
  sources: [],
};

/** Invented supply with round numbers: 3/4 grid at 0.6, 1/4 wind at 0.02 + 0.01. */
const supply = ElectricitySupply.parse({
  sources: [
    {
      id: 'S-1',
      name: 'Grid',
      category: 'grid',
      kwh: '750',
      byLocation: { kind: 'factor', factorId: 'grid', status: 'confirmed' },
      byContract: { kind: 'factor', factorId: 'grid', status: 'confirmed' },
    },
    {
      id: 'S-2',
      name: 'Wind',
      category: 'instrument',
      kwh: '250',
      byLocation: { kind: 'factor', factorId: 'grid', status: 'confirmed' },
      byContract: { kind: 'factor', factorId: 'wind', upstreamFactorId: 'losses', status: 'confirmed' },
    },
  ],
});

function factor(id: string, unit: string, totalKg: string): [string, FactorView] {
  return [
    id,
    {
      id,
      unit,
      totalKg,
      names: {},
      geography: '',
      referenceYear: '',
      scope: '',
      gwpSet: '',
      source: '',
      flags: [],
    } as unknown as FactorView,
  ];
}
const factors = new Map([
  factor('grid', 'kWh', '0.6'),
  factor('wind', 'MWh', '20'),
  factor('losses', 'kWh', '0.01'),
]);

describe('electricity of the site', () => {
  it('mixes the sources by their kWh, upstream included, units converted', () => {
    expect(mixOf(supply, 'byLocation', factors)).toBeCloseTo(0.6, 12);
    expect(mixOf(supply, 'byContract', factors)).toBeCloseTo(0.75 * 0.6 + 0.25 * 0.03, 12);
    expect(supply.sources.map((source) => shareOf(source, supply))).toEqual([0.75, 0.25]);
  });

  it('shows no mix while a factor is missing or is not per energy', () => {
    expect(
      mixOf(supply, 'byContract', new Map([...factors].filter(([id]) => id !== 'losses'))),
    ).toBeUndefined();
    expect(mixOf(supply, 'byLocation', new Map([factor('grid', 'kg', '0.6')]))).toBeUndefined();
    expect(mixOf({ sources: [] }, 'byLocation', factors)).toBeUndefined();
  });

  it('does not need a factor for a source that gave nothing', () => {
    const idle = withSource(supply, {
      id: 'S-3',
      name: 'Diesel',
      category: 'ownGeneration',
      kwh: '0' as never,
    });
    expect(mixOf(idle, 'byLocation', factors)).toBeCloseTo(0.6, 12);
  });

  it.each(['.', ','] as const)('gives back the sources and lots of the example unchanged (%s)', (sign) => {
    for (const source of example.sources) {
      expect(readSource(sourceDraft(source, source.id, sign), sign)).toEqual({ value: source });
    }
    for (const lot of example.instruments ?? []) {
      expect(readInstrument(instrumentDraft(lot, lot.id, sign), sign)).toEqual({ value: lot });
    }
    expect(example.instruments?.length).toBe(4);
  });

  it('says which fields of a new source or lot are missing', () => {
    const source = readSource(sourceDraft(undefined, 'S-9', '.'), '.');
    expect('problems' in source && [...source.problems.keys()]).toEqual(['name', 'kwh']);
    const lot = readInstrument(instrumentDraft(undefined, '', '.'), '.');
    expect('problems' in lot && [...lot.problems.keys()]).toEqual(['id', 'mwh', 'vintageYear', 'periodYear']);
  });

  it('adds, replaces and removes without touching the others', () => {
    const [grid, wind] = supply.sources;
    if (grid === undefined || wind === undefined) {
      throw new Error('two sources expected');
    }
    expect(withSource(supply, { ...grid, name: 'Net' }).sources.map(({ name }) => name)).toEqual([
      'Net',
      'Wind',
    ]);
    expect(withoutSource(supply, 'S-1').sources).toEqual([wind]);
    expect(freeSourceId(supply)).toBe('S-3');
    expect(freeSourceId(withoutSource(supply, 'S-1'))).toBe('S-1');
    const lots = example.instruments ?? [];
    const [first, second] = lots;
    if (first === undefined || second === undefined) {
      throw new Error('two lots expected');
    }
    const two = withInstrument(withInstrument(supply, first, 0), second, 99);
    expect(two.instruments).toEqual([first, second]);
    expect(withoutInstrument(two, 0).instruments).toEqual([second]);
  });
});
