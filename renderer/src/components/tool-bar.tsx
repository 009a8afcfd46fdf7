import { type ReactNode } from 'react';
import styles from './tool-bar.module.css';

interface ToolBarProps {
  /** Name of the bar for screen readers; without one it is no landmark. */
  readonly label?: string;
  /** It holds tabs, whose line stands on its own. */
  readonly tabs?: boolean;
  readonly children: ReactNode;
}

/** The bar above a page: what is shown and what can be done with it. */
export function ToolBar({ label, tabs = false, children }: ToolBarProps) {
  const className = tabs ? `${styles['bar']} ${styles['tabs']}` : styles['bar'];
  return label === undefined ? (
    <div className={className}>{children}</div>
  ) : (
    <section className={className} aria-label={label}>
      {children}
    </section>
  );
}

/** What stands at the right end of the bar. */
export function ToolBarEnd({ children }: { readonly children: ReactNode }) {
  return <span className={styles['end']}>{children}</span>;
}
