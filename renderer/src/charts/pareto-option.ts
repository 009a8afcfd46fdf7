import { barAxis } from './bar-axis.ts';
import { type ChartColours } from './chart-colours.ts';
import {
  commonOption,
  hatchedStyle,
  LABEL_SIZE,
  TICK_SIZE,
  tooltipStyle,
  tooltipText,
} from './chart-style.ts';
import { type ChartOption, type ChartSize } from './echarts-core.ts';
import { fitName, textWidth } from './fit-text.ts';

/** One bar: its reviewed and not reviewed parts make its value. */
export interface ParetoBar {
  readonly name: string;
  readonly reviewed: number;
  readonly notReviewed: number;
  /** The whole value as shown. */
  readonly text: string;
  /** Share 0 to 1 of this bar and all before it. */
  readonly cumulativeShare: number;
  readonly tooltip: readonly string[];
}

export interface ParetoInput {
  readonly summary: string;
  readonly bars: readonly ParetoBar[];
  /** Share where the look can stop, with its text at one of the bars, e.g. 0.8 and "80 % after 12 groups". */
  readonly mark: { readonly share: number; readonly text: string; readonly bar: number } | undefined;
  readonly seriesNames: {
    readonly reviewed: string;
    readonly notReviewed: string;
    readonly cumulative: string;
  };
  readonly axisText: (value: number) => string;
  readonly wholeText: string;
}

const TOP = 22;
const BOTTOM = 10;
/** Share of the width that the longest bar takes; the line goes on to 100 %. */
const BAR_SHARE = 0.9;
/** Room for the 100 % of the line. */
const RIGHT = 26;

/** Bars by size, solid where reviewed and hatched where not, with the cumulative share as a line. */
export function paretoOption(input: ParetoInput, colours: ChartColours, size: ChartSize): ChartOption {
  const longest = Math.max(0, ...input.bars.map((bar) => textWidth(bar.name, LABEL_SIZE)));
  const names = Math.min(longest + 4, Math.round(size.width * 0.3));
  const numbers = Math.max(0, ...input.bars.map((bar) => textWidth(bar.text, LABEL_SIZE))) + 8;
  const most = Math.max(0, ...input.bars.map((bar) => bar.reviewed + bar.notReviewed));
  const tick = { fontSize: TICK_SIZE, color: colours.textTertiary, fontFamily: colours.font };
  return {
    ...commonOption(colours, input.summary),
    tooltip: { ...tooltipStyle(colours), trigger: 'item' },
    grid: { left: names + numbers + 10, right: RIGHT, top: TOP, bottom: BOTTOM },
    yAxis: barAxis(
      {
        bars: input.bars.map((bar) => ({ ...bar, name: fitName(bar.name, names, LABEL_SIZE) })),
        valueWidth: numbers,
        line: true,
      },
      colours,
    ),
    xAxis: [
      {
        type: 'value',
        position: 'top',
        min: 0,
        max: most / BAR_SHARE,
        splitNumber: 4,
        splitLine: { lineStyle: { color: colours.line } },
        axisLabel: {
          ...tick,
          // Ticks further right would meet the 100 % of the other axis.
          formatter: (value: number) => (value <= most * BAR_SHARE ? input.axisText(value) : ''),
          hideOverlap: true,
        },
      },
      {
        type: 'value',
        position: 'top',
        min: 0,
        max: 1,
        interval: 1,
        splitLine: { show: false },
        axisLabel: {
          ...tick,
          color: colours.accent,
          fontWeight: 600,
          formatter: (value: number) => (value === 1 ? input.wholeText : ''),
        },
      },
    ],
    series: [...barSeries(input, colours), lineSeries(input, colours)],
  };
}

function barSeries(input: ParetoInput, colours: ChartColours): readonly object[] {
  const shared = { type: 'bar', stack: 'value', barWidth: '66%', cursor: 'pointer' };
  const tooltip = {
    formatter: ({ dataIndex }: { readonly dataIndex: number }) => barTooltip(input, dataIndex),
  };
  return [
    {
      ...shared,
      name: input.seriesNames.reviewed,
      tooltip,
      itemStyle: { color: colours.data },
      data: input.bars.map((bar) => bar.reviewed),
    },
    {
      ...shared,
      name: input.seriesNames.notReviewed,
      tooltip,
      data: input.bars.map((bar) =>
        bar.notReviewed > 0 ? { value: bar.notReviewed, itemStyle: hatchedStyle(colours) } : 0,
      ),
    },
  ];
}

function barTooltip(input: ParetoInput, index: number): string {
  const bar = input.bars[index];
  return bar === undefined ? '' : tooltipText(bar.name, bar.tooltip);
}

function lineSeries(input: ParetoInput, colours: ChartColours): object {
  return {
    type: 'line',
    name: input.seriesNames.cumulative,
    xAxisIndex: 1,
    symbol: 'circle',
    symbolSize: 6,
    z: 4,
    lineStyle: { color: colours.accent, width: 1.5 },
    itemStyle: { color: colours.accent },
    tooltip: { formatter: ({ dataIndex }: { readonly dataIndex: number }) => barTooltip(input, dataIndex) },
    data: input.bars.map((bar, index) => ({
      value: [bar.cumulativeShare, index],
      ...(index === input.mark?.bar ? { label: markLabel(input.mark.text, colours), symbolSize: 9 } : {}),
    })),
    ...(input.mark === undefined ? {} : { markLine: markLine(input.mark.share, colours) }),
  };
}

function markLabel(text: string, colours: ChartColours): object {
  return {
    show: true,
    position: 'left',
    distance: 8,
    formatter: text,
    fontSize: LABEL_SIZE,
    fontWeight: 600,
    color: colours.accent,
    textBorderColor: colours.surface,
    textBorderWidth: 3,
  };
}

function markLine(share: number, colours: ChartColours): object {
  return {
    silent: true,
    symbol: 'none',
    label: { show: false },
    lineStyle: { color: colours.accent, type: [3, 3], width: 1 },
    data: [{ xAxis: share }],
  };
}
