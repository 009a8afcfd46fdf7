import { useProcedure } from '../../api/client.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Segments } from '../../components/segments.tsx';
import { ToolBar } from '../../components/tool-bar.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { DeclarationTab } from './declaration-tab.tsx';
import { ExportTab } from './export-tab.tsx';
import styles from './reports.module.css';
import { REPORT_TABS, useReportsView } from './reports-view.ts';
import { TextsTab } from './texts-tab.tsx';

/** Report of the study and files for other programs, with the texts and statements they need. */
export function ReportsPage() {
  const { t } = useTexts();
  const { tab, set } = useReportsView();
  const { data: view, error } = useProcedure('workbench.inventory', {});
  return (
    <div className={styles['page']}>
      <h1 className="screen-reader">{t('page.reports')}</h1>
      <ToolBar>
        <Segments
          label={t('reportsPage.tabs')}
          options={REPORT_TABS.map((id) => ({ id, text: t(`reportsPage.tab.${id}`) }))}
          value={tab}
          onChange={set}
        />
      </ToolBar>
      <div className={styles['content']}>
        <ErrorNotice error={error} />
        {view !== undefined && tab === 'export' && <ExportTab view={view} />}
        {view !== undefined && tab === 'texts' && <TextsTab view={view} />}
        {view !== undefined && tab === 'declaration' && <DeclarationTab view={view} />}
      </div>
    </div>
  );
}
