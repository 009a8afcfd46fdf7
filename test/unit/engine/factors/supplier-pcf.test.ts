import { describe, expect, test } from 'vitest';
import { validUntil } from '../../../../electron/engine/factors/supplier-pcf-findings.ts';
import { decision, type Outcome, part, runLines } from '../inventory/material/run-lines.ts';

const PCF = {
  id: 'pcf',
  name: 'Servo drive',
  supplier: 'Invented',
  specification: 'PACT-3',
  status: 'active',
  declaredUnit: 'piece',
  declaredUnitAmount: '1',
  components: { fossil: '41.2', aircraft: '0.8' },
  referencePeriodStart: '2024-01-01',
  referencePeriodEnd: '2025-01-01',
  boundary: 'cradleToGate',
  packagingIncluded: false,
  outboundTransportIncluded: false,
  gwpSet: 'AR6',
  geography: 'DE',
};

const SCOPE = { declaredUnit: 'one machine', periodStart: '2025-01-01', periodEnd: '2025-12-31' };

function run(pcf: object, line: object = {}, more: object = {}): Outcome {
  return runLines([part('a', { quantity: '6', assignment: decision('pcf'), ...line })], {
    supplierPcfs: [{ ...PCF, ...pcf }],
    scope: SCOPE,
    ...more,
  });
}

const PER_KG = { specification: 'PACT-2', declaredUnit: 'kilogram', declaredUnitAmount: undefined };
const NO_MASS = { mass: undefined };

describe('a supplier footprint', () => {
  test('of PACT 3 is for the declared amount as a whole, its aircraft apart', () => {
    const made = run({ declaredUnitAmount: '4' });
    expect([made.kg('a'), made.kg('a', 'aircraft')]).toEqual(['61.8', '1.2']);
    expect(made.findings).toEqual([]);
  });

  test('of PACT 2 is per ONE declared unit: pieces take the amount in one piece, not their mass', () => {
    const made = run({ ...PER_KG, unitaryProductAmount: '18' });
    expect(made.kg('a')).toBe('4449.6');
    expect(made.line('a').terms[0]?.operands.map(({ code }) => code)).toEqual(['quantity', 'amountPerPiece']);
  });

  test('of PACT 3 knows no amount in one piece: the mass of the line counts', () => {
    const made = run({ declaredUnit: 'kilogram', unitaryProductAmount: '18' });
    expect(made.kg('a')).toBe('247.2');
    expect(made.findings).toEqual(['warning supplierPcf.amountUnused - supplierPcfs']);
  });

  test('per kg of a line with mass takes the bought mass', () => {
    const made = run(PER_KG, { yieldSteps: [{ kind: 'yield', value: '0.5' }] });
    expect(made.kg('a')).toBe('494.4');
  });

  test('per kg of a line in pieces without mass asks for the amount in one piece', () => {
    const made = run(PER_KG, NO_MASS);
    expect(made.findings).toEqual(['error line.pcfAmountPerPiece a assignment']);
    expect(made.line('a').state).toBe('open');
    const perSquareMetre = run({ ...PER_KG, declaredUnit: 'square meter' });
    expect(perSquareMetre.findings).toEqual(['error line.pcfAmountPerPiece a assignment']);
  });

  test.each([
    ['liter', 'l'],
    ['kilowatt hour', 'kWh'],
    ['m2', 'm2'],
  ])('declared per %s meets a line in %s', (declaredUnit, unit) => {
    expect(run({ declaredUnit }, { unit, ...NO_MASS }).kg('a')).toBe('247.2');
  });

  test('without declared amount has no denominator: the line stays open', () => {
    const made = run({ declaredUnitAmount: undefined });
    expect(made.findings).toEqual([
      'error supplierPcf.declaredAmountMissing - supplierPcfs',
      'error line.factorEmpty a assignment',
    ]);
    expect([made.line('a').state, made.kg('a')]).toEqual(['open', '0']);
  });

  test.each([
    [{ declaredUnitAmount: '0' }, 'line.factorPerAmount'],
    [{ ...PER_KG, unitaryProductAmount: '-1' }, 'line.factorAmountPerPiece'],
  ])('with %j is refused', (pcf, code) => {
    const made = run(pcf);
    expect(made.findings).toEqual([
      'error supplierPcf.amountRange - supplierPcfs',
      `error ${code} a assignment`,
    ]);
  });

  test.each([
    [{ status: 'deprecated' }, 'error supplierPcf.deprecated'],
    [{ boundary: 'notStated' }, 'warning supplierPcf.boundaryNotStated'],
    [{ boundary: 'gateToGate' }, 'error supplierPcf.gateToGate'],
    [{ boundary: 'cradleToGrave' }, 'error supplierPcf.cradleToGrave'],
    [{ outboundTransportIncluded: true }, 'warning supplierPcf.outboundIncluded'],
    [{ gwpSet: 'AR5' }, 'note supplierPcf.otherGwpSet'],
    [{ validUntil: '2025-12-30' }, 'error supplierPcf.expired'],
    [{ referencePeriodEnd: '2022-12-30' }, 'error supplierPcf.expired'],
    [{ unitaryProductAmount: '2' }, 'warning supplierPcf.amountUnused'],
  ])('with %j counts and is told', (pcf, finding) => {
    const made = run(pcf);
    expect(made.findings).toEqual([`${finding} - supplierPcfs`]);
    expect(made.kg('a')).toBe('247.2');
  });

  test.each([{ validUntil: '2025-12-31' }, { referencePeriodEnd: '2022-12-31' }, { gwpSet: 'AR6 GWP100' }])(
    'with %j is still fine',
    (pcf) => {
      expect(run(pcf).findings).toEqual([]);
    },
  );

  test('without stated validity holds three years after its data', () => {
    expect(validUntil({ referencePeriodEnd: '2024-02-29' })).toBe('2027-02-28');
    expect(validUntil({ referencePeriodEnd: '2024-02-29', validUntil: '2025-01-01' })).toBe('2025-01-01');
  });

  test('with packaging inside is told only when packaging is counted', () => {
    const crate = {
      id: 'crate',
      name: 'crate',
      stage: 'packaging',
      kind: 'packaging',
      massKg: '1',
      assignment: decision('steel'),
    };
    expect(run({ packagingIncluded: true }).findings).toEqual([]);
    expect(run({ packagingIncluded: true }, {}, { activities: [crate] }).findings).toEqual([
      'warning supplierPcf.packagingIncluded - supplierPcfs',
    ]);
  });

  test('with the id of a factor of the study: the factor stands and the clash is an error', () => {
    const made = run({ id: 'steel' }, { assignment: decision('steel') });
    expect(made.findings).toEqual(['error factor.idRepeated - factors']);
    expect(made.kg('a')).toBe('13.2');
  });
});
