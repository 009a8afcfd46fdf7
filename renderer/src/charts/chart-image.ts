import { type ChartSize } from './echarts-core.ts';

/** A picture as SVG text with its size in CSS pixels. */
export interface ChartImage extends ChartSize {
  readonly svg: string;
}

/** Size of exported drawings, CSS pixels: wide enough for long names, proportions of a page. */
export const IMAGE_SIZE: ChartSize = { width: 1000, height: 560 };

/** The size an SVG text states in its root. */
export function imageOf(svg: string): ChartImage {
  const [root = ''] = /<svg[^>]*>/.exec(svg) ?? [];
  return { svg, width: sizeIn(root, 'width'), height: sizeIn(root, 'height') };
}

function sizeIn(root: string, name: string): number {
  return Number(new RegExp(`\\s${name}="([\\d.]+)"`).exec(root)?.[1] ?? '0');
}
