import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { scrollTopFor, type VisibleWindow, visibleWindow } from './visible-window.ts';

interface ScrollWindow {
  readonly scroller: RefObject<HTMLTableElement | null>;
  readonly onScroll: () => void;
  readonly shown: VisibleWindow;
}

/**
 * Draws only the rows in sight of a long list and keeps one row in sight.
 * @param headerHeight height in pixels of what stays on top of the list
 * @param keptIndex row brought into sight whenever it changes; -1 for none
 */
export function useScrollWindow(
  count: number,
  rowHeight: number,
  headerHeight: number,
  keptIndex: number,
): ScrollWindow {
  const scroller = useRef<HTMLTableElement>(null);
  const [view, setView] = useState({ top: 0, height: 0 });
  const measure = (): void => {
    const element = scroller.current;
    if (element !== null) {
      setView({ top: element.scrollTop, height: Math.max(0, element.clientHeight - headerHeight) });
    }
  };
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) {
      return undefined;
    }
    const read = (): void =>
      setView({ top: element.scrollTop, height: Math.max(0, element.clientHeight - headerHeight) });
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [headerHeight]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element !== null && keptIndex >= 0) {
      const height = element.clientHeight - headerHeight;
      element.scrollTop = scrollTopFor(keptIndex, element.scrollTop, height, rowHeight);
    }
  }, [keptIndex, headerHeight, rowHeight]);
  return { scroller, onScroll: measure, shown: visibleWindow(view.top, view.height, rowHeight, count) };
}
