import { memo, type RefObject, useEffect, useMemo, useState } from 'react';
import { MARK_HEIGHT, overviewLanes, placeAtHeight } from './overview-marks.ts';
import styles from './overview-ruler.module.css';

interface OverviewRulerProps<Kind extends string> {
  readonly kinds: readonly Kind[];
  readonly count: number;
  readonly kindOf: (place: number) => Kind | undefined;
  /** Tooltip that says what the marks are; the same can be reached by key, so it is no control of its own. */
  readonly title: string;
  /** Set by the grid: top and height of the part on screen, as shares of all rows. */
  readonly thumb: RefObject<HTMLDivElement | null>;
  readonly onJump: (place: number) => void;
}

/** Where on the ruler a kind stands: side and width tell them apart beside their colour. */
const LANE_CLASSES: Readonly<Record<string, string>> = {
  error: 'error',
  open: 'open',
  corrected: 'corrected',
};

/** All exceptions of all rows beside the grid, as in an editor of source text; a click goes there. */
export const OverviewRuler = memo(function OverviewRuler<Kind extends string>(
  props: OverviewRulerProps<Kind>,
) {
  const { kinds, count, kindOf, title, thumb, onJump } = props;
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const height = useHeight(element);
  const lanes = useMemo(() => overviewLanes(kinds, count, height, kindOf), [kinds, count, height, kindOf]);
  return (
    <div
      ref={setElement}
      className={styles['ruler']}
      title={title}
      aria-hidden="true"
      data-testid="overview-ruler"
      onClick={(event) => {
        const top = event.clientY - event.currentTarget.getBoundingClientRect().top;
        onJump(placeAtHeight(top, height, count));
      }}
    >
      <div ref={thumb} className={styles['thumb']} />
      {lanes.map((lane) =>
        lane.tops.map((top) => (
          <i
            key={`${lane.kind}${top}`}
            className={`${styles['mark']} ${styles[LANE_CLASSES[lane.kind] ?? 'estimated']}`}
            style={{ top, height: MARK_HEIGHT }}
          />
        )),
      )}
    </div>
  );
}) as <Kind extends string>(props: OverviewRulerProps<Kind>) => React.ReactNode;

function useHeight(element: HTMLElement | null): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    if (element === null) {
      return undefined;
    }
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return height;
}
