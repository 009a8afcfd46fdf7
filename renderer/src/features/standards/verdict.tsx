import { type ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import styles from './verdict.module.css';

/** How a test ended: `judge` waits for the reader, `none` could not be made. */
export type Outcome = 'pass' | 'fail' | 'warning' | 'judge';

/** The end of a test: its mark and the words for it. */
export function Verdict({ outcome, children }: { readonly outcome: Outcome; readonly children: ReactNode }) {
  return (
    <p className={`${styles['verdict']} ${styles[outcome] ?? ''}`}>
      <OutcomeIcon outcome={outcome} />
      <span>{children}</span>
    </p>
  );
}

/** The mark of an outcome: the shape first, the colour second. */
export function OutcomeIcon({ outcome }: { readonly outcome: Outcome }) {
  switch (outcome) {
    case 'pass':
      return (
        <span className={styles['passed']}>
          <Icon name="check" size={12} />
        </span>
      );
    case 'fail':
      return <SeverityIcon severity="error" size={16} />;
    case 'warning':
      return <SeverityIcon severity="warning" size={16} />;
    case 'judge':
      return <SeverityIcon severity="note" size={16} />;
  }
}
