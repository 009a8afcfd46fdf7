import { type FieldRule } from '../../components/fields/form/rules.ts';

/** A named value that formulas use. */
export const PARAMETER_RULES: readonly FieldRule[] = [
  {
    kind: 'text',
    name: 'name',
    hint: 'parameters.nameHint',
    pattern: 'parameterName',
    required: true,
    most: 60,
  },
  { kind: 'decimal', name: 'value', hint: 'parameters.valueHint', required: true, formula: true },
  { kind: 'text', name: 'unit', hint: 'parameters.unitHint', most: 40 },
  { kind: 'text', name: 'description', lines: 2, most: 2000 },
  { kind: 'text', name: 'source', lines: 2, most: 2000 },
];
