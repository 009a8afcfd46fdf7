import { useMemo } from 'react';
import { type CalculationReport } from '../../../../shared/contract/outcomes.ts';
import { type ChartColours } from '../../charts/chart-colours.ts';
import { IMAGE_SIZE } from '../../charts/chart-image.ts';
import { ChartPanel } from '../../charts/chart-panel.tsx';
import { renderChartSvg } from '../../charts/echarts-core.ts';
import { stagesOption } from '../../charts/stages-option.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import { ComponentSums } from './component-sums.tsx';
import { stagesInput, stagesTable } from './stages-data.ts';
import styles from './stages-panel.module.css';
import { StagesTable } from './stages-table.tsx';
import { useAmounts } from './use-amounts.ts';

/** Stages by component with both totals, both electricity bases, and the check that the parts make the total. */
export function StagesPanel({ report }: { readonly report: CalculationReport }) {
  const texts = useTexts();
  const { t } = texts;
  const amounts = useAmounts(report.headline.excludingBiogenicCo2Kg);
  const table = useMemo(() => stagesTable(report, amounts, t), [report, amounts, t]);
  const image = (colours: ChartColours): string =>
    renderChartSvg(stagesOption(stagesInput(report, amounts, t), colours, IMAGE_SIZE), {
      ...IMAGE_SIZE,
      height: 320,
    });
  return (
    <ChartPanel
      title={t('results.stages.title')}
      subtitle={t('results.stages.subtitle', { unit: amounts.header })}
      fileName="stages-and-components"
      table={table}
      image={image}
    >
      <div className={styles['content']}>
        <StagesTable report={report} amounts={amounts} />
        <ComponentSums report={report} amounts={amounts} />
      </div>
    </ChartPanel>
  );
}
