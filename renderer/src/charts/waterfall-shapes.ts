import { type ChartColours } from './chart-colours.ts';
import { LABEL_SIZE } from './chart-style.ts';
import { type AxisRange } from './value-axis.ts';

/** One bar of the drawing; its levels are floating point, only to be drawn. */
export interface WaterfallBar {
  readonly name: string;
  readonly kind: 'total' | 'change';
  readonly before: number;
  readonly after: number;
  /** The amount as shown: a total plain, a change with its sign. */
  readonly text: string;
  readonly tooltip: readonly string[];
}

interface StepDrawing {
  readonly bars: readonly WaterfallBar[];
  readonly index: number;
  readonly axis: AxisRange;
  readonly colours: ChartColours;
  readonly place: {
    readonly x: (index: number) => number;
    readonly y: (value: number) => number;
    /** Width of a bar, CSS pixels. */
    readonly width: number;
  };
}

/** A change of nothing is still a line. */
const LEAST_HEIGHT = 1.5;
/** Room between bar and number. */
const GAP = 5;
/** Height of the teeth and how far they stand above the foot of a cut bar, CSS pixels. */
const TOOTH = 5;
const CUT_HEIGHT = 12;

/** One bar with the line from the bar before and its number; a total on a cut axis carries a zigzag. */
export function drawStep(drawing: StepDrawing): object {
  const { bars, index, axis, colours, place } = drawing;
  const bar = bars[index];
  if (bar === undefined) {
    return { type: 'group', children: [] };
  }
  const start = bar.kind === 'total' ? Math.max(0, axis.low) : bar.before;
  const [from, to] = [place.y(start), place.y(bar.after)];
  const left = place.x(index) - place.width / 2;
  const top = Math.min(from, to);
  const height = Math.max(LEAST_HEIGHT, Math.abs(from - to));
  const fill = barColour(bar, colours);
  const isTotal = bar.kind === 'total';
  return {
    type: 'group',
    children: [
      ...connector(drawing, bar),
      {
        type: 'rect',
        shape: { x: left, y: top, width: place.width, height },
        style: { fill },
      },
      ...(isTotal && axis.isCut ? [zigzag(left, place.y(axis.low), place.width, colours)] : []),
      number(bar, { top, height, middle: place.x(index), foot: place.y(axis.low) }, fill, colours),
    ],
  };
}

function barColour(bar: WaterfallBar, colours: ChartColours): string {
  if (bar.kind === 'total') {
    return colours.data;
  }
  return bar.after < bar.before ? colours.less : bar.after > bar.before ? colours.more : colours.textTertiary;
}

function connector({ bars, index, colours, place }: StepDrawing, bar: WaterfallBar): readonly object[] {
  const previous = bars[index - 1];
  if (previous === undefined) {
    return [];
  }
  const y = place.y(bar.kind === 'total' ? previous.after : bar.before);
  return [
    {
      type: 'line',
      shape: {
        x1: place.x(index - 1) + place.width / 2,
        y1: y,
        x2: place.x(index) - place.width / 2,
        y2: y,
      },
      style: { stroke: colours.textTertiary, lineWidth: 1 },
    },
  ];
}

function zigzag(left: number, foot: number, width: number, colours: ChartColours): object {
  const teeth = Math.max(4, Math.round(width / 9));
  const points = Array.from({ length: teeth + 1 }, (_, tooth) => [
    left + (width * tooth) / teeth,
    foot - CUT_HEIGHT - (tooth % 2 === 0 ? 0 : TOOTH),
  ]);
  return {
    type: 'polyline',
    shape: { points },
    style: { stroke: colours.surface, lineWidth: 3, fill: 'none' },
  };
}

interface BarPlace {
  readonly top: number;
  readonly height: number;
  readonly middle: number;
  readonly foot: number;
}

function number(
  bar: WaterfallBar,
  { top, height, middle, foot }: BarPlace,
  fill: string,
  colours: ChartColours,
): object {
  const bottom = top + height;
  const isBelow = bar.kind === 'change' && bar.after < bar.before && bottom + GAP + LABEL_SIZE < foot;
  return {
    type: 'text',
    style: {
      text: bar.text,
      x: middle,
      y: isBelow ? bottom + GAP : top - GAP,
      align: 'center',
      verticalAlign: isBelow ? 'top' : 'bottom',
      fill: bar.kind === 'total' ? colours.text : fill,
      fontSize: LABEL_SIZE,
      fontWeight: 600,
      fontFamily: colours.font,
      stroke: colours.surface,
      lineWidth: 3,
    },
  };
}
