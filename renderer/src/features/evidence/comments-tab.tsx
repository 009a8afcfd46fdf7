import { useCommand, useProcedure } from '../../api/client.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './evidence.module.css';
import { ThreadList, WriteComment } from './thread-list.tsx';
import { useGoToTarget } from './use-go-to-target.ts';

/** All conversations of the study, open ones first, each with the way to its cell. */
export function CommentsTab() {
  const { t } = useTexts();
  const { data, error } = useProcedure('comments.list', {});
  const start = useCommand('comments.start');
  const goTo = useGoToTarget();
  return (
    <div className={styles['main']}>
      <div className={styles['stack']}>
        <ErrorNotice error={error ?? start.error} />
        <Panel title={t('evidencePage.tab.comments')}>
          {data?.threads.length === 0 && <p className={styles['empty']}>{t('commentsPage.none')}</p>}
          <ThreadList threads={data?.threads ?? []} onGoTo={goTo} />
        </Panel>
        <Panel title={t('commentsPage.new')}>
          <WriteComment
            label={t('commentsPage.wholeStudy')}
            action={t('commentsPage.write')}
            onWrite={(text) => start.mutate({ about: { kind: 'study' }, text })}
          />
        </Panel>
      </div>
    </div>
  );
}
