import { type LineProblem } from '../bom/line-mass.ts';
import { type Term } from './operand.ts';

/** A plain decimal is zero when none of its digits is another. */
const NOT_ZERO = /[1-9]/;

/**
 * Remarks on counted terms that come to nothing because an input is zero (`line.zero`): a stated zero is allowed,
 * a silent one is not. One remark per field.
 */
export function zeroProblems(terms: readonly Term[]): readonly LineProblem[] {
  const fields = new Set<string>();
  for (const term of terms) {
    for (const operand of term.operands) {
      if (operand.field !== undefined && !NOT_ZERO.test(operand.value)) {
        fields.add(operand.field);
      }
    }
  }
  return [...fields].map((field) => ({ code: 'line.zero', field, params: { field } }));
}
