import { type KeyboardEvent, type Ref } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { Icon } from './icon.tsx';
import styles from './search-box.module.css';

interface SearchBoxProps {
  /** Name of the field; stands in it while it is empty. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Takes all the room of its row. */
  readonly wide?: boolean;
  readonly maxLength?: number;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** A field to search in; Escape empties it. */
export function SearchBox({ label, value, onChange, wide = false, inputRef, ...input }: SearchBoxProps) {
  return (
    <SearchField
      aria-label={label}
      value={value}
      onChange={onChange}
      className={wide ? `${styles['box']} ${styles['wide']}` : (styles['box'] ?? '')}
    >
      <Icon name="search" />
      <Input
        {...input}
        {...(inputRef === undefined ? {} : { ref: inputRef })}
        className={styles['input'] ?? ''}
        placeholder={label}
      />
    </SearchField>
  );
}
