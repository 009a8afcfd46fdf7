import { useEffect, useRef, useState } from 'react';
import { type ChartColours } from './chart-colours.ts';
import styles from './chart.module.css';
import { type Chart as LiveChart, type ChartOption, type ChartSize, createChart } from './echarts-core.ts';
import { useChartColours } from './use-chart-colours.ts';

export type BuildOption = (colours: ChartColours, size: ChartSize) => ChartOption;

interface ChartProps {
  /** Makes the option for colours and size; a new function draws anew. */
  readonly build: BuildOption;
  /** What the chart shows, in a sentence with its numbers, for screen readers. */
  readonly summary: string;
  /** Least height in CSS pixels; the chart fills its place. */
  readonly minHeight: number;
  /** Called with the place of the item in the data of its series. */
  readonly onPick?: (pick: ChartPick) => void;
}

/** What was clicked: index in its series, its kind (node, edge) and its id or name. */
export interface ChartPick {
  readonly index: number;
  readonly kind: string;
  readonly name: string;
  readonly id: string;
}

/** A drawing that follows its size, theme and language. The same numbers stand in the table beside it. */
export function Chart({ build, summary, minHeight, onPick }: ChartProps) {
  const colours = useChartColours();
  const place = useRef<HTMLDivElement>(null);
  const live = useRef<LiveChart>(undefined);
  const pick = useRef(onPick);
  const [size, setSize] = useState<ChartSize>();
  useEffect(() => {
    pick.current = onPick;
  }, [onPick]);
  useEffect(() => {
    const element = place.current;
    if (element === null) {
      return undefined;
    }
    const chart = createChart(element);
    chart.on('click', (event) => pick.current?.(pickOf(event)));
    live.current = chart;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
      live.current = undefined;
    };
  }, []);
  useEffect(() => {
    if (size !== undefined && size.width > 0 && size.height > 0) {
      live.current?.resize(size);
      // Cleared first: some series would otherwise move from the old picture to the new one.
      live.current?.clear();
      live.current?.setOption(build(colours, size), { notMerge: true });
    }
  }, [build, colours, size]);
  return (
    <div ref={place} className={styles['chart']} style={{ minHeight }} role="img" aria-label={summary} />
  );
}

function pickOf(event: { dataIndex: number; dataType?: string; name: string; data: unknown }): ChartPick {
  const { data } = event;
  const id = typeof data === 'object' && data !== null && 'id' in data ? String(data.id) : '';
  return { index: event.dataIndex, kind: event.dataType ?? '', name: event.name, id };
}
