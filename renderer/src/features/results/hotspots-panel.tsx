import { useMemo, useState } from 'react';
import { type CalculationReport } from '../../../../shared/contract/outcomes.ts';
import { PIVOT_GROUPINGS } from '../../../../shared/contract/workbench.ts';
import { ChartPanel } from '../../charts/chart-panel.tsx';
import { tableSvg } from '../../charts/table-svg.ts';
import { Segments } from '../../components/segments.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { HotspotTable } from './hotspot-table.tsx';
import { type HotspotOrder, hotspotsOf, hotspotsTable, sortHotspots } from './hotspots-data.ts';
import { useResultsView } from './results-view.ts';
import { useAmounts } from './use-amounts.ts';

/** Groups of one property as a table that sorts by every column. */
export function HotspotsPanel({ report }: { readonly report: CalculationReport }) {
  const { t, locale, percent } = useTexts();
  const grouping = useResultsView((state) => state.hotspotsBy);
  const set = useResultsView((state) => state.set);
  const amounts = useAmounts(report.headline.excludingBiogenicCo2Kg);
  const [order, setOrder] = useState<HotspotOrder>({ column: 'share', descending: true });
  const hotspots = useMemo(() => hotspotsOf(report, grouping, t, locale), [report, grouping, t, locale]);
  const sorted = useMemo(() => sortHotspots(hotspots, order, locale), [hotspots, order, locale]);
  const table = useMemo(
    () => hotspotsTable(sorted, grouping, amounts, t, percent),
    [sorted, grouping, amounts, t, percent],
  );
  return (
    <ChartPanel
      title={t('results.hotspots.title', { grouping: t(`results.by.${grouping}`) })}
      subtitle={t('results.hotspots.subtitle', { basis: t(`basis.${report.headline.basis}`) })}
      fileName="hotspots"
      table={table}
      image={(colours) => tableSvg(table, colours)}
      tools={
        <Segments
          label={t('results.hotspots.by')}
          options={PIVOT_GROUPINGS.map((id) => ({ id, text: t(`results.grouping.${id}`) }))}
          value={grouping}
          onChange={(hotspotsBy) => set({ hotspotsBy })}
        />
      }
      isTable
    >
      <HotspotTable
        hotspots={sorted}
        grouping={grouping}
        amounts={amounts}
        order={order}
        onOrder={setOrder}
      />
    </ChartPanel>
  );
}
