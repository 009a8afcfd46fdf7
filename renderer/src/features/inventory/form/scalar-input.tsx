import { DecimalField } from '../../../components/fields/decimal-field.tsx';
import { type FieldProblem } from '../../../components/fields/field-problem.ts';
import { SelectField } from '../../../components/fields/select-field.tsx';
import { TextField } from '../../../components/fields/text-field.tsx';
import { useTexts } from '../../../i18n/text-context.tsx';
import { type ScalarRule } from '../draft/scalar-fields.ts';

interface ScalarInputProps {
  readonly rule: ScalarRule;
  readonly value: string;
  readonly units: readonly string[];
  readonly problem: FieldProblem | undefined;
  readonly onChange: (value: string) => void;
}

/** The field of one value, as its rule says. */
export function ScalarInput({ rule, value, units, problem, onChange }: ScalarInputProps) {
  const { t } = useTexts();
  const label = t(`inventory.field.${rule.name}`);
  if (rule.kind === 'decimal') {
    const unit = rule.unit === undefined ? {} : { unit: rule.unit };
    return (
      <DecimalField
        label={label}
        text={value}
        onChange={onChange}
        problem={problem}
        required={rule.required}
        {...unit}
      />
    );
  }
  if (rule.kind === 'unit') {
    const offered = value === '' || units.includes(value) ? units : [value, ...units];
    return (
      <SelectField
        label={label}
        value={value}
        choices={offered.map((id) => ({ id, text: id }))}
        onChange={onChange}
        problem={problem}
      />
    );
  }
  const hint = rule.kind === 'currency' ? { hint: t('inventory.currencyHint') } : {};
  return (
    <TextField
      label={label}
      value={value}
      onChange={onChange}
      problem={problem}
      required={rule.required}
      {...hint}
    />
  );
}
