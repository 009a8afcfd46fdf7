import { useState } from 'react';
import { ComboBox, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { type BomRowView } from '../../../../shared/contract/workbench.ts';
import { useProcedure } from '../../api/client.ts';
import { findRows } from '../../commands/find-rows.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import popover from '../popover.module.css';
import { ComboInput } from './combo-input.tsx';
import { type FieldProblem } from './field-problem.ts';
import styles from './fields.module.css';

/** Rows a search lists. */
const LISTED = 40;

interface BomLineFieldProps {
  readonly label: string;
  readonly lineId: string;
  readonly onChange: (lineId: string) => void;
  readonly problem?: FieldProblem | undefined;
  readonly hint?: string;
}

/** An assembly or part of the BOM, found by position, number or name. */
export function BomLineField({ label, lineId, onChange, problem, hint }: BomLineFieldProps) {
  const { t } = useTexts();
  const rows = useProcedure('workbench.rows', {}).data?.rows ?? [];
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const current = lineId === '' ? undefined : rows.find(({ id }) => id === lineId);
  const text = typed ?? (current === undefined ? lineId : nameOf(current));
  const found = typed === undefined ? [] : findRows(rows, typed, LISTED);
  const items = typed === undefined && current !== undefined ? [current] : found;
  return (
    <ComboBox
      className={styles['field'] ?? ''}
      items={items}
      inputValue={text}
      onInputChange={(next) => {
        setTyped(next);
        if (next === '') {
          onChange('');
        }
      }}
      value={lineId === '' ? null : lineId}
      onChange={(key) => {
        if (typeof key === 'string') {
          setTyped(undefined);
          onChange(key);
        }
      }}
      onBlur={() => setTyped(undefined)}
      allowsEmptyCollection
      menuTrigger="input"
      isInvalid={problem !== undefined}
      validationBehavior="aria"
    >
      <ComboInput label={label} hint={hint} problem={problem} />
      <Popover className={`${popover['popover']} ${popover['fitted']}`}>
        <ListBox
          className={popover['list'] ?? ''}
          renderEmptyState={() => <p className={popover['empty']}>{t('form.bomLineHint')}</p>}
        >
          {(row: BomRowView) => (
            <ListBoxItem id={row.id} textValue={nameOf(row)} className={popover['item'] ?? ''}>
              {nameOf(row)}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function nameOf({ position, partNumber, description }: BomRowView): string {
  return [position, partNumber, description].filter((text) => text !== '').join(' · ');
}
