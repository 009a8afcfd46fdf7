import { useTexts } from '../../i18n/text-context.tsx';
import { type ReviewProgress, RISK_TARGET_SHARE } from '../../../../shared/review-progress.ts';
import { ReviewCounters } from './review-counters.tsx';
import { RiskProgress } from './risk-progress.tsx';
import styles from './review-head.module.css';

/** How much is left to review, and how far the review is. */
export function ReviewHead({ progress }: { readonly progress: ReviewProgress }) {
  const { t, locale, count, percent } = useTexts();
  const notes = [
    t('factorsPage.head.explain'),
    t('factorsPage.head.done', { done: count(progress.groupsDone), groups: count(progress.groups) }),
    ...(progress.groupsOpen > 0
      ? [t('factorsPage.head.open', { count: progress.groupsOpen, groups: count(progress.groupsOpen) })]
      : []),
  ];
  return (
    <header className={styles['head']}>
      <div className={styles['words']}>
        <h1 className={styles['title']}>
          <HeadTitle progress={progress} />
        </h1>
        <p className={styles['notes']}>{notes.join(locale === 'zh-CN' ? '' : ' ')}</p>
        <ReviewCounters progress={progress} />
      </div>
      <RiskProgress share={progress.reviewedShare} />
      <p className={styles['share']}>
        <strong data-testid="reviewed-share">{percent(progress.reviewedShare)}</strong>
        <span>{t('factorsPage.head.share')}</span>
      </p>
    </header>
  );
}

/** The one sentence that says what to do: factors first, then the risk, then nothing. */
function HeadTitle({ progress }: { readonly progress: ReviewProgress }) {
  const { t, count, percent } = useTexts();
  const target = percent(RISK_TARGET_SHARE, 0);
  if (progress.groupsDone === progress.groups) {
    return t('factorsPage.head.all');
  }
  if (progress.groupsToTarget > 0) {
    const { groupsToTarget: groups, rowsToTarget: rows } = progress;
    return t('factorsPage.head.title', { count: groups, groups: count(groups), rows: count(rows), target });
  }
  return progress.riskKg === 0
    ? t('factorsPage.head.unknown', { count: progress.groupsOpen, groups: count(progress.groupsOpen) })
    : t('factorsPage.head.reached', { target });
}
