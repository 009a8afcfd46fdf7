import { type ColumnView } from '../../../../../shared/contract/bom-import.ts';
import { useTexts } from '../../../i18n/text-context.tsx';
import { DOUBTFUL } from './column-use.ts';
import styles from './preview.module.css';

/** Every column with what it is read as, how sure that is, and why. */
export function ColumnList({ columns }: { readonly columns: readonly ColumnView[] }) {
  const { t, percent } = useTexts();
  return (
    <ul className={styles['columns']}>
      {columns.map(({ letter, title, use, unit, confidence, reasons }) => (
        <li key={letter}>
          <code>{letter}</code>
          <span>
            <strong>{t(`columnUse.${use}`)}</strong> {unit !== undefined && `[${unit}]`} {title}
            <span className={styles['remedy']}>
              {reasons.map(({ code, params }) => t(`import.why.${code}`, params)).join(' ')}
            </span>
          </span>
          <span className={confidence !== undefined && confidence < DOUBTFUL ? styles['doubtful'] : ''}>
            {confidence === undefined ? '' : percent(confidence, 0)}
          </span>
        </li>
      ))}
    </ul>
  );
}
