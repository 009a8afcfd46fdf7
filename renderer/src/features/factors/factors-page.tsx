import { useProcedure } from '../../api/client.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { NoParts } from './no-parts.tsx';
import { Review } from './review.tsx';
import { useReviewView } from './review-view.ts';
import styles from './factors-page.module.css';

/** Assigning factors: each distinct text is decided once, the largest carbon at risk first. */
export function FactorsPage() {
  const { t } = useTexts();
  const { region, by } = useReviewView();
  const { data, error } = useProcedure('workbench.review', { region, by });
  if (data === undefined) {
    return (
      <div className={styles['wait']}>
        {error === null ? <p role="status">{t('factorsPage.loading')}</p> : <ErrorNotice error={error} />}
      </div>
    );
  }
  return data.groups.length === 0 ? <NoParts /> : <Review view={data} />;
}
