import { type BomLine } from '../../../shared/model/bom-line.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import {
  conversionOperands,
  type LineProblem,
  netMassOperands,
  type Operands,
  quantityIn,
  yieldOperands,
} from '../bom/line-mass.ts';
import { type Ratio } from '../quantity/ratio.ts';
import { conversion, dimensionOf } from '../quantity/units.ts';
import { type FactorLookup, factorsOf } from './assignment.ts';
import { type LineTerms } from './line-terms.ts';
import { type Term } from './operand.ts';

/**
 * Emission of a BOM line: gross mass x factor for a factor per mass, else quantity x factor (by piece, by metre).
 * Gross mass = net mass through the line's yield steps (pcf-rules 4.1, 4.2).
 */
export function bomTerms(line: BomLine, multiplicity: Ratio, lookUp: FactorLookup): LineTerms {
  const chosen = factorsOf(line.assignment, lookUp);
  if ('problem' in chosen) {
    return { terms: [], problems: [chosen.problem] };
  }
  const terms: Term[] = [];
  const problems: LineProblem[] = [];
  for (const factor of chosen.factors) {
    const amount = amountFor(line, factor);
    if ('problem' in amount) {
      problems.push(amount.problem);
    } else {
      terms.push({ basis: 'both', multiplicity, operands: amount.operands, factorId: factor.id });
    }
  }
  return { terms, problems };
}

function amountFor(line: BomLine, factor: Factor): Operands {
  if (dimensionOf(factor.unit) !== 'mass') {
    return quantityIn(line, factor.unit);
  }
  const gross = grossMassOperands(line);
  if ('problem' in gross) {
    return gross;
  }
  const toFactorUnit = conversion('kg', factor.unit);
  return { operands: [...gross.operands, ...conversionOperands(toFactorUnit?.steps ?? [])] };
}

/** Yield steps change a mass; on a line counted by piece, metre or area alone they have no effect and are named. */
export function unusedYieldProblem(line: BomLine, terms: readonly Term[]): readonly LineProblem[] {
  const steps = line.yieldSteps?.length ?? 0;
  const used = terms.some((term) => term.operands.some((operand) => operand.field === 'yieldSteps'));
  return steps === 0 || used || terms.length === 0
    ? []
    : [{ code: 'line.yieldUnused', field: 'yieldSteps', params: { count: String(steps) } }];
}

/** Bought (gross) mass of a line in one parent, in kg. */
export function grossMassOperands(line: BomLine): Operands {
  const net = netMassOperands(line);
  if ('problem' in net) {
    return net;
  }
  const yields = yieldOperands(line);
  return 'problem' in yields ? yields : { operands: [...net.operands, ...yields.operands] };
}
