import { type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { DataTable } from './data-table.tsx';
import styles from './record-table.module.css';

interface RecordTableProps {
  /** What the table holds; said by screen readers only. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A table of records with texts of any length: as wide as its panel, beyond that it scrolls sideways in it. */
export function RecordTable({ label, children }: RecordTableProps) {
  return (
    <div className={styles['scroll']}>
      <DataTable className={styles['table']} label={label}>
        {children}
      </DataTable>
    </div>
  );
}

interface RecordNameProps {
  /** Unique on the page; finds the button again. */
  readonly id?: string;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** The name of a record, which opens it. */
export function RecordName({ id, onOpen, children }: RecordNameProps) {
  return (
    <AriaButton {...(id === undefined ? {} : { id })} className={styles['name'] ?? ''} onPress={onOpen}>
      {children}
    </AriaButton>
  );
}
