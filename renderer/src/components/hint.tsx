import { type ReactNode } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import styles from './hint.module.css';

/** Time over or on a control until its name is shown, ms. */
const HINT_DELAY_MS = 400;

/** Shows the name of a control that has only an icon, when it is pointed at or has the focus. */
export function Hint({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <TooltipTrigger delay={HINT_DELAY_MS}>
      {children}
      <Tooltip className={styles['hint'] ?? ''} offset={4}>
        {text}
      </Tooltip>
    </TooltipTrigger>
  );
}
