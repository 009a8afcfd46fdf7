import { ComboBox, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useProcedure } from '../../api/client.ts';
import popover from '../popover.module.css';
import { ComboInput } from './combo-input.tsx';
import { type FieldProblem } from './field-problem.ts';
import styles from './fields.module.css';

interface SuggestFieldProps {
  readonly label: string;
  readonly value: string;
  /** Texts that are offered; `gases` are those of the study's set of warming potentials. */
  readonly suggestions: readonly string[] | 'gases';
  readonly onChange: (value: string) => void;
  readonly problem?: FieldProblem | undefined;
  readonly hint?: string;
  readonly required?: boolean;
}

/** A short text with suggestions; any other may be typed. */
export function SuggestField({
  label,
  value,
  suggestions,
  onChange,
  problem,
  hint,
  ...rest
}: SuggestFieldProps) {
  const { data } = useProcedure('workbench.inventory', {}, suggestions === 'gases');
  const offered = suggestions === 'gases' ? (data?.gases ?? []) : suggestions;
  // A text that is already one of them shows them all, so that another can be chosen.
  const narrowed = offered.includes(value)
    ? offered
    : offered.filter((text) => text.toLowerCase().includes(value.trim().toLowerCase()));
  return (
    <ComboBox
      className={styles['field'] ?? ''}
      items={narrowed.map((id) => ({ id }))}
      inputValue={value}
      onInputChange={onChange}
      allowsCustomValue
      allowsEmptyCollection={false}
      menuTrigger="input"
      isInvalid={problem !== undefined}
      isRequired={rest.required ?? false}
      validationBehavior="aria"
    >
      <ComboInput label={label} hint={hint} problem={problem} />
      <Popover className={`${popover['popover']} ${popover['fitted']}`}>
        <ListBox className={popover['list'] ?? ''}>
          {({ id }: { readonly id: string }) => (
            <ListBoxItem id={id} textValue={id} className={popover['item'] ?? ''}>
              {id}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
