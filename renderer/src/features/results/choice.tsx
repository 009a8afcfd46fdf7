import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon } from '../../components/icon.tsx';
import popover from '../../components/popover.module.css';
import styles from './choice.module.css';

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** One of many choices in a list that opens. */
export function Choice({ label, options, value, onChange }: ChoiceProps) {
  return (
    <Select
      aria-label={label}
      className={styles['choice'] ?? ''}
      value={value}
      onChange={(key) => {
        if (key !== null) {
          onChange(String(key));
        }
      }}
    >
      <Button className={styles['button'] ?? ''}>
        <SelectValue className={styles['value'] ?? ''} />
        <Icon name="down" size={12} />
      </Button>
      <Popover className={popover['popover'] ?? ''} placement="bottom end">
        <ListBox className={popover['list'] ?? ''} items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.text} className={popover['item'] ?? ''}>
              {option.text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
