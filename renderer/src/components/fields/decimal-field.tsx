import { Input, Label, Text, TextField as AriaTextField } from 'react-aria-components';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import { fractionDigits, readDecimal } from './decimal-text.ts';
import { type FieldProblem } from './field-problem.ts';
import styles from './fields.module.css';
import { ProblemText } from './problem-text.tsx';

export interface DecimalFieldProps {
  readonly label: string;
  /** Unit of the number, after the field. */
  readonly unit?: string;
  /** Text as typed, in the user's notation. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onBlur?: () => void;
  readonly problem?: FieldProblem | undefined;
  readonly required?: boolean;
  readonly hint?: string;
  /** Leaves out how the text was understood, where many numbers stand together. */
  readonly quiet?: boolean;
  /** `text` where letters are typed too: a formula. */
  readonly inputMode?: 'decimal' | 'text';
}

/** A number as text: takes the user's decimal sign and shows how a text that is not plain was understood. */
export function DecimalField({ label, unit, text, onChange, problem, hint, ...rest }: DecimalFieldProps) {
  const { t } = useTexts();
  const understood = useUnderstood(text);
  const meaning =
    understood === undefined || rest.quiet === true
      ? undefined
      : t('form.understood', { value: understood, unit: unit ?? '' });
  const description = [meaning, hint].filter((text) => text !== undefined).join(' · ');
  return (
    <AriaTextField
      className={styles['field'] ?? ''}
      value={text}
      onChange={onChange}
      isInvalid={problem !== undefined}
      isRequired={rest.required ?? false}
      validationBehavior="aria"
      {...(rest.onBlur === undefined ? {} : { onBlur: rest.onBlur })}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <span className={styles['box']}>
        <Input
          className={`${styles['input']} ${styles['number']}`}
          inputMode={rest.inputMode ?? 'decimal'}
          autoComplete="off"
        />
        {unit !== undefined && <span className={styles['suffix']}>{unit}</span>}
      </span>
      {description !== '' && problem === undefined && (
        <Text slot="description" className={styles['hint'] ?? ''}>
          {description}
        </Text>
      )}
      <ProblemText problem={problem} />
    </AriaTextField>
  );
}

/** The number in the user's notation with thousands marks, when the typed text is not already exactly that. */
function useUnderstood(text: string): string | undefined {
  const { fixed, decimalSign } = useTexts();
  const reading = readDecimal(text, decimalSign);
  if (reading.kind !== 'value') {
    return undefined;
  }
  const written = writtenOut(reading.value, fixed);
  return written === text.trim() ? undefined : written;
}

function writtenOut(value: DecimalString, fixed: (value: string, digits: number) => string): string {
  return fixed(value, fractionDigits(value));
}
