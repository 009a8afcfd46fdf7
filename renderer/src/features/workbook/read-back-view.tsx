import { Button } from '../../components/button.tsx';
import { FileDone, FileWaiting } from '../../components/file-review.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { ReadBackReview } from './read-back-review.tsx';
import { leaveReadBack, type ReadBackStage } from './read-back-store.ts';
import styles from './read-back.module.css';

/** A workbook on its way back into the study, in the place of the export. */
export function ReadBackView({
  stage,
}: {
  readonly stage: Exclude<ReadBackStage, { readonly kind: 'idle' }>;
}) {
  const { t, count, fixed } = useTexts();
  switch (stage.kind) {
    case 'review':
      return <ReadBackReview read={stage} />;
    case 'done': {
      const { accepted, by, beforeKg, afterKg } = stage.outcome;
      return (
        <FileDone>
          <h2>{t('readBackPage.done', { count: accepted.length, shown: count(accepted.length), by })}</h2>
          <p>{t('readBackPage.doneTotal', { before: fixed(beforeKg, 1), after: fixed(afterKg, 1) })}</p>
          <p className={styles['muted']}>{t('readBackPage.doneHistory')}</p>
          <Button look="primary" onPress={leaveReadBack}>
            {t('readBackPage.back')}
          </Button>
        </FileDone>
      );
    }
    default:
      return (
        <FileWaiting
          text={t(`readBackPage.${stage.kind}`, { file: stage.fileName })}
          cancel={t('readBackPage.cancel')}
          onCancel={leaveReadBack}
        />
      );
  }
}
