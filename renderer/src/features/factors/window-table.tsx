import { type ReactNode } from 'react';
import { useScrollWindow } from './use-scroll-window.ts';
import { type VisibleWindow } from './visible-window.ts';
import styles from './window-table.module.css';

/** Heights in pixels, as in the style sheet: a row, and the head that stays on top. */
const ROW_HEIGHT = 28;
const HEAD_HEIGHT = 30;

interface WindowTableProps {
  readonly label: string;
  /** All rows, drawn or not. */
  readonly count: number;
  /** Row that stays in sight when it changes; -1 for none. */
  readonly keptIndex: number;
  /** Sets `--columns`, their widths, and `--row-edge`, the padding of a row. */
  readonly className: string | undefined;
  /** The cells of the head. */
  readonly head: ReactNode;
  /** A {@link WindowRow}. */
  readonly row: (index: number, shown: VisibleWindow) => ReactNode;
}

/** A table of any length, of which only the rows in sight are drawn. */
export function WindowTable({ label, count, keptIndex, className, head, row }: WindowTableProps) {
  const { scroller, onScroll, shown } = useScrollWindow(count, ROW_HEIGHT, HEAD_HEIGHT, keptIndex);
  const indexes = Array.from({ length: Math.max(0, shown.end - shown.first) }, (_, at) => shown.first + at);
  return (
    <div className={styles['frame']}>
      <table
        ref={scroller}
        onScroll={onScroll}
        className={`${styles['table']} ${className}`}
        aria-label={label}
        aria-rowcount={count + 1}
      >
        <thead className={styles['head']}>
          <tr aria-rowindex={1} className={`${styles['columns']} ${styles['headRow']}`}>
            {head}
          </tr>
        </thead>
        <tbody className={styles['body']} style={{ height: count * ROW_HEIGHT }}>
          {indexes.map((index) => row(index, shown))}
        </tbody>
      </table>
    </div>
  );
}

interface WindowRowProps {
  readonly index: number;
  readonly selected: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A row of a {@link WindowTable} at its place. Cells to the left carry `data-left`, signs `data-mark`. */
export function WindowRow({ index, selected, className = '', children }: WindowRowProps) {
  return (
    <tr
      aria-rowindex={index + 2}
      data-selected={selected || undefined}
      className={`${styles['columns']} ${styles['row']} ${className}`}
      style={{ transform: `translateY(${index * ROW_HEIGHT}px)` }}
    >
      {children}
    </tr>
  );
}
