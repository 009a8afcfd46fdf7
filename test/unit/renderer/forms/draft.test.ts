import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Draft, draftOf, emptyDraft } from '../../../../renderer/src/components/fields/form/draft.ts';
import { withItem, withoutItem } from '../../../../renderer/src/components/fields/form/draft-list.ts';
import { finishReading } from '../../../../renderer/src/components/fields/form/finish-reading.ts';
import { readRecord } from '../../../../renderer/src/components/fields/form/read-record.ts';
import { type ListRule } from '../../../../renderer/src/components/fields/form/rules.ts';
import {
  ACTIVITY_KINDS,
  activityRules,
  freeId,
} from '../../../../renderer/src/features/inventory/rules/activity-rules.ts';
import { Activity, type ActivityKind } from '../../../../shared/model/activity.ts';
import { parseStudyText } from '../../../../shared/model/parse-study.ts';
import { COMPLETE_LINES } from './complete-lines.ts';

const STUDY_FILE = new URL('../../../../resources/example/winder-cw2400/study.json', import.meta.url);

function exampleActivities(): readonly Activity[] {
  const study = parseStudyText(readFileSync(STUDY_FILE, 'utf8'), 'study.json');
  if (!study.ok) {
    throw new Error(study.error.code);
  }
  return study.value.activities ?? [];
}

function readActivity(kind: ActivityKind, id: string, draft: Draft, sign: '.' | ',' = '.') {
  return finishReading(readRecord(activityRules(kind), draft, sign), Activity, { kind, id });
}

/** Codes of the problems by path, for a new line of a kind with some texts typed. */
function problemsOf(kind: ActivityKind, texts: Draft = {}): Readonly<Record<string, string>> {
  const reading = readActivity(kind, 'N-1', { ...emptyDraft(activityRules(kind)), ...texts });
  return 'problems' in reading
    ? Object.fromEntries([...reading.problems].map(([path, { code }]) => [path, code]))
    : {};
}

