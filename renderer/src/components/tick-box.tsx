import { type ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components';
import { Icon } from './icon.tsx';
import styles from './tick-box.module.css';

interface TickBoxProps {
  /** Name for screen readers where no text stands beside the box. */
  readonly label?: string;
  /** Text beside the box. */
  readonly children?: ReactNode;
  readonly isSelected: boolean;
  /** True when some of what the box stands for is chosen. */
  readonly isSome?: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

/** A box to tick: with its text, or alone in the row of a table. */
export function TickBox({ label, children, isSelected, isSome = false, onChange }: TickBoxProps) {
  const isAlone = children === undefined;
  return (
    <CheckboxField
      {...(label === undefined ? {} : { 'aria-label': label })}
      isSelected={isSelected}
      isIndeterminate={isSome}
      onChange={onChange}
    >
      <CheckboxButton className={`${styles['check']} ${isAlone ? styles['alone'] : ''}`}>
        <span className={styles['tick']}>
          <Icon name="check" size={12} />
        </span>
        {children}
      </CheckboxButton>
    </CheckboxField>
  );
}
