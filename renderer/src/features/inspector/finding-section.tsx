import { findingMessage } from '../../../../shared/i18n/message.ts';
import { type LineDetail } from '../../../../shared/contract/workbench.ts';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { CellLink } from './cell-link.tsx';
import { type InspectorProps } from './inspector-props.ts';
import styles from './inspector.module.css';

interface FindingSectionProps {
  readonly detail: LineDetail;
  readonly onShowCell: InspectorProps['onShowCell'];
}

/** What the checks found at this line, with what to do; at the end what somebody answers for. */
export function FindingSection({ detail, onShowCell }: FindingSectionProps) {
  const { t } = useTexts();
  if (detail.findings.length + detail.waived.length === 0) {
    return null;
  }
  return (
    <section className={styles['section']} aria-label={t('inspector.findings')}>
      <h3 className={styles['title']}>{t('inspector.findings')}</h3>
      <ul className={styles['findings']}>
        {detail.findings.map((finding, index) => {
          const { text, remedy } = findingMessage(finding, t);
          return (
            <li key={index}>
              <SeverityIcon severity={finding.severity} />
              <span>
                {text}
                {remedy !== '' && <small>{remedy}</small>}
                <FindingCell finding={finding} detail={detail} onShowCell={onShowCell} />
              </span>
            </li>
          );
        })}
        {detail.waived.map(({ finding, waiver: { id, by, date, reason } }, index) => (
          <li key={`waived ${index}`}>
            <SeverityIcon severity={finding.severity} />
            <span>
              {findingMessage(finding, t).text}
              <small>{t('inspector.waived', { id, by, date, reason })}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The cell a finding is about, as a way to it; nothing for a finding about the whole line. */
function FindingCell({
  finding,
  detail,
  onShowCell,
}: FindingSectionProps & { readonly finding: LineDetail['findings'][number] }) {
  const { field, cell } = finding.place;
  const address = cell ?? (field === undefined ? undefined : detail.cells[field]);
  return field === undefined || address === undefined ? null : (
    <CellLink cell={address} onPress={() => onShowCell(detail.row.id, field)} />
  );
}
