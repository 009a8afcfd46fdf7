import { ErrorNotice } from '../../components/error-notice.tsx';
import { FileWaiting } from '../../components/file-review.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { RevisionDone } from './revision-done.tsx';
import { RevisionReview } from './revision-review.tsx';
import { leaveRevision, useRevision } from './revision-store.ts';

/** A revised file on its way into the BOM, in the place of the BOM. */
export function RevisionView() {
  const { t } = useTexts();
  const stage = useRevision((state) => state.stage);
  const error = useRevision((state) => state.error);
  switch (stage.kind) {
    case 'idle':
      return <ErrorNotice error={error} />;
    case 'review':
      return <RevisionReview path={stage.path} comparison={stage.comparison} />;
    case 'done':
      return <RevisionDone outcome={stage.outcome} />;
    default:
      return (
        <FileWaiting
          text={t(`revision.page.${stage.kind}`, { file: stage.fileName })}
          cancel={t('revision.page.cancel')}
          onCancel={leaveRevision}
        />
      );
  }
}
