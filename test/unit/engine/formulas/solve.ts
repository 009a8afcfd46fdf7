import { measureOf, solveFormula } from '../../../../electron/engine/formulas/solve-formula.ts';
import { type ParameterLookup } from '../../../../electron/engine/formulas/evaluate-expression.ts';
import { unsolved } from '../../../../electron/engine/formulas/formula-problem.ts';
import { parseRatio } from '../../../../electron/engine/quantity/ratio.ts';
import { decimal } from '../../../support/study-builder.ts';

/** Parameters of a test by name: value and unit. */
export type TestParameters = Readonly<Record<string, readonly [value: string, unit: string]>>;

export function lookUpIn(parameters: TestParameters): ParameterLookup {
  return (name) => {
    const found = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    return found === undefined
      ? unsolved('formula.parameterUnknown', { name })
      : measureOf(parseRatio(decimal(found[0])), found[1]);
  };
}

/** The value of a formula in a unit, or the code of its problem. */
export function solve(formula: string, parameters: TestParameters = {}, ...units: readonly string[]): string {
  const solved = solveFormula(formula, units.length === 0 ? [''] : units, lookUpIn(parameters));
  return 'problem' in solved ? solved.problem.code : solved.value.value;
}
