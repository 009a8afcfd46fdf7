import { type ReactNode, useCallback, useMemo } from 'react';
import { Icon } from '../components/icon.tsx';
import { SeverityIcon } from '../components/severity-icon.tsx';
import { useTexts } from '../i18n/text-context.tsx';
import { type ChartColours } from './chart-colours.ts';
import { IMAGE_SIZE } from './chart-image.ts';
import { ChartPanel } from './chart-panel.tsx';
import { Chart } from './chart.tsx';
import { type ChartSize, renderChartSvg } from './echarts-core.ts';
import { waterfallInput, waterfallTable } from './waterfall-data.ts';
import { waterfallOption } from './waterfall-option.ts';
import styles from './waterfall-panel.module.css';
import { unexplainedKg, type WaterfallWay } from './waterfall-steps.ts';

interface WaterfallPanelProps {
  readonly title: string;
  readonly subtitle: string;
  readonly fileName: string;
  readonly way: WaterfallWay;
  /** Choices that belong to the chart, before its key. */
  readonly tools?: ReactNode;
  /** Said below the drawing. */
  readonly children?: ReactNode;
}

/** The way from one total to another as a waterfall with its table, its export and the check that it adds up. */
export function WaterfallPanel({ title, subtitle, fileName, way, tools, children }: WaterfallPanelProps) {
  const texts = useTexts();
  const { t } = texts;
  const input = useMemo(() => waterfallInput(way, title, texts), [way, title, texts]);
  const table = useMemo(() => waterfallTable(way, title, texts), [way, title, texts]);
  const build = useCallback(
    (colours: ChartColours, size: ChartSize) => waterfallOption(input, colours, size),
    [input],
  );
  return (
    <ChartPanel
      title={title}
      subtitle={subtitle}
      fileName={fileName}
      table={table}
      image={(colours) => renderChartSvg(build(colours, IMAGE_SIZE), IMAGE_SIZE)}
      tools={tools}
    >
      <p className={styles['key']}>
        <span>
          <i className={styles['less']} aria-hidden="true" /> {t('chart.less')}
        </span>
        <span>
          <i className={styles['more']} aria-hidden="true" /> {t('chart.more')}
        </span>
        <AddsUp way={way} />
      </p>
      <Chart build={build} summary={input.summary} minHeight={240} />
      {children}
    </ChartPanel>
  );
}

/** The exact check: what the changes leave between both totals. */
function AddsUp({ way }: { readonly way: WaterfallWay }) {
  const { t } = useTexts();
  const rest = unexplainedKg(way);
  return rest === '0' ? (
    <span className={styles['exact']}>
      <Icon name="check" size={14} /> {t('chart.addsUp')}
    </span>
  ) : (
    <span className={styles['inexact']} role="alert">
      <SeverityIcon severity="error" /> {t('chart.doesNotAddUp', { rest })}
    </span>
  );
}
