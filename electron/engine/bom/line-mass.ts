import { type ResolvedBomLine, type ResolvedYieldStep } from '../../../shared/model/bom-line.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type Operand, over, times } from '../inventory/operand.ts';
import { formatExact } from '../quantity/amount.ts';
import { add, compare, isNegative, isZero, multiply, ONE, parseRatio } from '../quantity/ratio.ts';
import { conversion, dimensionOf } from '../quantity/units.ts';

/** Why a mass or quantity cannot be computed; becomes a finding on the line. */
export interface LineProblem {
  readonly code: string;
  readonly field: string;
  readonly params: Readonly<Record<string, string>>;
}

export type Operands = { readonly operands: readonly Operand[] } | { readonly problem: LineProblem };

const MINUS_ONE = { numerator: -1n, denominator: 1n };

/**
 * Net mass of a line in ONE parent, in kg, as operands: quantity x mass per unit, quantity x length x mass per
 * metre, or the mass of the whole line. A line counted in a mass unit needs no mass of its own.
 */
export function netMassOperands(line: ResolvedBomLine): Operands {
  const at = (field: string): { lineId: string; field: string } => ({ lineId: line.id, field });
  const mass = line.mass;
  if (mass === undefined) {
    if (line.unit !== undefined && dimensionOf(line.unit) === 'mass') {
      return quantityIn(line, 'kg');
    }
    return { problem: { code: 'line.massMissing', field: 'mass', params: {} } };
  }
  const toKg = conversion(mass.unit, 'kg');
  if (toKg === undefined) {
    return { problem: { code: 'line.massUnit', field: 'mass', params: { unit: mass.unit } } };
  }
  if (isNegative(parseRatio(mass.value))) {
    return { problem: { code: 'line.massNegative', field: 'mass', params: { value: mass.value } } };
  }
  const toKgOperands = conversionOperands(toKg.steps);
  if (mass.per === 'line') {
    const stated = line.quantity === undefined ? undefined : quantityOperand(line);
    if (stated !== undefined && 'problem' in stated) {
      return stated;
    }
    return { operands: [times('massOfLine', mass.value, mass.unit, at('mass')), ...toKgOperands] };
  }
  const quantity = quantityOperand(line);
  if ('problem' in quantity) {
    return quantity;
  }
  if (mass.per === 'unit') {
    const perUnit = times('massPerUnit', mass.value, `${mass.unit}/${line.unit ?? ''}`, at('mass'));
    return { operands: [...quantity.operands, perUnit, ...toKgOperands] };
  }
  if (line.lengthM === undefined) {
    return { problem: { code: 'line.lengthMissing', field: 'lengthM', params: {} } };
  }
  if (isNegative(parseRatio(line.lengthM))) {
    return { problem: { code: 'line.lengthNegative', field: 'lengthM', params: { value: line.lengthM } } };
  }
  const length = times('length', line.lengthM, 'm', at('lengthM'));
  const perMetre = times('massPerMetre', mass.value, `${mass.unit}/m`, at('mass'));
  return { operands: [...quantity.operands, length, perMetre, ...toKgOperands] };
}

/** Steps from net to gross mass as operands, each checked: 0 < yield <= 1, 0 <= scrap < 1, blank >= net. */
export function yieldOperands(line: ResolvedBomLine): Operands {
  const operands: Operand[] = [];
  for (const step of line.yieldSteps ?? []) {
    const made = stepOperands(line, step);
    if ('problem' in made) {
      return made;
    }
    operands.push(...made.operands);
  }
  return { operands };
}

function stepOperands(line: ResolvedBomLine, step: ResolvedYieldStep): Operands {
  const place = { lineId: line.id, field: 'yieldSteps' };
  if (step.kind === 'blank') {
    const net = parseRatio(step.netKg);
    if (isZero(net) || isNegative(net) || compare(parseRatio(step.blankKg), net) < 0) {
      return yieldProblem('line.blankRange', { net: step.netKg, blank: step.blankKg });
    }
    return {
      operands: [times('blankMass', step.blankKg, 'kg', place), over('netMass', step.netKg, 'kg', place)],
    };
  }
  const value = parseRatio(step.value);
  if (step.kind === 'yield') {
    if (isZero(value) || isNegative(value) || compare(value, ONE) > 0) {
      return yieldProblem('line.yieldRange', { value: step.value });
    }
    return { operands: [over('yield', step.value, '1', place)] };
  }
  const refused = isNegative(value) || (step.kind === 'scrapOnInput' && compare(value, ONE) >= 0);
  if (refused) {
    return yieldProblem('line.scrapRange', { value: step.value });
  }
  if (step.kind === 'scrapOnInput') {
    const rest = formatExact(add(ONE, multiply(MINUS_ONE, value)));
    return { operands: [over('oneMinusScrap', rest, '1', place)] };
  }
  return { operands: [times('onePlusScrap', formatExact(add(ONE, value)), '1', place)] };
}

function yieldProblem(code: string, params: Record<string, string>): { readonly problem: LineProblem } {
  return { problem: { code, field: 'yieldSteps', params } };
}

/** The quantity of a line in one parent, in its own unit. */
export function quantityOperand(line: ResolvedBomLine): Operands {
  if (line.quantity === undefined) {
    return { problem: { code: 'line.quantityMissing', field: 'quantity', params: {} } };
  }
  if (isNegative(parseRatio(line.quantity))) {
    return {
      problem: { code: 'line.quantityNegative', field: 'quantity', params: { value: line.quantity } },
    };
  }
  return {
    operands: [times('quantity', line.quantity, line.unit ?? '', { lineId: line.id, field: 'quantity' })],
  };
}

/** The quantity of a line in one parent, converted to another unit of the same dimension. */
export function quantityIn(line: ResolvedBomLine, unit: string): Operands {
  const quantity = quantityOperand(line);
  if ('problem' in quantity) {
    return quantity;
  }
  const from = line.unit ?? '';
  const found = conversion(from, unit);
  if (found === undefined) {
    return {
      problem: { code: 'line.unitMismatch', field: 'unit', params: { unit: from, factorUnit: unit } },
    };
  }
  return { operands: [...quantity.operands, ...conversionOperands(found.steps)] };
}

/** Conversion steps as operands of a trace. */
export function conversionOperands(
  steps: readonly { readonly operation: 'multiply' | 'divide'; readonly value: DecimalString }[],
): readonly Operand[] {
  return steps.map((step) => ({
    code: 'unitConversion',
    operation: step.operation,
    value: step.value,
    unit: '',
  }));
}
