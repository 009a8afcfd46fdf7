import { type CalculationReport } from '../../../../shared/contract/outcomes.ts';
import { useProcedure } from '../../api/client.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { PageTabs } from '../../components/page-tabs.tsx';
import { Segments } from '../../components/segments.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { AMOUNT_UNITS } from './amount-unit.ts';
import { FlowPanel } from './flow-panel.tsx';
import { HotspotsTab } from './hotspots-tab.tsx';
import { OverviewTab } from './overview-tab.tsx';
import { PivotPanel } from './pivot-panel.tsx';
import styles from './results-page.module.css';
import { TracePanel } from './trace-panel.tsx';
import { RESULT_TABS, type ResultTab, useResultsView } from './results-view.ts';

/** The answer: where the footprint comes from, by stage, component, assembly, family, supplier and country. */
export function ResultsPage() {
  const { t } = useTexts();
  const { data: report, error, isFetching } = useProcedure('calculation.run', {});
  const { tab, unit, set } = useResultsView();
  return (
    <PageTabs
      heading={t('page.results')}
      label={t('results.tabs')}
      tabs={RESULT_TABS.map((id) => ({ id, text: t(`results.tab.${id}`) }))}
      selected={tab}
      onSelect={(chosen) => set({ tab: chosen })}
      end={
        <Segments
          label={t('results.unit')}
          options={AMOUNT_UNITS.map((id) => ({ id, text: id }))}
          value={unit}
          onChange={(chosen) => set({ unit: chosen })}
        />
      }
      isBusy={isFetching}
      panelClassName={styles['panel']}
      panel={(id) => (
        <>
          <ErrorNotice error={error} />
          {report !== undefined && <TabContent tab={id} report={report} />}
        </>
      )}
      beside={<TracePanel />}
    />
  );
}

function TabContent({ tab, report }: { readonly tab: ResultTab; readonly report: CalculationReport }) {
  switch (tab) {
    case 'overview':
      return <OverviewTab report={report} />;
    case 'hotspots':
      return <HotspotsTab report={report} />;
    case 'flow':
      return (
        <div className={styles['single']}>
          <FlowPanel large />
        </div>
      );
    case 'pivot':
      return (
        <div className={styles['single']}>
          <PivotPanel report={report} choose />
        </div>
      );
  }
}
