import { type FindingView } from '../../../../shared/contract/outcomes.ts';
import { findingMessage } from '../../../../shared/i18n/message.ts';
import { ScrollArea } from '../../components/scroll-area.tsx';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { type Texts, useTexts } from '../../i18n/text-context.tsx';
import styles from './libraries.module.css';

interface FindingListProps {
  readonly title: string;
  readonly findings: readonly FindingView[];
  /** How many there are; the list may hold the first of them only. */
  readonly total: number;
}

/** Rows with what is to be said of each, and where they stand in the file. */
export function FindingList({ title, findings, total }: FindingListProps) {
  const { t, count } = useTexts();
  if (findings.length === 0) {
    return null;
  }
  return (
    <section className={styles['findings']} aria-label={title}>
      <h3 className={styles['subtitle']}>
        {title} <span className={styles['quiet']}>{count(total)}</span>
      </h3>
      <ScrollArea label={title} className={styles['scroll']}>
        <ul className={styles['list']}>
          {findings.map((finding, index) => (
            <li key={index} className={styles['finding']}>
              <SeverityIcon severity={finding.severity} />
              <span>
                <span className={styles['quiet']}>{placeOf(finding, t)}</span>{' '}
                {findingMessage(finding, t).text}
              </span>
            </li>
          ))}
        </ul>
      </ScrollArea>
      {total > findings.length && (
        <p className={styles['quiet']}>{t('librariesPage.more', { count: total - findings.length })}</p>
      )}
    </section>
  );
}

function placeOf({ place: { sheet, row } }: FindingView, t: Texts['t']): string {
  const parts = [sheet, row === undefined ? undefined : t('librariesPage.row', { row })];
  return parts.filter((part) => part !== undefined).join(' · ');
}
