import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { useTexts } from '../../i18n/text-context.tsx';
import { Icon } from '../icon.tsx';
import { type FieldProblem } from './field-problem.ts';
import styles from './fields.module.css';
import { ProblemText } from './problem-text.tsx';

interface Choice<Key extends string> {
  readonly id: Key;
  readonly text: string;
}

interface SelectFieldProps<Key extends string> {
  readonly label: string;
  /** Empty while nothing is chosen. */
  readonly value: Key;
  readonly choices: readonly Choice<Key>[];
  readonly onChange: (key: Key) => void;
  readonly problem?: FieldProblem | undefined;
}

/** One of a few choices. */
export function SelectField<Key extends string>({
  label,
  value,
  choices,
  onChange,
  problem,
}: SelectFieldProps<Key>) {
  const { t } = useTexts();
  return (
    <Select
      placeholder={t('form.choose')}
      className={styles['field'] ?? ''}
      value={value === '' ? null : value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.id === key);
        if (chosen !== undefined) {
          onChange(chosen.id);
        }
      }}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <Button className={styles['select'] ?? ''}>
        <SelectValue className={styles['value'] ?? ''} />
        <Icon name="down" />
      </Button>
      <ProblemText problem={problem} />
      <Popover className={styles['popover'] ?? ''}>
        <ListBox className={styles['list'] ?? ''} items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.text} className={styles['option'] ?? ''}>
              {choice.text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
