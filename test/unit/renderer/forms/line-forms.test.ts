import { describe, expect, test } from 'vitest';
import { draftOf } from '../../../../renderer/src/components/fields/form/draft.ts';
import { finishReading } from '../../../../renderer/src/components/fields/form/finish-reading.ts';
import { readRecord } from '../../../../renderer/src/components/fields/form/read-record.ts';
import { changedFields, shownFields } from '../../../../renderer/src/features/inspector/changed-fields.ts';
import { LINE_FORMS } from '../../../../renderer/src/features/inspector/line-rules.ts';
import {
  GWP_SET_RULES,
  GWP_SET_SCHEMA,
  gwpRecord,
  gwpSetProblems,
} from '../../../../renderer/src/features/scope/gwp-set-record.ts';
import { MEMO_RULES } from '../../../../renderer/src/features/scope/memo-rules.ts';
import { PUBLISHED_GWP_SETS } from '../../../../electron/engine/factors/gwp-sets.ts';
import { Memo } from '../../../../shared/model/memo.ts';

const LINE = {
  id: 'plate',
  description: 'Plate',
  quantity: '=2*n',
  yieldSteps: [
    { kind: 'yield', value: '0.8' },
    { kind: 'blank', netKg: '2', blankKg: '=2*b' },
    { kind: 'scrapOnInput', value: '0.1' },
    { kind: 'scrapOnNet', value: '1.2' },
  ],
  scrap: {
    distanceKm: '120.5',
    transport: { kind: 'factor', factorId: 'truck', status: 'confirmed' },
    treatment: { kind: 'factor', factorId: 'shredder', status: 'proposed', proxy: true },
  },
  price: {
    value: '12.5',
    per: 'line',
    currency: 'CNY',
    priceYear: 2024,
    vatRate: '0.13',
    index: { factorYear: '100', priceYear: '104.5', source: 'invented' },
    exchange: { rate: '6.4515' },
    basicPriceRatio: '0.9',
  },
  biogenic: { kind: 'wood', moisture: '0.12', moistureBasis: 'dry', carbonShare: '0.49' },
  capitalGoods: true,
  data: {
    type: 'supplier',
    ownControl: true,
    reasonNotPrimary: 'asked for',
    primaryShare: '0.4',
    pedigree: { reliability: 1, completeness: 2, temporal: 3, geographical: 4, technological: 5 },
  },
};

const DECISIONS = [
  {
    kind: 'factor',
    factorId: 'steel',
    upstreamFactorId: 'supply',
    recycledContent: { share: '0.3', factorId: 'scrap' },
    substanceShare: '0.5',
    status: 'confirmed',
    proxy: true,
    family: 'steel',
    reason: 'as is',
  },
  { kind: 'recipe', recipeId: 'R-1', status: 'confirmed' },
  {
    kind: 'excluded',
    why: 'cutOff',
    reason: 'minor',
    estimate: { factorId: 'steel', decidedBy: 'M. Example' },
  },
  { kind: 'excluded', why: 'elsewhere', reason: 'in the motor' },
];

describe.each(['.', ','] as const)('a line in its form, with the decimal sign %s', (sign) => {
  test('is read back as it was written: nothing is lost, nothing invented', () => {
    const { rules, schema } = LINE_FORMS.method;
    const fields = shownFields(LINE, Object.keys(schema.shape));
    const read = readRecord(rules, draftOf(rules, fields, sign), sign);
    expect([...read.problems]).toEqual([]);
    expect(read.record).toEqual(fields);
    expect(finishReading(read, schema)).toHaveProperty('value');
    expect(changedFields(LINE, read.record, Object.keys(schema.shape))).toEqual({});
  });

  test.each(DECISIONS)('keeps the decision $kind $why', (assignment) => {
    const { rules, schema } = LINE_FORMS.decision;
    const read = readRecord(rules, draftOf(rules, { assignment }, sign), sign);
    expect([...read.problems]).toEqual([]);
    expect(read.record).toEqual({ assignment });
    expect(finishReading(read, schema)).toHaveProperty('value');
  });
});

