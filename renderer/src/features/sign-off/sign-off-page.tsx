import { useProcedure } from '../../api/client.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { DiffPanel } from './diff-panel.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { IssuesPanel } from './issues-panel.tsx';
import { OpenItemsPanel } from './open-items-panel.tsx';
import { PeoplePanel } from './people-panel.tsx';
import styles from './sign-off.module.css';
import { WayPanel } from './way-panel.tsx';

/** From draft to issue: state, people, what is open, findings of the verifier, frozen issues and their differences. */
export function SignOffPage() {
  const { t } = useTexts();
  const { data: view, error } = useProcedure('signOff.show', {});
  const { data: listed, error: listError } = useProcedure('issue.list', {});
  const issues = listed?.issues ?? [];
  return (
    <div className={styles['page']}>
      <div className={styles['content']}>
        <header className={`${styles['head']} ${styles['wide']}`}>
          <h1 className={styles['title']}>{t('page.signOff')}</h1>
          <p className={styles['quiet']}>{t('signOffPage.intro')}</p>
        </header>
        <ErrorNotice error={error ?? listError} />
        {view !== undefined && (
          <>
            <div className={styles['wide']}>
              <WayPanel view={view} />
            </div>
            <PeoplePanel people={view.people} />
            <OpenItemsPanel items={view.openItems} />
            <div className={styles['wide']}>
              <FindingsPanel findings={view.findings} people={view.people} />
            </div>
          </>
        )}
        <div className={styles['wide']}>
          <IssuesPanel issues={issues} />
        </div>
        {issues.length > 0 && (
          <div className={styles['wide']}>
            <DiffPanel issues={issues} />
          </div>
        )}
      </div>
    </div>
  );
}
