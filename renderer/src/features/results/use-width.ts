import { type RefObject, useEffect, useState } from 'react';

/** Width of an element in CSS pixels; undefined until it has been measured. */
export function useWidth(element: RefObject<HTMLElement | null>): number | undefined {
  const [width, setWidth] = useState<number>();
  useEffect(() => {
    const measured = element.current;
    if (measured === null) {
      return undefined;
    }
    const observer = new ResizeObserver(() => setWidth(measured.clientWidth));
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
