import { Button, Input, Label, Text } from 'react-aria-components';
import { Icon } from '../icon.tsx';
import { type FieldProblem } from './field-problem.ts';
import styles from './fields.module.css';
import { ProblemText } from './problem-text.tsx';

interface ComboInputProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: FieldProblem | undefined;
}

/** What a combo box shows of itself while it is closed: label, input with its button, and what there is to say below. */
export function ComboInput({ label, hint, problem }: ComboInputProps) {
  return (
    <>
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <span className={styles['box']}>
        <Input className={styles['input'] ?? ''} autoComplete="off" />
        <Button className={styles['trigger'] ?? ''}>
          <Icon name="down" />
        </Button>
      </span>
      {hint !== undefined && problem === undefined && (
        <Text slot="description" className={styles['hint'] ?? ''}>
          {hint}
        </Text>
      )}
      <ProblemText problem={problem} />
    </>
  );
}
