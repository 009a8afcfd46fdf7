import { BarChart, CustomChart, LineChart, SankeyChart, TreemapChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
} from 'echarts/components';
import { type ECharts, type EChartsCoreOption, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([
  BarChart,
  CustomChart,
  LineChart,
  SankeyChart,
  TreemapChart,
  AriaComponent,
  GridComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
  LabelLayout,
  SVGRenderer,
]);

export type Chart = ECharts;
export type ChartOption = EChartsCoreOption;

/** Size of a drawing in CSS pixels. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** A live chart inside an element; the caller disposes of it. */
export function createChart(element: HTMLElement): Chart {
  return init(element, null, { renderer: 'svg' });
}

/** The same chart as SVG text, drawn without a page: for files and for tests. */
export function renderChartSvg(option: ChartOption, { width, height }: ChartSize): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ ...option, animation: false });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return still(svg);
}

/** Without what belongs to a live page: rules for the pointer, class names, marks of the chart library. */
function still(svg: string): string {
  return svg.replaceAll(/<style[\s\S]*?<\/style>\s*/g, '').replaceAll(/ (?:class|ecmeta_\w+)="[^"]*"/g, '');
}
