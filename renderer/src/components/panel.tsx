import styles from './panel.module.css';

interface PanelProps {
  readonly title: string;
  /** Unit or scope, lighter, after the title. */
  readonly subtitle?: string;
  readonly actions?: React.ReactNode;
  readonly children: React.ReactNode;
}

/** A titled area of a page. */
export function Panel({ title, subtitle, actions, children }: PanelProps) {
  return (
    <section className={styles['panel']} aria-label={title}>
      <header className={styles['header']}>
        <h2 className={styles['title']}>{title}</h2>
        {subtitle !== undefined && <span className={styles['subtitle']}>{subtitle}</span>}
        <span className={styles['actions']}>{actions}</span>
      </header>
      <div className={styles['body']}>{children}</div>
    </section>
  );
}
