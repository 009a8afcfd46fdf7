import { type RevisionOutcome } from '../../../../shared/contract/revision.ts';
import { useView } from '../../app/view-store.ts';
import { Button } from '../../components/button.tsx';
import { FileDone } from '../../components/file-review.tsx';
import { ScrollBox } from '../../components/scroll-area.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { LineNames } from './line-names.tsx';
import { leaveRevision } from './revision-store.ts';
import styles from './revision.module.css';

/** What became of the rows of the file, and what is to be looked at next. */
export function RevisionDone({ outcome }: { readonly outcome: RevisionOutcome }) {
  const { t, count, fixed, signed } = useTexts();
  const { notTaken, held, newLines, factorsToReview } = outcome;
  const left = notTaken.length + held.length;
  return (
    <ScrollBox>
      <FileDone>
        <h2>{t('revision.page.doneTitle', { file: outcome.fileName })}</h2>
        <p>
          {t('revision.accepted', outcome.accepted)}
          <br />
          {t('revision.totalDone', {
            basis: t(`basis.${outcome.basis}`),
            before: fixed(outcome.beforeKg, 1),
            after: fixed(outcome.afterKg, 1),
            difference: signed(outcome.differenceKg, 1),
          })}
          <br />
          {t('revision.rows', {
            rows: count(outcome.rows),
            lines: count(outcome.lines),
            open: count(outcome.openLines),
            other: count(outcome.nonItemRows),
            lost: count(outcome.rows - outcome.lines - outcome.nonItemRows),
          })}
        </p>
        {left > 0 && <p>{t('revision.page.left', { count: left })}</p>}
        {newLines.length > 0 && <p>{t('revision.page.newLines', { count: newLines.length })}</p>}
        {factorsToReview.length > 0 && (
          <>
            <h3>{t('revision.page.toReview')}</h3>
            <LineNames lineIds={factorsToReview} />
          </>
        )}
        <div className={styles['actions']}>
          <Button look="primary" onPress={leaveRevision}>
            {t('revision.page.back')}
          </Button>
          {newLines.length > 0 && (
            <Button
              onPress={() => {
                leaveRevision();
                useView.getState().open('factors');
              }}
            >
              {t('revision.page.toFactors')}
            </Button>
          )}
        </div>
      </FileDone>
    </ScrollBox>
  );
}
