import { type BomField, type BomLine } from '../../../../shared/model/bom-line.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { FormulaText, isFormula, MAX_FORMULA_LENGTH } from '../../../../shared/model/quantity.ts';
import { type Solved } from '../../../engine/formulas/formula-problem.ts';
import { mapBomLine } from '../../../engine/formulas/quantity-fields.ts';
import { type SolveFormula } from '../../../engine/formulas/resolve-lines.ts';
import { type FormulaResult } from '../../../engine/formulas/solve-formula.ts';
import { withCorrectedFields } from '../../../reading/correct-line.ts';
import { type EditedLine } from './edited-line.ts';

/** Cells that may hold a formula, with the place of their quantity in the line. */
const PLACES = { quantity: 'quantity', mass: 'mass.value' } as const;

export function isFormulaField(field: BomField): field is keyof typeof PLACES {
  return field === 'quantity' || field === 'mass';
}

/**
 * The line with a formula in a cell, after it has been worked out once: a formula that gives nothing is not taken, with
 * the code of its problem (`formula.<problem>`), and neither is one that gives less than zero.
 */
export function withFormula(
  line: BomLine,
  field: keyof typeof PLACES,
  text: string,
  reason: string,
  solve: SolveFormula,
): EditedLine {
  const formula = FormulaText.safeParse(text);
  if (!formula.success) {
    return {
      code: 'formula.tooLong',
      params: { length: String(text.length), limit: String(MAX_FORMULA_LENGTH) },
    };
  }
  if (reason.trim() === '') {
    return { code: 'reasonMissing', params: {} };
  }
  const { unit = 'kg', per = 'unit' } = line.mass ?? {};
  const value = field === 'mass' ? { mass: { value: formula.data, unit, per } } : { quantity: formula.data };
  const changed = withCorrectedFields(line, new Map([[field, value]]), reason);
  const solved = solvedAt(changed, field, solve);
  if (solved !== undefined && 'problem' in solved) {
    return solved.problem;
  }
  const given = solved?.value.value;
  return given?.startsWith('-') === true
    ? { code: 'numberInvalid', params: { field, value: given } }
    : { line: changed };
}

/** What the formula in a cell gives; undefined where there is none or it gives nothing. */
export function formulaValue(
  line: BomLine,
  field: keyof typeof PLACES,
  solve: SolveFormula,
): DecimalString | undefined {
  const solved = solvedAt(line, field, solve);
  return solved !== undefined && 'value' in solved ? solved.value.value : undefined;
}

function solvedAt(
  line: BomLine,
  field: keyof typeof PLACES,
  solve: SolveFormula,
): Solved<FormulaResult> | undefined {
  let solved: Solved<FormulaResult> | undefined;
  mapBomLine(line, ({ path, quantity, units }) => {
    if (path === PLACES[field] && isFormula(quantity)) {
      solved = solve(quantity, units);
    }
    return quantity;
  });
  return solved;
}
