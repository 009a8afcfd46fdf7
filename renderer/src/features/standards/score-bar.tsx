import { useTexts } from '../../i18n/text-context.tsx';
import styles from './score-bar.module.css';

interface ScoreBarProps {
  readonly name: string;
  readonly score: number;
  /** The best score is 1. */
  readonly worst: number;
}

/** A score as a bar on the scale from 1 to the worst: short is good; the number stands beside it. */
export function ScoreBar({ name, score, worst }: ScoreBarProps) {
  const { fixed } = useTexts();
  const steps = Array.from({ length: worst - 1 }, (_, index) => index + 1);
  return (
    <div className={styles['row']}>
      <span className={styles['name']}>{name}</span>
      <span className={styles['track']} aria-hidden="true">
        <i className={styles['fill']} style={{ width: `${((score - 1) / (worst - 1)) * 100}%` }} />
        {steps.slice(1).map((step) => (
          <i key={step} className={styles['tick']} style={{ left: `${((step - 1) / (worst - 1)) * 100}%` }} />
        ))}
      </span>
      <span className={styles['score']}>{fixed(score, 2)}</span>
    </div>
  );
}
