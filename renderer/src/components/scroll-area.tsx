import { type ReactNode } from 'react';

/** What makes an area reachable by the keyboard, so that it scrolls without a mouse (WCAG 2.2, 2.1.1). */
const REACHABLE = { tabIndex: 0, role: 'group' } as const;

interface ScrollAreaProps {
  /** What the area holds, for screen readers. */
  readonly label: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** An area that scrolls and holds nothing else that takes the focus. */
export function ScrollArea({ label, className, children }: ScrollAreaProps) {
  return (
    <div {...REACHABLE} className={className} aria-label={label}>
      {children}
    </div>
  );
}
