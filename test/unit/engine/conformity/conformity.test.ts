import { describe, expect, test } from 'vitest';
import { calculate, studyFactors } from '../../../../electron/engine/calculate.ts';
import {
  conformityOf,
  type ConformityRow,
  openRequirements,
} from '../../../../electron/engine/conformity/conformity.ts';
import { requirementsOf } from '../../../../electron/engine/conformity/requirements.ts';
import { PROFILE_IDS } from '../../../../shared/model/method.ts';
import type { ResolvedStudy } from '../../../../shared/model/study.ts';
import {
  decimal,
  makeFactor,
  makeLine,
  makeSource,
  makeStudy,
  mass,
  noLibrary,
  use,
} from '../../../support/study-builder.ts';

function rowsOf(more: Partial<ResolvedStudy> = {}): ReadonlyMap<string, ConformityRow> {
  const study = makeStudy({
    factors: [makeFactor('steel', 'kg', '2'), makeFactor('grid', 'kWh', '0.6', { scope: 'directCo2Only' })],
    bom: [makeLine('frame', { mass: mass('100'), assignment: use('steel') })],
    ...more,
  });
  const judged = { study, calculation: calculate(study, noLibrary), lookUp: studyFactors(study, noLibrary) };
  return new Map(conformityOf(judged).map((row) => [row.requirement.id, row]));
}

function statusOf(id: string, more: Partial<ResolvedStudy> = {}): string | undefined {
  return rowsOf(more).get(id)?.status;
}

describe('the list of requirements', () => {
  test('has an id of its own for every row, and no clause that is said to be confirmed', () => {
    const all = PROFILE_IDS.flatMap(requirementsOf);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.every(({ id, profile }) => id.startsWith(`${profile}.`))).toBe(true);
    expect(all.some(({ clauseConfirmed }) => clauseConfirmed)).toBe(false);
    expect(all.map(({ id }) => id)).toContain('iso14067.performanceTracking');
    expect(all.filter(({ mandatory }) => !mandatory).map(({ id }) => id)).toEqual([
      'iso14067.recommendations',
      'iso14067.performanceTracking',
    ]);
  });
});

describe('conformityOf', () => {
  test('shows the standards the study is reported to, and no other', () => {
    const profiles = new Set(
      [...rowsOf({ method: { profiles: ['pas2050'] } }).keys()].map((id) => id.split('.')[0]),
    );
    expect([...profiles]).toEqual(['pas2050']);
  });

  test('sees values that are calculated, and misses them in an empty study', () => {
    expect(statusOf('iso14067.total')).toBe('met');
    expect(statusOf('iso14067.total', { bom: [] })).toBe('open');
  });

  test('sees a text, and not one of blanks', () => {
    expect(statusOf('iso14067.limitations', { statements: { limitations: 'One category.' } })).toBe('met');
    expect(statusOf('iso14067.limitations', { statements: { limitations: '  ' } })).toBe('open');
  });

  test('sees lines that are open', () => {
    expect(statusOf('iso14067.complete')).toBe('met');
    expect(statusOf('iso14067.complete', { bom: [makeLine('frame', { mass: mass('1') })] })).toBe('open');
  });

  test('wants model and configuration for a unit that can be reproduced', () => {
    const product = { name: 'W', model: 'W-1', bomRevision: 'C' };
    expect(statusOf('iso14067.unit', { product })).toBe('met');
    expect(statusOf('iso14067.unit', { product: { name: 'W', model: 'W-1' } })).toBe('open');
  });

  test('sees electricity of direct CO2 only, and none where none is used', () => {
    const electricity = { sources: [makeSource('S', 10, 'grid')] };
    expect(statusOf('gbt24067.lifeCycleElectricity', { electricity })).toBe('open');
    expect(statusOf('gbt24067.lifeCycleElectricity')).toBe('notApplicable');
    const steel = { sources: [makeSource('S', 10, 'steel')] };
    expect(statusOf('gbt24067.lifeCycleElectricity', { electricity: steel })).toBe('met');
  });

  test('sees certificates that were not redeemed', () => {
    const lot = { id: 'C', description: 'c', vintageYear: 2025, mwh: decimal(5), periodYear: 2025 };
    const bought = (redeemedOn: string | null) => ({
      sources: [],
      instruments: [{ ...lot, direction: 'bought' as const, redeemedOn, evidence: 'EV1' }],
    });
    expect(statusOf('gbt24067.certificates', { electricity: bought('2026-01-02') })).toBe('met');
    expect(statusOf('gbt24067.certificates', { electricity: bought(null) })).toBe('open');
  });

  test('asks a person where it sees nothing', () => {
    const answer = { requirement: 'pas2050.records', status: 'met' as const, note: 'archive' };
    expect(rowsOf().get('pas2050.records')).toMatchObject({ status: 'open', saidBy: 'nobody' });
    expect(rowsOf({ conformity: [answer] }).get('pas2050.records')).toMatchObject({
      status: 'met',
      saidBy: 'person',
      note: 'archive',
    });
  });

  test('is not talked out of what it sees, nor of what always applies', () => {
    const met = [{ requirement: 'iso14067.limitations', status: 'met' as const }];
    expect(statusOf('iso14067.limitations', { conformity: met })).toBe('open');
    const away = [
      { requirement: 'iso14067.limitations', status: 'notApplicable' as const },
      { requirement: 'pas2050.records', status: 'notApplicable' as const },
    ];
    expect(statusOf('iso14067.limitations', { conformity: away })).toBe('open');
    expect(statusOf('pas2050.records', { conformity: away })).toBe('open');
  });

  test('lets a person say that a conditional requirement does not apply', () => {
    const away = [{ requirement: 'iso14067.timing', status: 'notApplicable' as const }];
    expect(statusOf('iso14067.timing')).toBe('open');
    expect(statusOf('iso14067.timing', { conformity: away })).toBe('notApplicable');
  });
});

describe('openRequirements', () => {
  test('counts what is mandatory and open, and nothing else', () => {
    const open = openRequirements([...rowsOf().values()]).map(({ requirement }) => requirement.id);
    expect(open).toContain('iso14067.limitations');
    expect(open).not.toContain('iso14067.recommendations');
    expect(open).not.toContain('iso14067.total');
  });
});
