import { type MethodReport } from '../../../../shared/contract/method-report.ts';
import { useProcedure } from '../../api/client.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { PageTabs } from '../../components/page-tabs.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { TracePanel } from '../results/trace-panel.tsx';
import { UsePhaseTab } from '../use-phase/use-phase-tab.tsx';
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
    <PageTabs
      heading={t('page.standards')}
      label={t('standards.tabs')}
      tabs={STANDARD_TABS.map((id) => ({ id, text: t(`standards.tab.${id}`) }))}
      selected={tab}
      onSelect={(chosen) => set({ tab: chosen })}
      isBusy={isFetching}
      panelClassName={styles['panel']}
      panel={(id) => (
        <>
          <ErrorNotice error={error} />
          {report === undefined && error === null && <LoadingNote text={t('standards.reading')} />}
          {report !== undefined && <TabContent tab={id} report={report} />}
        </>
      )}
      beside={<TracePanel />}
    />
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
    case 'usePhase':
      return <UsePhaseTab />;
    case 'sensitivity':
      return <SensitivityTab />;
    case 'conformity':
      return <ConformityTab />;
  }
}