describe('what a form writes', () => {
  test('is the fields that differ, null for those that are gone', () => {
    const names = ['price', 'capitalGoods', 'scrap'];
    const before = { price: { value: '1' }, capitalGoods: true, scrap: { distanceKm: '1' }, note: 'x' };
    expect(changedFields(before, { price: { value: '2' }, scrap: { distanceKm: '1' } }, names)).toEqual({
      price: { value: '2' },
      capitalGoods: null,
    });
  });

  test('of an empty decision is none, so that the line is open', () => {
    const { rules } = LINE_FORMS.decision;
    const read = readRecord(rules, draftOf(rules, {}, '.'), '.');
    expect(read.record).toEqual({});
    expect(changedFields({ assignment: DECISIONS[0] }, read.record, ['assignment'])).toEqual({
      assignment: null,
    });
  });

  test('is refused where a cut-off has no estimate', () => {
    const { rules } = LINE_FORMS.decision;
    const cutOff = { kind: 'excluded', why: 'cutOff', reason: 'minor' };
    const read = readRecord(rules, draftOf(rules, { assignment: cutOff }, '.'), '.');
    expect([...read.problems.keys()]).toEqual(['assignment.excluded.estimate.factorId']);
  });
});

describe('a set of warming potentials in its form', () => {
  test.each(PUBLISHED_GWP_SETS)('$id is read back with every gas', (set) => {
    const draft = draftOf(GWP_SET_RULES, gwpRecord(set), ',');
    const finished = finishReading(readRecord(GWP_SET_RULES, draft, ','), GWP_SET_SCHEMA);
    const read = 'value' in finished ? finished.value : undefined;
    // A value is the same number without zeros at its end.
    const numbers = Object.fromEntries(
      Object.entries(set.values).map(([gas, value]) => [gas, Number(value)]),
    );
    const readNumbers = Object.entries(read?.set.values ?? {}).map(([gas, value]) => [gas, Number(value)]);
    expect(Object.fromEntries(readNumbers)).toEqual(numbers);
    expect({ ...read?.set, values: {} }).toEqual({ ...set, values: {} });
  });

  test('is refused with a gas twice or the name of another set', () => {
    const set = PUBLISHED_GWP_SETS[0];
    if (set === undefined) {
      throw new Error('no set');
    }
    const problems = gwpSetProblems({ set, gases: ['CO2', 'CH4', 'CO2'] }, new Set([set.id]));
    expect([...problems].map(([path, { code }]) => [path, code])).toEqual([
      ['id', 'setTaken'],
      ['values.2.gas', 'gasTwice'],
    ]);
  });
});

const MEMOS: readonly Memo[] = [
  {
    kind: 'circularFootprint',
    id: 'M-1',
    name: 'Steel',
    massKg: '100',
    recycledShare: '0.3',
    allocationA: '0.2',
    virgin: '2.3',
    recycled: '0.5',
    qualityRatioIn: '0.9',
    endOfLife: {
      recycledShare: '0.8',
      recycling: '0.4',
      substituted: '2.3',
      qualityRatioOut: '1',
      energyShare: '0.1',
      allocationB: '0',
      energyRecovery: '0.2',
      energyCredit: '0.3',
      disposal: '0.05',
    },
    note: 'invented',
  },
  { kind: 'scrapCredit', id: 'M-2', name: 'Chips', scrapMassKg: '12.5', creditPerKg: '-1.2' },
  { kind: 'gasBank', id: 'M-3', name: 'Chiller', gas: 'HFC-134a', chargeKg: '3.4' },
] as unknown as readonly Memo[];

test.each(MEMOS)('a memo of the kind $kind is read back as it was written', (memo) => {
  const rules = MEMO_RULES[memo.kind];
  const { id, kind, ...fields } = memo;
  const finished = finishReading(readRecord(rules, draftOf(rules, fields, ','), ','), Memo, { id, kind });
  expect(finished).toEqual({ value: memo });
});
