import { type FieldProblem } from '../../components/fields/field-problem.ts';
import { type Parameter } from '../../../../shared/model/parameter.ts';

/** The list with a parameter in the place of the one that has `name`, or at its end. */
export function withParameter(
  list: readonly Parameter[],
  parameter: Parameter,
  name: string | undefined,
): readonly Parameter[] {
  return list.some((other) => other.name === name)
    ? list.map((other) => (other.name === name ? parameter : other))
    : [...list, parameter];
}

/** What is wrong with a name beside its letters: another parameter has it. */
export function nameProblems(
  list: readonly Parameter[],
  parameter: Parameter,
  before: string | undefined,
): ReadonlyMap<string, FieldProblem> {
  const taken = list.some(({ name }) => name === parameter.name && name !== before);
  return new Map(taken ? [['name', { code: 'parameterTaken', params: {} }]] : []);
}

/** True when two parameters differ in more than their name. */
export function differsBesideName(one: Parameter, other: Parameter): boolean {
  return (['value', 'unit', 'description', 'source'] as const).some((field) => one[field] !== other[field]);
}
