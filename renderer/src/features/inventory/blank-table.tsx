import { useTexts } from '../../i18n/text-context.tsx';
import styles from './inventory.module.css';

/** A drawing of the table that comes and the words what belongs in it. */
export function BlankTable({ textKey }: { readonly textKey: string }) {
  const { t } = useTexts();
  return (
    <div className={styles['blank']}>
      <svg width="96" height="44" viewBox="0 0 96 44" fill="none" aria-hidden="true">
        <rect
          x="0.5"
          y="0.5"
          width="95"
          height="43"
          rx="4"
          stroke="var(--line-strong)"
          strokeDasharray="3 3"
        />
        {[11, 22, 33].map((y, index) => (
          <g key={y}>
            <rect x="8" y={y - 2} width={38 - index * 7} height="4" rx="2" fill="var(--line-strong)" />
            <rect
              x={72 - index * 4}
              y={y - 2}
              width={16 + index * 4}
              height="4"
              rx="2"
              fill="var(--sunken)"
            />
          </g>
        ))}
      </svg>
      <p>{t(textKey)}</p>
    </div>
  );
}
