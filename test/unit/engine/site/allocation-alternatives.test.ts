import { expect, test } from 'vitest';
import { createFactorBase } from '../../../../electron/engine/factors/factor-base.ts';
import { allocationAlternatives } from '../../../../electron/engine/site/allocation-alternatives.ts';
import { decimal, makeFactor, makeSource, makeStudy, noLibrary } from '../../../support/study-builder.ts';

const STUDY = makeStudy({
  product: { name: 'Invented machine', weighedMassKg: decimal(8400) },
  factors: [makeFactor('grid', 'kWh', '1')],
  electricity: { sources: [makeSource('mains', 1, 'grid')] },
  site: {
    meters: [
      { id: 'site', name: 'site', unit: 'kWh', months: [{ month: '2025-01', amount: decimal(2_450_000) }] },
    ],
    keys: [
      { id: 'hours', name: 'machine hours', basis: 'machineHours', unit: 'h', whole: decimal(310_000) },
      { id: 'mass', name: 'mass', basis: 'mass', unit: 't', whole: decimal(1960) },
      { id: 'revenue', name: 'revenue', basis: 'revenue', unit: 'million CNY', whole: decimal(640) },
      { id: 'units', name: 'machines', basis: 'units', unit: 'piece', whole: decimal(245) },
      { id: 'area', name: 'area', basis: 'area', unit: 'm2', whole: decimal(9000) },
    ],
  },
  activities: [
    {
      id: 'hall',
      name: 'hall',
      stage: 'ownManufacturing',
      kind: 'metered',
      meterId: 'site',
      allocation: {
        key: 'hours',
        part: decimal(5200),
        alternatives: [{ key: 'revenue', part: decimal('3.1') }],
      },
    },
  ],
});

test('shows what a line would be under every key, and which part nobody has given', () => {
  const lookUp = createFactorBase(STUDY, noLibrary);
  const made = allocationAlternatives(STUDY, lookUp).map(({ key, partFrom, emissions }) => [
    key.id,
    partFrom,
    emissions && (Number(emissions.byContract[0] ?? 0n) / 1e24).toFixed(2),
  ]);
  expect(made).toEqual([
    ['hours', 'thisLine', '41096.77'],
    ['mass', 'weighedMass', '10500.00'],
    ['revenue', 'thisLine', '11867.19'],
    ['units', 'oneMachine', '10000.00'],
    ['area', undefined, undefined],
  ]);
});
