import { type InventoryView } from '../../../../shared/contract/workbench.ts';
import { useProcedure } from '../../api/client.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { AssumptionTable } from './assumption-table.tsx';
import { GoalPanel } from './goal-panel.tsx';
import { ProductPanel } from './product-panel.tsx';
import styles from './scope.module.css';
import { useStudyTexts } from './use-study-texts.ts';

/** Goal and scope: what the footprint is of and by which rules; every field is saved when it is left. */
export function ScopePage() {
  const { data: view, error } = useProcedure('workbench.inventory', {});
  return (
    <div className={styles['page']}>
      <ErrorNotice error={error} />
      {view !== undefined && <ScopeForm view={view} />}
    </div>
  );
}

function ScopeForm({ view }: { readonly view: InventoryView }) {
  const { t } = useTexts();
  const editor = useStudyTexts(view);
  return (
    <>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{t('page.scope')}</h1>
        <p className={styles['intro']}>{t('scopePage.intro')}</p>
      </header>
      <ErrorNotice error={editor.error} />
      <div className={styles['columns']}>
        <GoalPanel view={view} editor={editor} />
        <div className={styles['stack']}>
          <ProductPanel view={view} editor={editor} />
          <Panel title={t('scopePage.assumptions')} subtitle={t('scopePage.assumptionsHint')}>
            <AssumptionTable assumptions={view.assumptions} />
          </Panel>
        </div>
      </div>
    </>
  );
}
