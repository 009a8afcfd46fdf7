import { describe, expect, test } from 'vitest';
import { netMassOperands, type Operands, yieldOperands } from '../../../../electron/engine/bom/line-mass.ts';
import { productOf } from '../../../../electron/engine/inventory/operand.ts';
import { formatRatio } from '../../../../electron/engine/quantity/amount.ts';
import type { ResolvedBomLine, ResolvedYieldStep } from '../../../../shared/model/bom-line.ts';
import { decimal, makeLine, mass, without } from '../../../support/study-builder.ts';

/** The number the operands make, or the code of the problem. */
function outcome(made: Operands): string {
  return 'problem' in made ? made.problem.code : formatRatio(productOf(made.operands));
}

function netMass(more: Partial<ResolvedBomLine>): string {
  return outcome(netMassOperands(makeLine('line', more)));
}

function yields(...yieldSteps: ResolvedYieldStep[]): string {
  return outcome(yieldOperands(makeLine('line', { yieldSteps })));
}

describe('net mass in kg', () => {
  test.each([
    ['of pieces', { quantity: decimal(4), mass: mass('0.35') }, '1.4'],
    ['of pieces stated in g', { quantity: decimal(100), mass: mass('42', 'unit', 'g') }, '4.2'],
    ['of pieces stated in t', { quantity: decimal(2), mass: mass('1.25', 'unit', 't') }, '2500'],
    [
      'of pieces of a length, by kg/m',
      { quantity: decimal(2), lengthM: decimal('31'), mass: mass('0.412', 'metre') },
      '25.544',
    ],
    ['of metres, by kg/m', { quantity: decimal('12.5'), unit: 'm', mass: mass('0.4') }, '5'],
    ['of a whole line, whatever its quantity', { quantity: decimal(300), mass: mass('7.5', 'line') }, '7.5'],
    ['of a line counted in kg', { quantity: decimal('3.25'), unit: 'kg' }, '3.25'],
    ['of a line counted in g', { quantity: decimal('250'), unit: 'g' }, '0.25'],
    ['of a line counted in t', { quantity: decimal('0.02'), unit: 't' }, '20'],
    ['of nothing', { quantity: decimal(0), mass: mass('3') }, '0'],
  ] as const)('%s', (_, line, expected) => {
    expect(netMass(line)).toBe(expected);
  });

  test.each([
    ['line.massMissing', { quantity: decimal(1) }],
    ['line.massUnit', { mass: mass('1', 'unit', 'stone') }],
    ['line.massUnit', { mass: mass('1', 'unit', 'm') }],
    ['line.massNegative', { mass: mass('-1') }],
    ['line.quantityNegative', { quantity: decimal('-1'), mass: mass('1') }],
    ['line.quantityNegative', { quantity: decimal('-1'), unit: 'kg' }],
    ['line.quantityNegative', { quantity: decimal('-1'), mass: mass('7', 'line') }],
    ['line.lengthMissing', { mass: mass('0.4', 'metre') }],
    ['line.lengthNegative', { lengthM: decimal('-2'), mass: mass('0.4', 'metre') }],
  ] as const)('%s', (code, line) => {
    expect(netMass(line)).toBe(code);
  });

  test('without quantity is open, but for the mass of a whole line', () => {
    const line = without(makeLine('line', { mass: mass('2') }), 'quantity');
    expect(outcome(netMassOperands(line))).toBe('line.quantityMissing');
    expect(outcome(netMassOperands({ ...line, mass: mass('2', 'line') }))).toBe('2');
  });
});

describe('net to gross', () => {
  test('chained yields divide', () => {
    expect(yields({ kind: 'yield', value: decimal('0.9') }, { kind: 'yield', value: decimal('0.8') })).toBe(
      '1.388888888888888888888889',
    );
  });

  test('scrap on the input is not scrap on the net mass', () => {
    expect(yields({ kind: 'scrapOnNet', value: decimal('0.28') })).toBe('1.28');
    expect(yields({ kind: 'scrapOnInput', value: decimal('0.28') })).toBe('1.388888888888888888888889');
  });

  test('a blank of 3 kg for a part of 2 kg', () => {
    expect(yields({ kind: 'blank', netKg: decimal(2), blankKg: decimal(3) })).toBe('1.5');
  });

  test.each([
    ['line.yieldRange', { kind: 'yield', value: decimal(0) }],
    ['line.yieldRange', { kind: 'yield', value: decimal('-0.5') }],
    ['line.yieldRange', { kind: 'yield', value: decimal('1.01') }],
    ['line.scrapRange', { kind: 'scrapOnInput', value: decimal(1) }],
    ['line.scrapRange', { kind: 'scrapOnInput', value: decimal('-0.1') }],
    ['line.scrapRange', { kind: 'scrapOnNet', value: decimal('-0.1') }],
    ['line.blankRange', { kind: 'blank', netKg: decimal(0), blankKg: decimal(1) }],
    ['line.blankRange', { kind: 'blank', netKg: decimal(2), blankKg: decimal('1.9') }],
  ] as const)('%s', (code, step) => {
    expect(yields(step)).toBe(code);
  });

  test('the bounds themselves are allowed', () => {
    expect(yields({ kind: 'yield', value: decimal(1) })).toBe('1');
    expect(yields({ kind: 'scrapOnInput', value: decimal(0) })).toBe('1');
    expect(yields({ kind: 'blank', netKg: decimal(2), blankKg: decimal(2) })).toBe('1');
  });

  test('a scrap rate within 1e-28 of one divides by what is left, not by zero', () => {
    expect(yields({ kind: 'scrapOnInput', value: decimal(`0.${'9'.repeat(28)}`) })).toBe(
      `1${'0'.repeat(28)}`,
    );
  });
});
