import { type CSSProperties, type ReactNode } from 'react';
import styles from './data-table.module.css';

interface DataTableProps {
  /** What the table holds; said by screen readers only. */
  readonly label: string;
  /** The head stays while the rows scroll. */
  readonly sticky?: boolean;
  /** The page's own look: density (`--table-row`, `--table-cell`, `--table-head`) and what only its cells have. */
  readonly className?: string | undefined;
  readonly style?: CSSProperties;
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/**
 * A table as all pages show it. Cells of numbers carry `data-number` (to the right, never wrapped), a row of sums
 * `data-total`, the chosen row `data-selected` or `aria-current`.
 */
export function DataTable({ label, sticky = false, className, style, busy, children }: DataTableProps) {
  const names = [styles['table'], sticky ? styles['sticky'] : undefined, className];
  return (
    <table
      className={names.filter((name) => name !== undefined).join(' ')}
      style={style}
      aria-label={label}
      aria-busy={busy}
    >
      {children}
    </table>
  );
}
