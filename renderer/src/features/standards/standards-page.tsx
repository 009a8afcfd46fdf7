import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { type MethodReport } from '../../../../shared/contract/method-report.ts';
import { useProcedure } from '../../api/client.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { ToolBar } from '../../components/tool-bar.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { TracePanel } from '../results/trace-panel.tsx';
import { BesideTab } from './beside-tab.tsx';
import { ConformityTab } from './conformity-tab.tsx';
import { SensitivityTab } from './sensitivity-tab.tsx';
import { CompletenessTab } from './completeness-tab.tsx';
import { QualityTab } from './quality-tab.tsx';
import styles from './standards-page.module.css';
import { STANDARD_TABS, type StandardTab, useStandardsView } from './standards-view.ts';
import { TotalsTab } from './totals-tab.tsx';

/** What the standards ask beside the total: every profile, completeness, data quality, and what stands beside. */
export function StandardsPage() {
  const { t } = useTexts();
  const { data: report, error, isFetching } = useProcedure('method.report', {});
  const { tab, set } = useStandardsView();
  return (
    <div className={styles['page']}>
      <Tabs
        className={styles['tabbed'] ?? ''}
        selectedKey={tab}
        onSelectionChange={(key) => set({ tab: key as StandardTab })}
      >
        <h1 className="screen-reader">{t('page.standards')}</h1>
        <ToolBar tabs>
          <TabList aria-label={t('standards.tabs')} className={styles['tabs'] ?? ''}>
            {STANDARD_TABS.map((name) => (
              <Tab key={name} id={name} className={styles['tab'] ?? ''}>
                {t(`standards.tab.${name}`)}
              </Tab>
            ))}
          </TabList>
        </ToolBar>
        {STANDARD_TABS.map((name) => (
          <TabPanel key={name} id={name} className={styles['panel'] ?? ''} aria-busy={isFetching}>
            <ErrorNotice error={error} />
            {report === undefined && error === null && <LoadingNote text={t('standards.reading')} />}
            {report !== undefined && <TabContent tab={name} report={report} />}
          </TabPanel>
        ))}
      </Tabs>
      <TracePanel />
    </div>
  );
}

function TabContent({ tab, report }: { readonly tab: StandardTab; readonly report: MethodReport }) {
  switch (tab) {
    case 'totals':
      return <TotalsTab report={report} />;
    case 'completeness':
      return <CompletenessTab report={report} />;
    case 'quality':
      return <QualityTab report={report} />;
    case 'beside':
      return <BesideTab report={report} />;
    case 'sensitivity':
      return <SensitivityTab />;
    case 'conformity':
      return <ConformityTab />;
  }
}
