import { type SheetView } from '../../../../../shared/contract/bom-import.ts';
import { CheckField } from '../../../components/fields/check-field.tsx';
import { useTexts } from '../../../i18n/text-context.tsx';
import styles from './preview.module.css';

interface SheetListProps {
  readonly sheets: readonly SheetView[];
  readonly onSheets: (sheets: readonly string[]) => void;
}

/** Every sheet that holds something: which are read, and why the others are not. */
export function SheetList({ sheets, onSheets }: SheetListProps) {
  const { t, count } = useTexts();
  const read = sheets.filter(({ state }) => state === 'read').map(({ name }) => name);
  if (sheets.length < 2) {
    return null;
  }
  return (
    <>
      <h2>{t('import.preview.sheets')}</h2>
      <ul className={styles['choices']}>
        {sheets.map(({ name, hidden, rows, state, tables, lines }) => (
          <li key={name}>
            <CheckField
              label={name}
              selected={state === 'read'}
              onChange={(selected) => {
                const next = selected ? [...read, name] : read.filter((other) => other !== name);
                // One sheet has to be read: taking the last one away changes nothing.
                if (next.length > 0) {
                  onSheets(sheets.map((sheet) => sheet.name).filter((other) => next.includes(other)));
                }
              }}
            />
            <span className={styles['remedy']}>
              {state === 'read'
                ? t('import.sheet.read', { rows: count(rows), tables: count(tables), lines: count(lines) })
                : t(`import.sheet.${state}`, { rows: count(rows) })}
              {hidden && ` ${t('import.sheet.isHidden')}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
