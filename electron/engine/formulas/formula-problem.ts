import { type MessageParams } from '../../../shared/model/finding.ts';

/** Why a formula has no value; the text stands in the catalogues under `finding.<code>`. */
export interface FormulaProblem {
  readonly code:
    | 'formula.tooLong'
    | 'formula.tooComplex'
    | 'formula.syntax'
    | 'formula.character'
    | 'formula.notAllowed'
    | 'formula.functionUnknown'
    | 'formula.arguments'
    | 'formula.parameterUnknown'
    | 'formula.parameterOpen'
    | 'formula.extraOutside'
    | 'formula.extraMissing'
    | 'formula.extraNoNumber'
    | 'formula.divisionByZero'
    | 'formula.negativeRoot'
    | 'formula.exponent'
    | 'formula.outOfRange'
    | 'formula.unitsDiffer'
    | 'formula.unitNotPlain'
    | 'formula.unitPower'
    | 'formula.unitMismatch'
    | 'formula.unitUnknown';
  readonly params: MessageParams;
}

/** A value, or why there is none. */
export type Solved<T> = { readonly value: T } | { readonly problem: FormulaProblem };

/** Why a formula has no value, as an outcome. */
export function unsolved(
  code: FormulaProblem['code'],
  params: MessageParams = {},
): { readonly problem: FormulaProblem } {
  return { problem: { code, params } };
}
