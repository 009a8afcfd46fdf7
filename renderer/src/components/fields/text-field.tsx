import { Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components';
import { type FieldProblem } from './field-problem.ts';
import styles from './fields.module.css';
import { ProblemText } from './problem-text.tsx';

export interface TextFieldProps {
  readonly label: string;
  /** For lists whose heading says what the fields are: the label is for screen readers only. */
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur?: () => void;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly problem?: FieldProblem | undefined;
  readonly required?: boolean;
  readonly lines?: number;
  readonly mostCharacters?: number;
  readonly autoFocus?: boolean;
  readonly type?: 'text' | 'date';
}

/** A labelled text; several lines when `lines` is given. */
export function TextField({ label, value, onChange, hint, problem, lines, ...rest }: TextFieldProps) {
  return (
    <AriaTextField
      className={styles['field'] ?? ''}
      value={value}
      onChange={onChange}
      isInvalid={problem !== undefined}
      isRequired={rest.required ?? false}
      validationBehavior="aria"
      {...(rest.type === undefined ? {} : { type: rest.type })}
      {...(rest.onBlur === undefined ? {} : { onBlur: rest.onBlur })}
      {...(rest.mostCharacters === undefined ? {} : { maxLength: rest.mostCharacters })}
    >
      <Label className={rest.hideLabel === true ? 'screen-reader' : (styles['label'] ?? '')}>{label}</Label>
      <span className={styles['box']}>
        {lines === undefined ? (
          <Input
            className={styles['input'] ?? ''}
            // The first field of a form that was just asked for takes the focus.
            autoFocus={rest.autoFocus ?? false}
            {...(rest.placeholder === undefined ? {} : { placeholder: rest.placeholder })}
          />
        ) : (
          <TextArea
            className={`${styles['input']} ${styles['area']}`}
            rows={lines}
            autoFocus={rest.autoFocus ?? false}
          />
        )}
      </span>
      {hint !== undefined && (
        <Text slot="description" className={styles['hint'] ?? ''}>
          {hint}
        </Text>
      )}
      <ProblemText problem={problem} />
    </AriaTextField>
  );
}
