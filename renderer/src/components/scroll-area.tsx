import { type ReactNode } from 'react';
import styles from './scroll-area.module.css';

/** What makes an area reachable by the keyboard, so that it scrolls without a mouse (WCAG 2.2, 2.1.1). */
const REACHABLE = { tabIndex: 0, role: 'group' } as const;

interface ScrollAreaProps {
  /** What the area holds, for screen readers. */
  readonly label: string;
  /** Without one it takes the room that is left. */
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** An area that scrolls and holds nothing else that takes the focus. */
export function ScrollArea({ label, className = styles['fill'], children }: ScrollAreaProps) {
  return (
    <div {...REACHABLE} className={className} aria-label={label}>
      {children}
    </div>
  );
}

/** An area that scrolls, whose own buttons or fields lead the keyboard through it. */
export function ScrollBox({ children }: { readonly children: ReactNode }) {
  return <div className={styles['fill']}>{children}</div>;
}
