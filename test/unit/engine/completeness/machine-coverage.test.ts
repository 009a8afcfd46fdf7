import { describe, expect, test } from 'vitest';
import { calculate } from '../../../../electron/engine/calculate.ts';
import {
  machineCoverage,
  type MachineCoverage,
  type MachinePart,
} from '../../../../electron/engine/completeness/machine-coverage.ts';
import { machineFindings } from '../../../../electron/engine/completeness/machine-findings.ts';
import { formatAmount } from '../../../../electron/engine/quantity/amount.ts';
import type { BomLine } from '../../../../shared/model/bom-line.ts';
import type { ResolvedStudy } from '../../../../shared/model/study.ts';
import {
  decimal,
  makeFactor,
  makeLine,
  makeStudy,
  mass,
  noLibrary,
  use,
} from '../../../support/study-builder.ts';

const FACTORS = [makeFactor('steel', 'kg', 2), makeFactor('electric', 'kg', 10)];

/**
 * Solved by hand. Cabinet 50 kg and motors 150 kg at 10 kg CO2e/kg. Of the weighed 1,000 kg then 800 kg remain; 680 kg
 * of steel at 2 kg CO2e/kg are assigned: 680 / 800 = 85 %. 20 kg of parts are open, 5 kg cut off, 95 kg are in no part:
 * the rest is 800 - 680 = 120 kg at 1,360 / 680 = 2 kg CO2e/kg: 240 kg CO2e.
 */
const PARTS: readonly BomLine[] = [
  makeLine('cabinet', { mass: mass(50), assignment: use('electric') }),
  makeLine('motor', { mass: mass(150), assignment: use('electric') }),
  makeLine('frame', { mass: mass(680), assignment: use('steel') }),
  makeLine('open', { mass: mass(20) }),
  makeLine('label', {
    mass: mass(5),
    assignment: { kind: 'excluded', why: 'cutOff', reason: 'light', estimate: { factorId: 'steel' } },
  }),
];

function partOf(id: string): MachinePart {
  return id.startsWith('cabinet') ? 'cabinet' : id.startsWith('motor') ? 'motors' : 'other';
}

function coverageOf(bom: readonly BomLine[], weighed: string | undefined): MachineCoverage {
  const study = makeStudy({
    product: {
      name: 'Invented machine',
      ...(weighed === undefined ? {} : { weighedMassKg: decimal(weighed) }),
    },
    factors: FACTORS,
    bom: [...bom],
  }) as ResolvedStudy;
  return machineCoverage(study, calculate(study, noLibrary), partOf);
}

function codes(coverage: MachineCoverage): readonly string[] {
  return machineFindings(coverage).map(({ code }) => code);
}

describe('a machine held against VDMA 34178', () => {
  test('the rest of the mass is added pro rata, at the mean of the remaining parts', () => {
    const coverage = coverageOf(PARTS, '1000');
    expect(formatAmount(coverage.remainingKg)).toBe('800');
    expect(coverage.coverage).toBeDefined();
    expect(Number(coverage.coverage!.numerator) / Number(coverage.coverage!.denominator)).toBe(0.85);
    expect(formatAmount(coverage.restKg)).toBe('120');
    expect(formatAmount(coverage.restEmissionKg!)).toBe('240');
    expect(coverage).toMatchObject({ passesCabinet: true, passesMotors: true, passesRemaining: true });
    const [proof, ...others] = machineFindings(coverage);
    expect(others).toEqual([]);
    expect(proof).toMatchObject({
      code: 'machine.kept',
      severity: 'note',
      params: { share: '85', limit: '80', restKg: '120', restEmissionKg: '240', cabinetKg: '50' },
    });
  });

  test('exactly 80 % passes, a gram less does not', () => {
    expect(coverageOf(PARTS, '1050').passesRemaining).toBe(true);
    const below = coverageOf(PARTS, '1050.001');
    expect(below.passesRemaining).toBe(false);
    expect(codes(below)).toEqual(['machine.coverageLow']);
  });

  test('every open motor and cabinet part is named; none at all is told', () => {
    const open = coverageOf([...PARTS, makeLine('motor2', { mass: mass(3) })], '1000');
    expect(open.passesMotors).toBe(false);
    expect(machineFindings(open)).toContainEqual(
      expect.objectContaining({
        code: 'machine.motorOpen',
        place: { lineId: 'motor2', field: 'assignment' },
      }),
    );
    const openCabinet = coverageOf([...PARTS, makeLine('cabinet2', { mass: mass(3) })], '1000');
    expect(openCabinet.passesCabinet).toBe(false);
    expect(machineFindings(openCabinet)).toContainEqual(
      expect.objectContaining({
        code: 'machine.cabinetOpen',
        place: { lineId: 'cabinet2', field: 'assignment' },
      }),
    );
    const without = PARTS.filter(({ id }) => id === 'frame');
    expect(codes(coverageOf(without, '700'))).toEqual(['machine.noCabinet', 'machine.noMotor']);
  });

  test('without a weighed mass, or with one below that of the parts, the parts are the machine', () => {
    for (const weighed of [undefined, '900']) {
      const coverage = coverageOf(PARTS, weighed);
      expect(coverage.isWeighed).toBe(false);
      expect(formatAmount(coverage.machineMassKg)).toBe('905');
      expect(formatAmount(coverage.restKg)).toBe('25');
      expect(formatAmount(coverage.restEmissionKg!)).toBe('50');
      expect(codes(coverage)).toContain('machine.notWeighed');
    }
  });

  test('what is inside the factor of an assembly is assigned with it; a part bought by price has no place in the mean', () => {
    const bom = [
      makeLine('unit', { mass: mass(100), assignment: use('electric') }),
      makeLine('inside', { parentId: 'unit', mass: mass(100) }),
      ...PARTS.filter(({ id }) => id !== 'frame'),
    ];
    const coverage = coverageOf(bom, '325');
    expect(formatAmount(coverage.parts.other.assignedKg)).toBe('100');
    expect(formatAmount(coverage.restKg)).toBe('25');
    expect(formatAmount(coverage.restEmissionKg!)).toBe('250');
  });

  test('where nothing of the remaining mass is assigned there is no mean and no rest emission', () => {
    const coverage = coverageOf(
      PARTS.filter(({ id }) => id !== 'frame'),
      '1000',
    );
    expect(coverage.restEmissionKg).toBeUndefined();
    expect(machineFindings(coverage)[0]).toMatchObject({
      code: 'machine.coverageLow',
      params: { restEmissionKg: '–' },
    });
  });
});
