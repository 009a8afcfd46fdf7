import { useState } from 'react';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { DecimalField } from '../../components/fields/decimal-field.tsx';
import { writeDecimal } from '../../components/fields/decimal-text.ts';
import { type FieldProblem, readDecimalField } from '../../components/fields/field-problem.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { useTexts } from '../../i18n/text-context.tsx';

interface SavedTextProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly stored: string;
  readonly onSave: (text: string) => void;
  readonly hint?: string;
  readonly required?: boolean;
  readonly lines?: number;
  readonly type?: 'text' | 'date';
  readonly mostCharacters?: number;
  readonly problem?: FieldProblem | undefined;
  /** Why a text cannot be saved, as a code of `form.problem`. */
  readonly refuse?: (text: string) => string | undefined;
}

/** A text that is saved when the field is left. A required one that is empty is not saved, and says so. */
export function SavedText({ stored, onSave, required = false, problem, refuse, ...field }: SavedTextProps) {
  const [text, setText] = useTyped(stored);
  const code = required && text.trim() === '' ? 'required' : refuse?.(text);
  const missing = code === undefined ? undefined : { code, params: {} };
  const leave = (): void => {
    if (missing === undefined && text.trim() !== stored) {
      onSave(text);
    }
  };
  return (
    <TextField
      {...field}
      value={text}
      onChange={setText}
      onBlur={leave}
      required={required}
      problem={missing ?? problem}
    />
  );
}

interface SavedDecimalProps {
  readonly label: string;
  readonly stored: DecimalString | undefined;
  readonly unit: string;
  readonly onSave: (value: DecimalString | undefined) => void;
  readonly hint?: string;
}

/** A number that is saved when the field is left; one that is not understood stays in the field with its problem. */
export function SavedDecimal({ stored, onSave, ...field }: SavedDecimalProps) {
  const { decimalSign } = useTexts();
  const [text, setText] = useTyped(writeDecimal(stored, decimalSign));
  const reading = readDecimalField(text, decimalSign, { minimum: 0 });
  const leave = (): void => {
    if ('value' in reading && reading.value !== stored) {
      onSave(reading.value);
    }
  };
  return (
    <DecimalField
      {...field}
      text={text}
      onChange={setText}
      onBlur={leave}
      problem={'problem' in reading ? reading.problem : undefined}
    />
  );
}

/** What is typed; a new stored value (saved, undone, changed in another tab) takes its place. */
function useTyped(stored: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(stored);
  const [base, setBase] = useState(stored);
  if (base !== stored) {
    setBase(stored);
    setText(stored);
  }
  return [text, setText];
}
