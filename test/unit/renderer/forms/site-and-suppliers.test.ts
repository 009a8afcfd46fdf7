import { describe, expect, it } from 'vitest';
import { draftOf, emptyDraft } from '../../../../renderer/src/components/fields/form/draft.ts';
import { finishReading } from '../../../../renderer/src/components/fields/form/finish-reading.ts';
import {
  nextMonth,
  pastedMonths,
  readMonth,
} from '../../../../renderer/src/components/fields/form/months.ts';
import { readRecord } from '../../../../renderer/src/components/fields/form/read-record.ts';
import { ownConsumption, shareOfKey } from '../../../../renderer/src/features/inventory/metered-share.ts';
import {
  differsBesideName,
  nameProblems,
  withParameter,
} from '../../../../renderer/src/features/parameters/change-parameters.ts';
import { PARAMETER_RULES } from '../../../../renderer/src/features/parameters/parameter-rules.ts';
import { freeListId, withRecord } from '../../../../renderer/src/features/site/free-id.ts';
import { withChoice, withProfile } from '../../../../renderer/src/features/site/method-choices.ts';
import { monthsFrom, statedDifference } from '../../../../renderer/src/features/site/meter-view.ts';
import { KEY_RULES, METER_RULES } from '../../../../renderer/src/features/site/site-rules.ts';
import { declaredKg } from '../../../../renderer/src/features/suppliers/pcf-state.ts';
import { RECIPE_RULES } from '../../../../renderer/src/features/suppliers/recipe-rules.ts';
import { SUPPLIER_PCF_RULES } from '../../../../renderer/src/features/suppliers/supplier-rules.ts';
import { Parameter } from '../../../../shared/model/parameter.ts';
import { Recipe } from '../../../../shared/model/recipe.ts';
import { AllocationKey, Meter, Site } from '../../../../shared/model/site.ts';
import { SupplierPcf } from '../../../../shared/model/supplier-pcf.ts';

/** Invented site: a main meter of 100 + 200.5, of which 40.25 go through a sub-meter. */
const site = Site.parse({
  meters: [
    {
      id: 'M-1',
      name: 'Main',
      unit: 'kWh',
      months: [
        { month: '2025-01', amount: '100' },
        { month: '2025-02', amount: '200.5' },
      ],
      statedTotal: '300',
      evidence: 'bill',
    },
    { id: 'M-2', name: 'Air', unit: 'kWh', partOf: 'M-1', months: [{ month: '2025-01', amount: '40.25' }] },
  ],
  keys: [
    { id: 'K-1', name: 'Hours', basis: 'machineHours', unit: 'h', whole: '41200', justification: 'runs' },
  ],
});
const [main] = site.meters ?? [];
const [key] = site.keys ?? [];

const pcf = SupplierPcf.parse({
  id: 'PCF-1',
  name: 'Servo motor',
  supplier: 'Norddrive (invented)',
  specification: 'PACT-3',
  status: 'active',
  declaredUnit: 'kg',
  declaredUnitAmount: '12.5',
  productMassKg: '12.5',
  components: { fossil: '61.25', aircraft: '0.8', biogenicCo2Removal: '-3' },
  referencePeriodStart: '2024-01-01',
  referencePeriodEnd: '2025-01-01',
  validUntil: '2027-01-01',
  boundary: 'cradleToGate',
  packagingIncluded: false,
  outboundTransportIncluded: true,
  gwpSet: 'AR6',
  geography: 'DE',
  standards: ['ISO 14067', 'PACT 3.0'],
  primaryDataPercent: '62',
  quality: { technological: '1.5', geographical: '2', temporal: '1' },
  verification: 'limited',
  source: 'exchange file',
  note: 'first',
});

describe('data of the site', () => {
  it('gives back meters and keys unchanged', () => {
    for (const meter of site.meters ?? []) {
      const reading = readRecord(METER_RULES, draftOf(METER_RULES, meter, ','), ',');
      expect(finishReading(reading, Meter, { id: meter.id })).toEqual({ value: meter });
    }
    const reading = readRecord(KEY_RULES, draftOf(KEY_RULES, key ?? {}, '.'), '.');
    expect(finishReading(reading, AllocationKey, { id: 'K-1' })).toEqual({ value: key });
  });

  it('sums months exactly, takes parts off, and compares with the bill', () => {
    if (main === undefined) {
      throw new Error('a meter is expected');
    }
    expect(ownConsumption(main, site)).toBe('260.25');
    expect(statedDifference(main)).toBe('-0.5');
    const gas = { ...main, id: 'M-3', unit: 'm3', partOf: 'M-1' };
    expect(ownConsumption(main, { meters: [main, gas] })).toBeUndefined();
    expect([shareOfKey('424', '41200'), shareOfKey('1', '0'), shareOfKey('x', '2')]).toEqual([
      424 / 41200,
      undefined,
      undefined,
    ]);
  });

  it('leaves out a month that was not read instead of making it zero', () => {
    const draft = {
      ...emptyDraft(METER_RULES),
      ...monthsFrom('2025-11-01'),
      name: 'Gas',
      'months.2.amount': '7',
    };
    const { record, problems } = readRecord(METER_RULES, draft, '.');
    expect([...problems]).toEqual([]);
    expect(record['months']).toEqual([{ month: '2026-01', amount: '7' }]);
  });

  it('understands pasted cells and never guesses a month', () => {
    expect(pastedMonths('2025/1\t100\n2025年2月\t200\n')).toEqual([
      { month: '2025-01', amount: '100' },
      { month: '2025-02', amount: '200' },
    ]);
    expect(pastedMonths('1\t2\t3')).toEqual(['1', '2', '3'].map((amount) => ({ month: undefined, amount })));
    expect(pastedMonths('5\r\n6\r\n').map(({ amount }) => amount)).toEqual(['5', '6']);
    expect(['03.2025', '2025-13', 'Jan', '2025-3'].map(readMonth)).toEqual([
      '2025-03',
      undefined,
      undefined,
      '2025-03',
    ]);
    expect([nextMonth('2025-12'), nextMonth('2025-09'), nextMonth('')]).toEqual(['2026-01', '2025-10', '']);
  });
});

