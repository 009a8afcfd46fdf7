import { type Component, COMPONENTS } from '../../../shared/model/component.ts';
import { barAxis } from './bar-axis.ts';
import { type ChartColours, COMPONENT_LETTERS } from './chart-colours.ts';
import { commonOption, hatching, LABEL_SIZE, TICK_SIZE, tooltipStyle, tooltipText } from './chart-style.ts';
import { type ChartOption, type ChartSize } from './echarts-core.ts';
import { fitText, textWidth } from './fit-text.ts';

/** A stage with its emission by component; removal is zero or negative. */
export interface StageBar {
  readonly name: string;
  readonly values: Readonly<Record<Component, number>>;
  /** Both totals as shown. */
  readonly text: string;
}

export interface StagesInput {
  readonly summary: string;
  readonly bars: readonly StageBar[];
  readonly componentNames: Readonly<Record<Component, string>>;
  readonly axisText: (value: number) => string;
}

/** Stages as stacked bars by component; removal is hatched and stands left of zero. */
export function stagesOption(input: StagesInput, colours: ChartColours, size: ChartSize): ChartOption {
  const names = Math.round(size.width * 0.25);
  const numbers = Math.max(0, ...input.bars.map((bar) => textWidth(bar.text, LABEL_SIZE))) + 12;
  return {
    ...commonOption(colours, input.summary),
    tooltip: { ...tooltipStyle(colours), trigger: 'item' },
    grid: { left: names + numbers + 12, right: 30, top: 52, bottom: 26 },
    title: COMPONENTS.map((component, index) => legendEntry(component, index, input, colours, size)),
    yAxis: barAxis(
      {
        bars: input.bars.map((bar) => ({ ...bar, name: fitText(bar.name, names, LABEL_SIZE) })),
        valueWidth: numbers,
        line: false,
      },
      colours,
    ),
    xAxis: {
      type: 'value',
      splitLine: { lineStyle: { color: colours.line } },
      axisLabel: {
        fontSize: TICK_SIZE,
        color: colours.textTertiary,
        formatter: input.axisText,
        hideOverlap: true,
      },
    },
    series: COMPONENTS.map((component) => ({
      type: 'bar',
      stack: 'components',
      name: input.componentNames[component],
      barWidth: '56%',
      itemStyle: componentStyle(component, colours),
      tooltip: {
        formatter: ({ dataIndex }: { readonly dataIndex: number }) =>
          tooltipText(input.bars[dataIndex]?.name ?? '', [input.componentNames[component]]),
      },
      // Nothing is drawn for zero: its outline would look like a small amount.
      data: input.bars.map((bar) => (bar.values[component] === 0 ? null : bar.values[component])),
    })),
  };
}

/** Fill of a component: its fixed colour, hatched for removal. */
export function componentStyle(component: Component, colours: ChartColours): object {
  const color = colours.components[component];
  return component === 'biogenicCo2Removal'
    ? { color: colours.surface, borderColor: color, borderWidth: 1, decal: { ...hatching(colours), color } }
    : { color };
}

function legendEntry(
  component: Component,
  index: number,
  input: StagesInput,
  colours: ChartColours,
  size: ChartSize,
): object {
  const columns = 3;
  const width = size.width / columns;
  return {
    text: `{chip|${COMPONENT_LETTERS[component]}} ${fitText(input.componentNames[component], width - 36, TICK_SIZE)}`,
    padding: 0,
    left: (index % columns) * width + 8,
    top: 6 + Math.floor(index / columns) * 22,
    textStyle: {
      fontSize: TICK_SIZE,
      fontWeight: 400,
      color: colours.textSecondary,
      fontFamily: colours.font,
      rich: {
        chip: {
          color: colours.text,
          fontWeight: 600,
          fontSize: TICK_SIZE,
          borderColor: colours.components[component],
          borderWidth: 2,
          padding: [1, 4],
        },
      },
    },
  };
}
