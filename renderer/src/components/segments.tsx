import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './segments.module.css';

interface SegmentsProps<Id extends string> {
  /** Name of the choice; shown before it. */
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly text: string }[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

/** A choice of one among a few, all of them in sight. */
export function Segments<Id extends string>({ label, options, value, onChange }: SegmentsProps<Id>) {
  return (
    <span className={styles['choice']}>
      <span className={styles['label']} aria-hidden="true">
        {label}
      </span>
      <ToggleButtonGroup
        aria-label={label}
        className={styles['group'] ?? ''}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[value]}
        onSelectionChange={(keys) => {
          const chosen = options.find(({ id }) => keys.has(id));
          if (chosen !== undefined) {
            onChange(chosen.id);
          }
        }}
      >
        {options.map(({ id, text }) => (
          <ToggleButton key={id} id={id} className={styles['segment'] ?? ''}>
            {text}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </span>
  );
}
