import { type ChartColours } from './chart-colours.ts';
import {
  commonOption,
  hatchedStyle,
  LABEL_SIZE,
  TICK_SIZE,
  tooltipStyle,
  tooltipText,
} from './chart-style.ts';
import { type ChartOption } from './echarts-core.ts';

/** An area; `children` fill it, the last may gather what is too small to be drawn. */
export interface TreemapItem {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  /** The value as shown. */
  readonly text: string;
  /** Gathers what is too small for an area of its own: hatched. */
  readonly remainder: boolean;
  readonly children?: readonly TreemapItem[];
}

export interface TreemapInput {
  readonly summary: string;
  readonly items: readonly TreemapItem[];
}

/** Smallest area that gets a label, CSS pixels squared. */
const LABELLED_AREA = 900;

/** Areas in proportion to emissions, modules with their largest parts inside. */
export function treemapOption(input: TreemapInput, colours: ChartColours): ChartOption {
  return {
    ...commonOption(colours, input.summary),
    tooltip: tooltipStyle(colours),
    series: [
      {
        type: 'treemap',
        left: 0,
        right: 0,
        top: 0,
        bottom: 0,
        roam: false,
        nodeClick: false,
        breadcrumb: { show: false },
        visibleMin: LABELLED_AREA / 9,
        childrenVisibleMin: LABELLED_AREA,
        itemStyle: { borderColor: colours.surface, borderWidth: 1, gapWidth: 1 },
        levels: [
          { itemStyle: { borderColor: colours.surface, borderWidth: 0, gapWidth: 3 } },
          {
            itemStyle: {
              borderColor: colours.lineStrong,
              borderWidth: 1,
              gapWidth: 1,
              color: colours.surface,
            },
            upperLabel: { show: true, height: 20 },
          },
          { itemStyle: { borderColor: colours.surface, borderWidth: 0, gapWidth: 1 } },
        ],
        upperLabel: { color: colours.text, fontSize: LABEL_SIZE, fontWeight: 600, overflow: 'truncate' },
        label: {
          fontSize: TICK_SIZE,
          lineHeight: 14,
          overflow: 'truncate',
          position: 'insideTopLeft',
          padding: [3, 4],
        },
        labelLayout: hideNarrow,
        data: input.items.map((item) => treemapNode(item, colours)),
      },
    ],
  };
}

/** Narrowest area with a label, CSS pixels: fewer hold no word. */
const LABELLED_WIDTH = 46;
const LABELLED_HEIGHT = 18;
const OUT_OF_SIGHT = -10_000;

/** Puts labels that would be cut to a few letters out of sight: the chart has no way to leave one out by its width. */
function hideNarrow({
  rect,
}: {
  readonly rect: { readonly width: number; readonly height: number };
}): object {
  return rect.width < LABELLED_WIDTH || rect.height < LABELLED_HEIGHT
    ? { x: OUT_OF_SIGHT, y: OUT_OF_SIGHT }
    : {};
}

function treemapNode(item: TreemapItem, colours: ChartColours): object {
  const children = item.children?.filter((child) => child.value > 0) ?? [];
  const label = `${item.name}\n${item.text}`;
  return {
    id: item.id,
    name: item.name,
    value: item.value,
    itemStyle: item.remainder ? hatchedStyle(colours) : { color: colours.data },
    label: {
      formatter: label,
      color: item.remainder ? colours.text : colours.surface,
      ...(item.remainder ? { textBorderColor: colours.surface, textBorderWidth: 3 } : {}),
    },
    upperLabel: { formatter: `${item.name}  ${item.text}` },
    tooltip: { formatter: () => tooltipText(item.name, [item.text]) },
    ...(children.length === 0 ? {} : { children: children.map((child) => treemapNode(child, colours)) }),
  };
}
