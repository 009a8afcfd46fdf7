import { type Assignment } from '../../../../shared/model/assignment.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { type Factor } from '../../../../shared/model/factor.ts';
import { conversionOperands, type LineProblem, type Operands } from '../../bom/line-mass.ts';
import { conversion } from '../../quantity/units.ts';
import { type FactorLookup } from '../assignment.ts';
import { decisionUses } from '../decision-uses.ts';
import { factorRemarks } from '../factor-use.ts';
import { type LineTerms } from '../line-terms.ts';
import { type Operand, type OperandCode, type Term, times } from '../operand.ts';

/** Line and field a number stands in. */
export interface FieldPlace {
  readonly lineId: string;
  readonly field: string;
}

/** A line without any term because of a problem. */
export function openLine(code: string, field: string, params: LineProblem['params'] = {}): LineTerms {
  return { terms: [], problems: [{ code, field, params }] };
}

/** The problems among what was made, as a line without terms. */
export function problemsOf(...made: readonly Operands[]): LineTerms {
  return { terms: [], problems: made.flatMap((one) => ('problem' in one ? [one.problem] : [])) };
}

/** Operands followed by more, unless they could not be made. */
export function withMore(made: Operands, more: readonly Operand[]): Operands {
  return 'problem' in made ? made : { operands: [...made.operands, ...more] };
}

/** All terms, problems and remarks of several parts of one line. */
export function merge(parts: readonly LineTerms[]): LineTerms {
  return {
    terms: parts.flatMap((part) => part.terms),
    problems: parts.flatMap((part) => part.problems),
    remarks: parts.flatMap((part) => part.remarks ?? []),
  };
}

/** A value with its exact conversion to another unit; `line.unitMismatch` when the two do not convert. */
export function amountIn(
  value: DecimalString,
  from: string,
  to: string,
  place: FieldPlace,
  code: OperandCode = 'amount',
): Operands {
  const found = conversion(from, to);
  if (found === undefined) {
    return { problem: { code: 'line.unitMismatch', field: 'unit', params: { unit: from, factorUnit: to } } };
  }
  return { operands: [times(code, value, from, place), ...conversionOperands(found.steps)] };
}

/**
 * One term per factor that the assignment puts on the amount, the amount converted to the factor's unit. The main
 * factor has the slot; a second one, secondary material or the parts of a recipe have theirs below it.
 */
export function factorTerms(
  assignment: Assignment | undefined,
  lookUp: FactorLookup,
  amountInUnit: (unit: string, factor: Factor) => Operands,
  slot = 'main',
): LineTerms {
  const chosen = decisionUses(assignment, lookUp);
  if ('problem' in chosen) {
    return { terms: [], problems: [chosen.problem] };
  }
  const terms: Term[] = [];
  const problems: LineProblem[] = [];
  for (const use of chosen.uses) {
    const amount = amountInUnit(use.amountUnit ?? use.factor.unit, use.factor);
    if ('problem' in amount) {
      problems.push(amount.problem);
      continue;
    }
    terms.push({
      basis: 'both',
      slot: use.slot === 'main' ? slot : slot === 'main' ? use.slot : `${slot}.${use.slot}`,
      sign: 1,
      operands: [...amount.operands, ...use.operands],
      factorId: use.factor.id,
    });
  }
  return { terms, problems, remarks: factorRemarks(chosen.uses.map((use) => use.factor)) };
}
