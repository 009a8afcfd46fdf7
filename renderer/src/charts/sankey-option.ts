import { type ChartColours } from './chart-colours.ts';
import {
  commonOption,
  hatchedStyle,
  LABEL_SIZE,
  plainLabel,
  TICK_SIZE,
  tooltipStyle,
  tooltipText,
} from './chart-style.ts';
import { type ChartOption, type ChartSize } from './echarts-core.ts';
import { fitName, textWidth, wrapName } from './fit-text.ts';
import { NODE_GAP, nodeTops, sharedScale } from './sankey-layout.ts';

export interface FlowNode {
  readonly id: string;
  /** Column from 0 on the left. */
  readonly column: number;
  readonly name: string;
  readonly value: number;
  /** The value as shown. */
  readonly text: string;
  /** Gathers what is too small for a node of its own: hatched. */
  readonly remainder: boolean;
}

export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly text: string;
}

export interface SankeyInput {
  readonly summary: string;
  readonly headings: readonly string[];
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  /** Node whose ribbons take the accent. */
  readonly selected: string | undefined;
}

const NODE_WIDTH = 9;
const HEADING_HEIGHT = 24;
const BOTTOM = 8;
const LABEL_DISTANCE = 6;
const LINE_HEIGHT = 15;
/** Most width for names at the sides; the rest belongs to the ribbons. */
const MOST_SIDE_WIDTH = 250;

/** Sankey of three columns. Ribbons are neutral and the selected node takes the accent: hues belong to components. */
export function sankeyOption(input: SankeyInput, colours: ChartColours, size: ChartSize): ChartOption {
  const left = Math.min(MOST_SIDE_WIDTH, Math.round(size.width * 0.29));
  const right = Math.min(MOST_SIDE_WIDTH, Math.round(size.width * 0.26));
  const height = size.height - HEADING_HEIGHT - BOTTOM;
  const drawn = input.nodes.filter((node) => node.value > 0);
  const sized = drawn.map(({ id, column, value }) => ({ id, column, size: value }));
  const tops = nodeTops(sized, height);
  const scale = sharedScale(sized, height);
  const names = new Map(input.nodes.map((node) => [node.id, node.name]));
  const columns = Math.max(1, ...drawn.map((node) => node.column + 1));
  const last = columns - 1;
  const room = [left, (size.width - left - right) / Math.max(1, last) - NODE_WIDTH, right];
  const roomOf = (column: number): number =>
    (room[column === 0 ? 0 : column === last ? 2 : 1] ?? 0) - LABEL_DISTANCE - 4;
  return {
    ...commonOption(colours, input.summary),
    title: headings(input.headings, { left, right }, size.width, colours),
    tooltip: tooltipStyle(colours),
    series: [
      {
        type: 'sankey',
        left,
        right,
        top: HEADING_HEIGHT,
        bottom: BOTTOM,
        nodeWidth: NODE_WIDTH,
        nodeGap: NODE_GAP,
        layoutIterations: 0,
        draggable: false,
        emphasis: { focus: 'adjacency' },
        blur: { label: { opacity: 1 }, itemStyle: { opacity: 0.6 } },
        lineStyle: { curveness: 0.5 },
        data: drawn.map((node) => ({
          name: node.id,
          value: node.value,
          depth: node.column,
          localY: tops.get(node.id) ?? 0,
          itemStyle: node.remainder
            ? hatchedStyle(colours)
            : { color: node.id === input.selected ? colours.accent : colours.data, borderWidth: 0 },
          label: nodeLabel(
            node,
            roomOf(node.column),
            Math.floor((node.value * scale) / LINE_HEIGHT),
            colours,
          ),
          tooltip: { formatter: () => tooltipText(node.name, [node.text]) },
        })),
        links: input.links
          .filter((link) => link.value > 0)
          .map((link) => ({
            source: link.from,
            target: link.to,
            value: link.value,
            lineStyle: linkStyle(link, input.selected, colours),
            tooltip: {
              formatter: () =>
                tooltipText(`${names.get(link.from) ?? ''} → ${names.get(link.to) ?? ''}`, [link.text]),
            },
          })),
      },
    ],
  };
}

function linkStyle(link: FlowLink, selected: string | undefined, colours: ChartColours): object {
  const chosen = link.from === selected || link.to === selected;
  return chosen ? { color: colours.accent, opacity: 0.42 } : { color: colours.data, opacity: 0.2 };
}

function nodeLabel(node: FlowNode, width: number, lines: number, colours: ChartColours): object {
  const isFirst = node.column === 0;
  const shared = {
    textBorderColor: colours.surface,
    textBorderWidth: 3,
    color: colours.text,
    lineHeight: LINE_HEIGHT,
  };
  return {
    show: true,
    position: isFirst ? 'left' : 'right',
    align: isFirst ? 'right' : 'left',
    distance: LABEL_DISTANCE,
    formatter: labelText(node, width, lines, isFirst),
    rich: {
      value: { ...shared, fontSize: LABEL_SIZE, fontWeight: 600 },
      name: { ...shared, fontSize: LABEL_SIZE },
    },
  };
}

/** Number and name on one line; a node that is high enough for more lines gives its name the whole width. */
function labelText(node: FlowNode, width: number, lines: number, isFirst: boolean): string {
  const number = `{value|${node.text}}`;
  const beside = width - textWidth(`${node.text}  `, LABEL_SIZE);
  if (textWidth(node.name, LABEL_SIZE) > beside && lines >= 2) {
    const name = wrapName(node.name, width, LABEL_SIZE, Math.min(3, lines - 1));
    return [number, ...name.map((line) => `{name|${plainLabel(line)}}`)].join('\n');
  }
  const name = `{name|${plainLabel(fitName(node.name, beside, LABEL_SIZE))}}`;
  return isFirst ? `${name}  ${number}` : `${number}  ${name}`;
}

function headings(
  texts: readonly string[],
  sides: { readonly left: number; readonly right: number },
  width: number,
  colours: ChartColours,
): readonly object[] {
  const step = (width - sides.left - sides.right - NODE_WIDTH) / Math.max(1, texts.length - 1);
  return texts.map((text, index) => ({
    text,
    top: 0,
    padding: 0,
    left: index === 0 ? sides.left + NODE_WIDTH : sides.left + step * index,
    textAlign: index === 0 ? 'right' : 'left',
    textStyle: {
      fontSize: TICK_SIZE,
      fontWeight: 400,
      color: colours.textTertiary,
      fontFamily: colours.font,
    },
  }));
}
