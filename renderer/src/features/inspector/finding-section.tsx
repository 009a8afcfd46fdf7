import { findingMessage } from '../../../../shared/i18n/message.ts';
import { type LineDetail } from '../../../../shared/contract/workbench.ts';
import { type Finding } from '../../../../shared/model/finding.ts';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './inspector.module.css';

/** What the checks found at this line, with what to do. */
export function FindingSection({ detail }: { readonly detail: LineDetail }) {
  const { t } = useTexts();
  if (detail.findings.length === 0) {
    return null;
  }
  return (
    <section className={styles['section']} aria-label={t('inspector.findings')}>
      <h3 className={styles['title']}>{t('inspector.findings')}</h3>
      <ul className={styles['findings']}>
        {detail.findings.map((finding, index) => {
          const { text, remedy } = findingMessage(finding as Finding, t);
          return (
            <li key={index}>
              <SeverityIcon severity={finding.severity} />
              <span>
                {text}
                {remedy !== '' && <small>{remedy}</small>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
