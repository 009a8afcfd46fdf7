import { type DecimalString, isDecimalString } from '../../../../shared/model/decimal-string.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import { DecimalField, type DecimalFieldProps } from './decimal-field.tsx';
import { fractionDigits } from './decimal-text.ts';
import { type FormulaOutcome } from './form/form-context.tsx';
import { useParameterValues } from './use-parameter-values.ts';

interface QuantityFieldProps extends DecimalFieldProps {
  /** Whether `=...` is accepted. */
  readonly formula: boolean;
  /** The stored formula with its value, where the field holds one. */
  readonly outcome: FormulaOutcome | undefined;
}

/** A number, or a formula over the parameters of the study; what the formula gives stands below it. */
export function QuantityField({ formula, outcome, hint, ...field }: QuantityFieldProps) {
  const isTyped = formula && field.text.trim().startsWith('=');
  const result = useResult(isTyped ? field.text.trim() : '', outcome, field.unit);
  const below = [result, hint].filter((text) => text !== undefined && text !== '');
  return (
    <DecimalField
      {...field}
      {...(formula ? { inputMode: 'text' as const } : {})}
      {...(below.length === 0 ? {} : { hint: below.join(' · ') })}
    />
  );
}

function useResult(text: string, outcome: FormulaOutcome | undefined, unit = ''): string | undefined {
  const { t, fixed } = useTexts();
  const values = useParameterValues(text !== '');
  if (text === '') {
    return undefined;
  }
  const shown = (value: string): string =>
    isDecimalString(value)
      ? t('form.understood', { value: fixed(value, digitsShown(value)), unit }).trim()
      : value;
  if (outcome?.formula === text) {
    return outcome.value === undefined ? t('form.formulaOpen') : shown(outcome.value);
  }
  const single = values.get(text.slice(1).trim());
  return single === undefined ? t('form.formulaUnsaved') : shown(single);
}

/** Digits below a field; the trace and the workbook show all. */
const MOST_DIGITS = 6;

function digitsShown(value: DecimalString): number {
  return Math.min(MOST_DIGITS, fractionDigits(value));
}
