import { CheckboxButton, CheckboxField } from 'react-aria-components';
import { Icon } from '../icon.tsx';
import styles from './fields.module.css';

interface CheckFieldProps {
  readonly label: string;
  readonly selected: boolean;
  readonly onChange: (selected: boolean) => void;
}

/** Yes or no, with its text. */
export function CheckField({ label, selected, onChange }: CheckFieldProps) {
  return (
    <CheckboxField isSelected={selected} onChange={onChange}>
      <CheckboxButton className={styles['check'] ?? ''}>
        <span className={styles['tick']}>
          <Icon name="check" size={12} />
        </span>
        {label}
      </CheckboxButton>
    </CheckboxField>
  );
}
