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
  INSTRUMENT_RULES,
  SOURCE_RULES,
} from '../../../../renderer/src/features/inventory/electricity/supply-rules.ts';
import { draftOf, emptyDraft } from '../../../../renderer/src/components/fields/form/draft.ts';
import { finishReading } from '../../../../renderer/src/components/fields/form/finish-reading.ts';
import { readRecord } from '../../../../renderer/src/components/fields/form/read-record.ts';
import { type FactorView } from '../../../../shared/contract/outcomes.ts';
import {
  ElectricityInstrument,
  ElectricitySource,
  ElectricitySupply,
} from '../../../../shared/model/electricity.ts';
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

/** Invented records in which every field is filled in. */
const COMPLETE_SOURCE = ElectricitySource.parse({
  id: 'S-5',
  name: 'Roof',
  category: 'ownGeneration',
  kwh: '=roof_area*180',
  certificatesSold: true,
  losses: { rate: '0.045', definition: 'ofGenerated', source: 'grid report' },
  byLocation: { kind: 'factor', factorId: 'grid', status: 'confirmed' },
  byContract: { kind: 'factor', factorId: 'wind', upstreamFactorId: 'losses', status: 'proposed' },
});
const COMPLETE_LOT = ElectricityInstrument.parse({
  id: 'L-5',
  description: 'Wind lot',
  direction: 'bought',
  vintageYear: 2025,
  mwh: '412.5',
  redeemedOn: null,
  periodYear: 2025,
  type: 'I-REC',
  numbers: '0001-0412',
  plant: 'Plant A',
  technology: 'wind',
  market: 'CN',
  beneficiary: 'Maker',
  evidence: 'statement.pdf',
});

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

  it('adds losses by their definition, and counts sold certificates as grid', () => {
    const [grid, wind] = supply.sources;
    if (grid === undefined || wind === undefined) {
      throw new Error('two sources expected');
    }
    const lossy = (definition: 'ofGenerated' | 'ofDelivered') =>
      withSource(supply, { ...grid, losses: { rate: '0.2' as never, definition } });
    expect(mixOf(lossy('ofGenerated'), 'byContract', factors)).toBeCloseTo(0.75 * 0.75 + 0.25 * 0.03, 12);
    expect(mixOf(lossy('ofDelivered'), 'byContract', factors)).toBeCloseTo(0.75 * 0.72 + 0.25 * 0.03, 12);
    const sold = withSource(supply, { ...wind, category: 'ownGeneration', certificatesSold: true });
    expect(mixOf(sold, 'byContract', factors)).toBeCloseTo(0.6, 12);
  });

  it('shows no mix while the kWh of a source is a formula without value', () => {
    const [grid] = supply.sources;
    const open = ElectricitySupply.parse({ sources: [...supply.sources, { ...grid, id: 'S-9', kwh: '=x' }] });
    expect(mixOf(open, 'byLocation', factors)).toBeUndefined();
  });

  it.each(['.', ','] as const)('gives back the sources and lots of the example unchanged (%s)', (sign) => {
    for (const source of [...example.sources, COMPLETE_SOURCE]) {
      const { id } = source;
      const reading = readRecord(SOURCE_RULES, draftOf(SOURCE_RULES, source, sign), sign);
      expect(finishReading(reading, ElectricitySource, { id })).toEqual({ value: source });
    }
    for (const lot of [...(example.instruments ?? []), COMPLETE_LOT]) {
      const reading = readRecord(INSTRUMENT_RULES, draftOf(INSTRUMENT_RULES, lot, sign), sign);
      expect(finishReading(reading, ElectricityInstrument)).toEqual({ value: lot });
    }
    expect(example.instruments?.length).toBe(4);
  });

  it('says which fields of a new source or lot are missing', () => {
    const source = readRecord(SOURCE_RULES, emptyDraft(SOURCE_RULES), '.');
    expect([...source.problems.keys()]).toEqual(['name', 'kwh']);
    const lot = readRecord(INSTRUMENT_RULES, emptyDraft(INSTRUMENT_RULES), '.');
    expect([...lot.problems.keys()]).toEqual(['id', 'description', 'mwh', 'vintageYear', 'periodYear']);
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