describe('supplier data', () => {
  it('gives back a footprint and a recipe unchanged', () => {
    const reading = readRecord(SUPPLIER_PCF_RULES, draftOf(SUPPLIER_PCF_RULES, pcf, ','), ',');
    expect(finishReading(reading, SupplierPcf, { id: pcf.id })).toEqual({ value: pcf });
    const recipe = Recipe.parse({
      id: 'R-1',
      name: 'Motor',
      parts: [
        { factorId: 'steel', share: '0.7' },
        { factorId: 'copper', share: '0.3' },
      ],
      energy: { kwhPerKg: '3.5' },
      spend: {
        factorId: 'testing',
        moneyPerKg: '90.4',
        currency: 'CNY',
        priceYear: 2023,
        vatRate: '0.13',
        index: { factorYear: '90', priceYear: '100', source: 'office' },
        exchange: { rate: '7.2' },
        basicPriceRatio: '0.8',
      },
      source: 'data sheet',
    });
    const draft = draftOf(RECIPE_RULES, recipe, ',');
    expect(finishReading(readRecord(RECIPE_RULES, draft, ','), Recipe, { id: 'R-1' })).toEqual({
      value: recipe,
    });
  });

  it('adds the components without biogenic CO2, aircraft beside fossil', () => {
    expect(declaredKg(pcf)).toBe('62.05');
  });

  it('asks for the declared amount in PACT 3 only', () => {
    const missing = (specification: string): readonly string[] => [
      ...readRecord(
        SUPPLIER_PCF_RULES,
        { ...emptyDraft(SUPPLIER_PCF_RULES), specification },
        '.',
      ).problems.keys(),
    ];
    expect(missing('PACT-3')).toContain('declaredUnitAmount');
    expect(missing('PACT-2')).not.toContain('declaredUnitAmount');
  });

  it('finds free ids and replaces in place', () => {
    expect(freeListId('M', [{ id: 'M-1' }, { id: 'M-3' }])).toBe('M-2');
    expect(withRecord([{ id: 'a' }, { id: 'b' }], { id: 'a' })).toEqual([{ id: 'a' }, { id: 'b' }]);
  });
});

describe('parameters', () => {
  const list = [
    { name: 'd', value: '2' },
    { name: 'area', value: '=pi*(d/2)^2', unit: 'm2' },
  ].map((parameter) => Parameter.parse(parameter));
  const [diameter] = list;

  it('are read with a formula, refused with a name that formulas cannot use', () => {
    const draft = { ...emptyDraft(PARAMETER_RULES), name: 'plate mass', value: '=d*2' };
    expect([...readRecord(PARAMETER_RULES, draft, '.').problems]).toEqual([
      ['name', { code: 'parameterName', params: {} }],
    ]);
    const good = readRecord(PARAMETER_RULES, { ...draft, name: 'Δ_mass' }, '.');
    expect(finishReading(good, Parameter)).toEqual({ value: { name: 'Δ_mass', value: '=d*2' } });
  });

  it('keep their place, and no name is taken twice', () => {
    if (diameter === undefined) {
      throw new Error('a parameter is expected');
    }
    const wider = { ...diameter, value: '3' as never };
    expect(withParameter(list, wider, 'd').map(({ value }) => value)).toEqual(['3', '=pi*(d/2)^2']);
    expect(withParameter(list, { ...diameter, name: 'x' }, undefined)).toHaveLength(3);
    expect(nameProblems(list, { ...diameter, name: 'area' }, 'd').get('name')?.code).toBe('parameterTaken');
    expect(nameProblems(list, diameter, 'd').size).toBe(0);
    expect([
      differsBesideName(diameter, { ...diameter, name: 'x' }),
      differsBesideName(diameter, wider),
    ]).toEqual([false, true]);
  });
});

describe('choices of method', () => {
  it('are set, or left to the standards; one standard is always reported', () => {
    expect(withChoice({ pasScaling: 'on' }, 'pasScaling', undefined)).toEqual({});
    expect(withChoice({}, 'cutOffSingle', '0.01')).toEqual({ cutOffSingle: '0.01' });
    expect(withChoice({}, 'capitalGoods', 'maybe')).toEqual({});
    expect(withProfile({}, 'iso14067', false).profiles).toEqual(['pas2050', 'gbt24067']);
    expect(withProfile({ profiles: ['pas2050'] }, 'pas2050', false)).toEqual({ profiles: ['pas2050'] });
  });
});
