import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';
import { useTexts } from '../../i18n/text-context.tsx';
import { Icon } from '../icon.tsx';
import { type FieldProblem } from './field-problem.ts';
import popover from '../popover.module.css';
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
  readonly hint?: string;
}

/** One of a few choices. */
export function SelectField<Key extends string>({
  label,
  value,
  choices,
  onChange,
  problem,
  hint,
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
      {hint !== undefined && (
        <Text slot="description" className={styles['hint'] ?? ''}>
          {hint}
        </Text>
      )}
      <ProblemText problem={problem} />
      <Popover className={`${popover['popover']} ${popover['fitted']}`}>
        <ListBox className={popover['list'] ?? ''} items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.text} className={popover['item'] ?? ''}>
              {choice.text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
