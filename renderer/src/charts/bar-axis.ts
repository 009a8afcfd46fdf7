import { type ChartColours } from './chart-colours.ts';
import { LABEL_SIZE, plainLabel } from './chart-style.ts';

interface BarAxisInput {
  /** Name, cut to its room, and value of each bar as shown. */
  readonly bars: readonly { readonly name: string; readonly text: string }[];
  /** Room of the values, CSS pixels. */
  readonly valueWidth: number;
  /** Whether a line stands where the bars begin. */
  readonly line: boolean;
}

/** Axis of horizontal bars: names from the top down, each with its value between name and bar, where nothing crosses it. */
export function barAxis({ bars, valueWidth, line }: BarAxisInput, colours: ChartColours): object {
  return {
    type: 'category',
    inverse: true,
    data: bars.map(({ name, text }) => `{name|${plainLabel(name)}}{value|${text}}`),
    axisTick: { show: false },
    axisLine: line ? { lineStyle: { color: colours.lineStrong } } : { show: false },
    axisLabel: {
      interval: 0,
      color: colours.text,
      fontFamily: colours.font,
      rich: {
        name: { fontSize: LABEL_SIZE },
        value: { fontSize: LABEL_SIZE, fontWeight: 600, width: valueWidth, align: 'right' },
      },
    },
  };
}
