import { type ReviewGroup } from '../../../../shared/contract/workbench.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './candidate-row.module.css';
import { OWN_FACTORS_KEY } from './review-key.ts';

interface OwnFactorsRowProps {
  readonly group: ReviewGroup;
  readonly picked: boolean;
  readonly pick: () => void;
}

/** First choice in a group of different parts: every row keeps its own factor, and a person stands behind all of them. */
export function OwnFactorsRow({ group, picked, pick }: OwnFactorsRowProps) {
  const { t, count } = useTexts();
  const rows = group.lineIds.length - group.rowsOpen;
  return (
    <button
      type="button"
      className={styles['candidate']}
      aria-pressed={picked}
      aria-keyshortcuts={OWN_FACTORS_KEY}
      onClick={pick}
    >
      <span className={styles['key']}>
        <kbd>{OWN_FACTORS_KEY}</kbd>
      </span>
      <span className={styles['words']}>
        <span className={styles['name']}>{t('factorsPage.own.name')}</span>
        <small className={styles['note']}>
          {t('factorsPage.own.rows', { count: rows, rows: count(rows) })}
          {group.rowsOpen > 0 &&
            ` ${t('factorsPage.own.open', { count: group.rowsOpen, rows: count(group.rowsOpen) })}`}
        </small>
      </span>
      <span className={styles['figures']}>
        <small className={styles['note']}>{t('factorsPage.candidate.same')}</small>
      </span>
      <span />
    </button>
  );
}
