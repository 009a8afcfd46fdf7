import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { createGridController, type GridController, type GridOptions } from './grid-controller.ts';
import styles from './tree-grid.module.css';

interface TreeGridProps extends GridOptions {
  /** Filled while the grid is on screen. */
  readonly controller: RefObject<GridController | undefined>;
}

/** A tree of rows as a spreadsheet: 100,000 rows, of which only those on screen are drawn. */
export function TreeGrid({ controller, ...options }: TreeGridProps) {
  const container = useRef<HTMLDivElement>(null);
  const create = useEffectEvent((element: HTMLDivElement) => createGridController(element, options));
  useEffect(() => {
    const element = container.current;
    if (element === null) {
      return undefined;
    }
    const made = create(element);
    controller.current = made;
    return () => {
      controller.current = undefined;
      made.destroy();
    };
  }, [controller]);
  useEffect(() => {
    controller.current?.update(options);
  });
  return <div ref={container} className={styles['container']} />;
}
