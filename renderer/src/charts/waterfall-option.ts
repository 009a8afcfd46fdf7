import { type ChartColours } from './chart-colours.ts';
import { commonOption, LABEL_SIZE, TICK_SIZE, tooltipStyle, tooltipText } from './chart-style.ts';
import { type ChartOption, type ChartSize } from './echarts-core.ts';
import { textWidth, wrapName } from './fit-text.ts';
import { type AxisRange, waterfallAxis } from './value-axis.ts';
import { drawStep, type WaterfallBar } from './waterfall-shapes.ts';

export interface WaterfallInput {
  readonly summary: string;
  readonly bars: readonly WaterfallBar[];
  /** Unit of the axis. */
  readonly unit: string;
  readonly axisText: (value: number) => string;
}

const TOP = 30;
const LINE_HEIGHT = 15;
/** Lines of a name under its bar. */
const MOST_LINES = 3;

/** Two totals and the changes between them, each from the level of the one before: less is blue, more is orange. */
export function waterfallOption(input: WaterfallInput, colours: ChartColours, size: ChartSize): ChartOption {
  const axis = waterfallAxis(input.bars.map(({ after }) => after));
  const ticks = [axis.low, axis.high].map((value) => textWidth(input.axisText(value), TICK_SIZE));
  const left = Math.max(...ticks, textWidth(input.unit, TICK_SIZE) / 2) + 16;
  const width = (size.width - left - 12) / input.bars.length;
  const names = input.bars.map(({ name }) => wrapName(name, width - 6, LABEL_SIZE, MOST_LINES));
  const lines = Math.max(1, ...names.map((each) => each.length));
  return {
    ...commonOption(colours, input.summary),
    tooltip: { ...tooltipStyle(colours), trigger: 'item' },
    grid: { left, right: 12, top: TOP, bottom: lines * LINE_HEIGHT + 14 },
    title: {
      text: input.unit,
      left: 0,
      top: 0,
      padding: 0,
      textStyle: { ...tickStyle(colours), fontWeight: 400 },
    },
    xAxis: {
      type: 'category',
      data: names.map((each) => each.join('\n')),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.lineStrong } },
      axisLabel: {
        interval: 0,
        fontSize: LABEL_SIZE,
        lineHeight: LINE_HEIGHT,
        color: colours.text,
        fontFamily: colours.font,
      },
    },
    yAxis: valueAxis(axis, input, colours),
    series: [
      {
        type: 'custom',
        clip: false,
        data: input.bars.map(({ after }, index) => [index, after]),
        tooltip: {
          formatter: ({ dataIndex }: { readonly dataIndex: number }) => {
            const bar = input.bars[dataIndex];
            return bar === undefined ? '' : tooltipText(bar.name, bar.tooltip);
          },
        },
        renderItem: ({ dataIndex }: { readonly dataIndex: number }, api: PlaceOnChart) =>
          drawStep({ bars: input.bars, index: dataIndex, axis, colours, place: placeOn(api) }),
      },
    ],
  };
}

/** What the chart library tells about places, CSS pixels. */
interface PlaceOnChart {
  coord(value: readonly [number, number]): readonly number[];
  size(value: readonly [number, number]): readonly number[];
}

function placeOn(api: PlaceOnChart) {
  return {
    x: (index: number): number => api.coord([index, 0])[0] ?? 0,
    y: (value: number): number => api.coord([0, value])[1] ?? 0,
    width: (api.size([1, 0])[0] ?? 0) * 0.62,
  };
}

function valueAxis(axis: AxisRange, input: WaterfallInput, colours: ChartColours): object {
  return {
    type: 'value',
    min: axis.low,
    max: axis.high,
    interval: axis.step,
    splitLine: { lineStyle: { color: colours.line } },
    axisLabel: {
      ...tickStyle(colours),
      // The foot of a cut axis is no value that a bar starts from.
      showMinLabel: !axis.isCut,
      formatter: input.axisText,
    },
  };
}

function tickStyle(colours: ChartColours): object {
  return { fontSize: TICK_SIZE, color: colours.textTertiary, fontFamily: colours.font };
}
