import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type ActivityDraft,
  draftOf,
  emptyDraft,
  freeId,
} from '../../../../renderer/src/features/inventory/draft/activity-draft.ts';
import {
  assignmentDraft,
  readAssignment,
  withFactor,
} from '../../../../renderer/src/features/inventory/draft/assignment-draft.ts';
import { readDraft } from '../../../../renderer/src/features/inventory/draft/read-draft.ts';
import { SCALARS } from '../../../../renderer/src/features/inventory/draft/scalar-fields.ts';
import { Activity, type ActivityKind } from '../../../../shared/model/activity.ts';
import { type Assignment } from '../../../../shared/model/assignment.ts';
import { parseStudyText } from '../../../../shared/model/parse-study.ts';

const STUDY_FILE = new URL('../../../../resources/example/winder-cw2400/study.json', import.meta.url);

function exampleActivities(): readonly Activity[] {
  const study = parseStudyText(readFileSync(STUDY_FILE, 'utf8'), 'study.json');
  if (!study.ok) {
    throw new Error(study.error.code);
  }
  return study.value.activities ?? [];
}

/** Invented lines of the kinds and fields the example does not have. */
const OTHER_LINES = [
  {
    kind: 'spend',
    id: 'X-1',
    name: 'Engineering office',
    stage: 'materials',
    amount: '12500.5',
    currency: 'EUR',
    priceYear: 2025,
    sector: 'Engineering services',
  },
  {
    kind: 'waste',
    id: 'X-2',
    name: 'Chips',
    stage: 'ownManufacturing',
    massKg: '0.001',
    treatment: 'recycling',
    assignment: { kind: 'excluded', why: 'elsewhere', reason: 'cut-off' },
  },
].map((line) => Activity.parse(line));

function problemsOf(draft: ActivityDraft): Readonly<Record<string, string>> {
  const reading = readDraft(draft, '.');
  return 'problems' in reading
    ? Object.fromEntries([...reading.problems].map(([path, { code }]) => [path, code]))
    : {};
}

describe('drafts of inventory lines', () => {
  const lines = [...exampleActivities(), ...OTHER_LINES];

  it('covers every kind there is', () => {
    expect(new Set(lines.map(({ kind }) => kind))).toEqual(new Set(Object.keys(SCALARS)));
  });

  it.each(['.', ','] as const)('gives back every line unchanged with the decimal sign %s', (sign) => {
    for (const line of lines) {
      expect(readDraft(draftOf(line, sign), sign)).toEqual({ activity: line });
    }
  });

  it('asks for everything a new line needs', () => {
    const missing = (kind: ActivityKind): readonly string[] =>
      Object.keys(problemsOf(emptyDraft(kind, 'N-1')));
    expect(missing('process')).toEqual(['name', 'hours', 'averagePowerKw']);
    expect(missing('electricity')).toEqual(['name', 'amount']);
    expect(missing('fuel')).toEqual(['name', 'amount', 'unit']);
    expect(missing('transport')).toEqual(['name', 'massKg', 'legs.0.distanceKm']);
    expect(missing('packaging')).toEqual(['name', 'massKg']);
    expect(missing('gasRelease')).toEqual(['name', 'massKg', 'composition.0.factorId']);
    expect(missing('spend')).toEqual(['name', 'amount', 'currency', 'priceYear', 'sector']);
  });

  it('leaves a line without factor open instead of inventing one', () => {
    const draft = {
      ...emptyDraft('consumable', 'C-1'),
      name: 'Argon',
      values: { amount: '3.5', unit: 'kg' },
    };
    expect(readDraft(draft, '.')).toEqual({
      activity: {
        kind: 'consumable',
        id: 'C-1',
        name: 'Argon',
        stage: 'ownManufacturing',
        amount: '3.5',
        unit: 'kg',
      },
    });
  });

  it('names the field of each problem', () => {
    const [leg] = emptyDraft('transport', 'T-1').legs;
    const draft: ActivityDraft = {
      ...emptyDraft('transport', 'T-1'),
      name: 'Inbound',
      values: { massKg: '-5' },
      legs:
        leg === undefined
          ? []
          : [
              { ...leg, distanceKm: '1,234' },
              { ...leg, distanceKm: 'far' },
            ],
    };
    expect(problemsOf(draft)).toEqual({
      massKg: 'negative',
      'legs.0.distanceKm': 'ambiguous',
      'legs.1.distanceKm': 'notNumber',
    });
  });

  it('checks trips, currency, year and the reason of an exclusion', () => {
    const packaging = { ...emptyDraft('packaging', 'P-1'), name: 'Rack' };
    expect(problemsOf({ ...packaging, values: { massKg: '10', trips: '0.5' } })).toEqual({
      trips: 'belowOne',
    });
    const spend = { ...emptyDraft('spend', 'S-1'), name: 'Office' };
    const values = { amount: '5', currency: 'euro', priceYear: '25', sector: 'x' };
    expect(problemsOf({ ...spend, values })).toEqual({ currency: 'currency', priceYear: 'year' });
    const waste = {
      ...emptyDraft('waste', 'W-1'),
      name: 'Chips',
      values: { massKg: '1', treatment: 'recycling' },
    };
    const excluded = { ...assignmentDraft(undefined), choice: 'excluded' as const };
    expect(problemsOf({ ...waste, assignment: excluded })).toEqual({ 'assignment.reason': 'reasonMissing' });
  });

  it('tells a text that the model does not take, with its place', () => {
    const draft = {
      ...emptyDraft('process', 'P-1'),
      name: 'x'.repeat(401),
      values: { hours: '1', averagePowerKw: '1' },
    };
    expect(problemsOf(draft)).toEqual({ name: 'notAccepted' });
  });

  it('finds ids that are free', () => {
    expect(freeId('process', new Set())).toBe('P-1');
    expect(freeId('process', new Set(['P-1', 'P-2', 'P-4']))).toBe('P-3');
    expect(freeId('packaging', new Set(['P-1']))).toBe('Pa-1');
  });
});

describe('decisions', () => {
  const proposed: Assignment = {
    kind: 'factor',
    factorId: 'a',
    status: 'proposed',
    proxy: true,
    family: 'steel',
  };

  it('keeps a proposal a proposal until somebody chooses', () => {
    expect(readAssignment(assignmentDraft(proposed))).toEqual(proposed);
    const chosen = withFactor(assignmentDraft(proposed), {
      id: 'b',
      names: { en: 'B' },
      unit: 'kg',
      totalKg: '1' as never,
      geography: 'CN',
      referenceYear: '2024',
      scope: 'cradleToGate',
      gwpSet: 'AR6',
      source: '',
      flags: [],
    });
    expect(readAssignment(chosen)).toEqual({
      kind: 'factor',
      factorId: 'b',
      status: 'confirmed',
      proxy: true,
    });
  });

  it('is open when the factor is taken away', () => {
    expect(readAssignment(withFactor(assignmentDraft(proposed), undefined))).toBeUndefined();
  });
});
