import { useCallback, useMemo } from 'react';
import { type CalculationReport } from '../../../../shared/contract/outcomes.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { type ReviewView } from '../../../../shared/contract/workbench.ts';
import { useProcedure } from '../../api/client.ts';
import { useView } from '../../app/view-store.ts';
import { Chart, type ChartPick } from '../../charts/chart.tsx';
import { type ChartColours } from '../../charts/chart-colours.ts';
import { IMAGE_SIZE } from '../../charts/chart-image.ts';
import { ChartPanel } from '../../charts/chart-panel.tsx';
import { type ChartSize, renderChartSvg } from '../../charts/echarts-core.ts';
import { paretoOption } from '../../charts/pareto-option.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { paretoInput, paretoOf, paretoTable } from './pareto-data.ts';
import styles from './pareto-panel.module.css';
import { useAmounts } from './use-amounts.ts';

/** Most bars that are named; the rest is one bar that says how many it gathers. */
const NAMED_BARS = 12;

/** Where to look first: the largest groups of parts, and which of them nobody has reviewed. */
export function ParetoPanel({ report }: { readonly report: CalculationReport }) {
  const { t } = useTexts();
  const { data: review, error } = useProcedure('workbench.review', {});
  if (review === undefined) {
    return (
      <Panel title={t('results.pareto.title')}>
        {error === null ? <LoadingNote text={t('results.pareto.loading')} /> : <ErrorNotice error={error} />}
      </Panel>
    );
  }
  return <ParetoChart review={review} totalKg={report.headline.excludingBiogenicCo2Kg} />;
}

interface ParetoChartProps {
  readonly review: ReviewView;
  /** The machine's total, of which % is a share. */
  readonly totalKg: DecimalString;
}

function ParetoChart({ review, totalKg }: ParetoChartProps) {
  const texts = useTexts();
  const { t } = texts;
  const showLine = useView((state) => state.showLine);
  const pareto = useMemo(() => paretoOf(review.groups, NAMED_BARS), [review]);
  const amounts = useAmounts(totalKg);
  const input = useMemo(() => paretoInput(pareto, amounts, t, texts), [pareto, amounts, t, texts]);
  const table = useMemo(() => paretoTable(pareto, amounts, t, texts), [pareto, amounts, t, texts]);
  const build = useCallback(
    (colours: ChartColours, size: ChartSize) => paretoOption(input, colours, size),
    [input],
  );
  const pick = ({ index }: ChartPick): void => {
    const bar = pareto.bars[index];
    const line = bar?.isRest === false ? bar.groups[0]?.lineIds[0] : undefined;
    if (line !== undefined) {
      showLine(line);
    }
  };
  return (
    <ChartPanel
      title={t('results.pareto.title')}
      subtitle={t('results.pareto.subtitle', { unit: amounts.header })}
      fileName="where-to-look-first"
      table={table}
      image={(colours) => renderChartSvg(build(colours, IMAGE_SIZE), IMAGE_SIZE)}
    >
      <ParetoKey total={`${amounts.label(pareto.totalKg)} ${amounts.unit}`} />
      <Chart build={build} summary={input.summary} minHeight={230} onPick={pick} />
    </ChartPanel>
  );
}

function ParetoKey({ total }: { readonly total: string }) {
  const { t } = useTexts();
  return (
    <p className={styles['key']}>
      <span>
        <i className={styles['solid']} aria-hidden="true" /> {t('results.pareto.reviewed')}
      </span>
      <span>
        <i className={`hatched ${styles['open']}`} aria-hidden="true" /> {t('results.pareto.notReviewed')}
      </span>
      <span className={styles['cumulative']}>
        <i className={styles['line']} aria-hidden="true" /> {t('results.pareto.shareOf', { total })}
      </span>
    </p>
  );
}
