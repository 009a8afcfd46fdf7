import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './candidate-difference.module.css';

interface CandidateDifferenceProps {
  /** Change of the headline in kg CO2e; undefined where it cannot be computed. */
  readonly differenceKg: DecimalString | undefined;
  readonly inTotal: boolean;
}

/** What the headline would change by: less is blue with minus, more is orange with plus. */
export function CandidateDifference({ differenceKg, inTotal }: CandidateDifferenceProps) {
  const { t, signed } = useTexts();
  if (inTotal) {
    return <span className={styles['same']}>{t('factorsPage.candidate.now')}</span>;
  }
  if (differenceKg === undefined) {
    return <span className={styles['same']}>{t('factorsPage.candidate.notComputable')}</span>;
  }
  const difference = Number(differenceKg);
  if (difference === 0) {
    return <span className={styles['same']}>{t('factorsPage.candidate.same')}</span>;
  }
  return (
    <span className={styles[difference < 0 ? 'less' : 'more']}>
      {t('factorsPage.candidate.difference', { difference: signed(differenceKg, 1) })}
    </span>
  );
}
