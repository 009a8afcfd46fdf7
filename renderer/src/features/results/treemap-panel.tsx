import { useCallback, useMemo } from 'react';
import { type CalculationReport } from '../../../../shared/contract/outcomes.ts';
import { useProcedure } from '../../api/client.ts';
import { useView } from '../../app/view-store.ts';
import { Chart, type ChartPick } from '../../charts/chart.tsx';
import { type ChartColours } from '../../charts/chart-colours.ts';
import { IMAGE_SIZE } from '../../charts/chart-image.ts';
import { ChartPanel } from '../../charts/chart-panel.tsx';
import { renderChartSvg } from '../../charts/echarts-core.ts';
import { treemapOption } from '../../charts/treemap-option.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { assemblyAreas, treemapInput, treemapTable } from './treemap-data.ts';
import { useAmounts } from './use-amounts.ts';

/** Modules and their largest parts as areas; a part opens in the BOM. */
export function TreemapPanel({ report }: { readonly report: CalculationReport }) {
  const { t, locale } = useTexts();
  const { data, error } = useProcedure('workbench.rows', {});
  const showLine = useView((state) => state.showLine);
  const amounts = useAmounts(report.headline.excludingBiogenicCo2Kg);
  const areas = useMemo(() => assemblyAreas(report, data?.rows ?? [], t, locale), [report, data, t, locale]);
  const input = useMemo(() => treemapInput(areas, amounts, t), [areas, amounts, t]);
  const table = useMemo(() => treemapTable(areas, amounts, t), [areas, amounts, t]);
  const build = useCallback((colours: ChartColours) => treemapOption(input, colours), [input]);
  const pick = ({ id }: ChartPick): void => {
    const area = areas.flatMap((each) => [each, ...each.children]).find((each) => each.id === id);
    if (area?.lineId !== undefined) {
      showLine(area.lineId);
    }
  };
  return (
    <ChartPanel
      title={t('results.treemap.title')}
      subtitle={t('results.treemap.subtitle', { unit: amounts.header })}
      fileName="modules"
      table={table}
      image={(colours) => renderChartSvg(build(colours), IMAGE_SIZE)}
    >
      <ErrorNotice error={error} />
      <Chart build={build} summary={input.summary} minHeight={280} onPick={pick} />
    </ChartPanel>
  );
}