describe('drafts of inventory lines', () => {
  const lines = [...exampleActivities(), ...COMPLETE_LINES];

  it('covers every kind there is', () => {
    expect(new Set(lines.map(({ kind }) => kind))).toEqual(new Set(ACTIVITY_KINDS));
    expect(new Set(COMPLETE_LINES.map(({ kind }) => kind))).toEqual(new Set(ACTIVITY_KINDS));
  });

  it.each(['.', ','] as const)('gives back every line unchanged with the decimal sign %s', (sign) => {
    for (const line of lines) {
      const draft = draftOf(activityRules(line.kind), line, sign);
      expect(readActivity(line.kind, line.id, draft, sign)).toEqual({ value: line });
    }
  });

  it('asks for everything a new line needs', () => {
    const missing = (kind: ActivityKind): readonly string[] => Object.keys(problemsOf(kind));
    expect(missing('process')).toEqual(['name', 'hours', 'averagePowerKw']);
    expect(missing('electricity')).toEqual(['name', 'amount']);
    expect(missing('metered')).toEqual(['name', 'meterId', 'allocation.key', 'allocation.part']);
    expect(missing('fuel')).toEqual(['name', 'amount', 'unit']);
    expect(missing('transport')).toEqual(['name', 'massKg', 'legs.0.distanceKm']);
    expect(missing('packaging')).toEqual(['name', 'massKg']);
    expect(missing('gasRelease')).toEqual(['name', 'massKg', 'composition.0.share', 'composition.0.gas']);
    expect(missing('spend')).toEqual(['name', 'amount', 'currency', 'priceYear', 'sector']);
    expect(missing('asset')).toEqual(['name', 'amount', 'used', 'life']);
  });

  it('leaves a line without factor open instead of inventing one', () => {
    const texts = { ...emptyDraft(activityRules('consumable')), name: 'Argon', amount: '3.5', unit: 'kg' };
    expect(readActivity('consumable', 'C-1', texts)).toEqual({
      value: {
        kind: 'consumable',
        id: 'C-1',
        name: 'Argon',
        stage: 'ownManufacturing',
        amount: '3.5',
        unit: 'kg',
      },
    });
  });

  it('takes a formula as it is typed, and only where the model has one', () => {
    const texts = { name: 'Welding', hours: ' =plates*2,5 ', averagePowerKw: '=' };
    expect(problemsOf('process', texts)).toEqual({ averagePowerKw: 'formulaEmpty' });
    expect(problemsOf('process', { ...texts, averagePowerKw: `=${'a'.repeat(2000)}` })).toEqual({
      averagePowerKw: 'formulaTooLong',
    });
    const draft = { ...emptyDraft(activityRules('process')), ...texts, averagePowerKw: '3' };
    expect(readActivity('process', 'P-1', draft)).toMatchObject({ value: { hours: '=plates*2,5' } });
    expect(
      problemsOf('spend', {
        name: 'x',
        amount: '=a',
        currency: 'EUR',
        priceYear: '2025',
        sector: 'y',
        vatRate: '=b',
      }),
    ).toEqual({
      vatRate: 'notNumber',
    });
  });

  it('names the field of each problem', () => {
    expect(
      problemsOf('transport', {
        name: 'Inbound',
        massKg: '-5',
        'legs.length': '2',
        'legs.0.mode': 'road',
        'legs.0.distanceKm': '1,234',
        'legs.1.mode': 'sea',
        'legs.1.distanceKm': 'far',
      }),
    ).toEqual({ massKg: 'negative', 'legs.0.distanceKm': 'ambiguous', 'legs.1.distanceKm': 'notNumber' });
  });

  it('asks what it must not guess: the basis of moisture, and why something is left out', () => {
    const wood = { name: 'Crate', massKg: '10', $carbon: 'content' };
    expect(problemsOf('packaging', wood)).toEqual({ 'biogenic.kind': 'required' });
    expect(
      problemsOf('packaging', { ...wood, 'biogenic.kind': 'wood', 'biogenic.wood.moisture': '0.12' }),
    ).toEqual({
      'biogenic.wood.moistureBasis': 'required',
    });
    const cutOff = { 'assignment.kind': 'excluded', 'assignment.excluded.why': 'cutOff' };
    expect(problemsOf('waste', { name: 'Chips', treatment: 'recycling', massKg: '1', ...cutOff })).toEqual({
      'assignment.excluded.reason': 'required',
      'assignment.excluded.estimate.factorId': 'required',
    });
  });

  it('checks trips, rates, currency and year', () => {
    const rack = { name: 'Rack', massKg: '10', $use: 'reusable' };
    expect(problemsOf('packaging', { ...rack, trips: '0.5' })).toEqual({ trips: 'belowOne' });
    expect(problemsOf('packaging', { ...rack, $cycles: 'lossRate', lossRate: '1.01' })).toEqual({
      lossRate: 'aboveOne',
    });
    const office = { name: 'Office', amount: '5', currency: 'euro', priceYear: '25', sector: 'x' };
    expect(problemsOf('spend', office)).toEqual({ currency: 'currency', priceYear: 'year' });
  });

  it('does not keep what is out of sight: a single-use piece has no trips', () => {
    const texts = { ...emptyDraft(activityRules('packaging')), name: 'Box', massKg: '1', trips: '20' };
    expect(readActivity('packaging', 'P-1', texts)).toEqual({
      value: { kind: 'packaging', id: 'P-1', name: 'Box', stage: 'packaging', massKg: '1' },
    });
  });

  it('tells a text that the model does not take, with its place', () => {
    const texts = { name: 'x'.repeat(401), hours: '1', averagePowerKw: '1' };
    expect(problemsOf('process', texts)).toEqual({ name: 'notAccepted' });
  });

  it('finds ids that are free', () => {
    expect(freeId('process', new Set())).toBe('P-1');
    expect(freeId('process', new Set(['P-1', 'P-2', 'P-4']))).toBe('P-3');
    expect(freeId('packaging', new Set(['P-1']))).toBe('Pa-1');
  });
});

describe('lists of a draft', () => {
  const legs = activityRules('transport').find(({ name }) => name === 'legs') as ListRule;
  const route = COMPLETE_LINES.find((line) => line.kind === 'transport');

  it('take a record out from the middle, and those behind it move up whole', () => {
    if (route === undefined) {
      throw new Error('a transport is expected');
    }
    const draft = draftOf(activityRules('transport'), route, '.');
    const [, second] = route.legs;
    expect(readActivity('transport', route.id, withoutItem(draft, 'legs', 0))).toEqual({
      value: { ...route, legs: [second] },
    });
    const added = withItem(draft, legs, 'legs', { distanceKm: '7' });
    expect(readActivity('transport', route.id, added)).toEqual({
      value: { ...route, legs: [...route.legs, { mode: 'road', distanceKm: '7' }] },
    });
  });

  it('keep what no field shows', () => {
    const rules = activityRules('process').filter(({ name }) => name !== 'more');
    const line = { name: 'Milling', stage: 'ownManufacturing', hours: '1', averagePowerKw: '2', note: 'log' };
    expect(readRecord(rules, draftOf(rules, line, '.'), '.').record).toEqual(line);
  });
});
