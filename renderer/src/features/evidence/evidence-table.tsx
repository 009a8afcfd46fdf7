import { Button as AriaButton } from 'react-aria-components';
import { type CheckedEvidence, type EvidenceView } from '../../../../shared/contract/evidence.ts';
import { DataTable } from '../../components/data-table.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './evidence.module.css';
import { targetText } from './target-text.ts';

interface EvidenceTableProps {
  readonly evidence: readonly EvidenceView[];
  readonly checked: readonly CheckedEvidence[];
  readonly onOpen: (evidence: EvidenceView) => void;
}

/** Digits of a hash that are enough to tell files apart by eye. */
const SHORT_HASH = 12;
const COLUMNS = ['id', 'title', 'type', 'period', 'supports'] as const;

/** The index of evidence; a press on the title opens it. */
export function EvidenceTable({ evidence, checked, onOpen }: EvidenceTableProps) {
  const { t, count } = useTexts();
  if (evidence.length === 0) {
    return <p className={styles['empty']}>{t('evidencePage.empty')}</p>;
  }
  const states = new Map(checked.map((each) => [each.id, each.state]));
  return (
    <div className={styles['scroll']}>
      <DataTable label={t('evidencePage.title')}>
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {t(`evidencePage.column.${name}`)}
              </th>
            ))}
            <th scope="col" data-number>
              {t('evidencePage.column.size')}
            </th>
            <th scope="col">{t('evidencePage.column.hash')}</th>
            <th scope="col">{t('evidencePage.column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {evidence.map((each) => (
            <tr key={each.id}>
              <td>{each.id}</td>
              <th scope="row">
                <AriaButton className={styles['name'] ?? ''} onPress={() => onOpen(each)}>
                  {each.title}
                </AriaButton>
              </th>
              <td>{t(`evidencePage.typeOf.${each.type}`)}</td>
              <td>
                {period(each).map((day) => (
                  <span key={day} className={styles['keep']}>
                    {day}{' '}
                  </span>
                ))}
              </td>
              <td>{supports(each)}</td>
              <td data-number>{count(Math.ceil(each.bytes / 1000))}</td>
              <td>
                <code className={styles['hash']} title={each.sha256}>
                  {each.sha256.slice(0, SHORT_HASH)}
                </code>
              </td>
              <td>
                <State state={states.get(each.id)} storage={each.storage} />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}

function State({
  state,
  storage,
}: {
  readonly state: CheckedEvidence['state'] | undefined;
  readonly storage: EvidenceView['storage'];
}) {
  const { t } = useTexts();
  if (state === undefined) {
    return <span className={styles['hash']}>{t(`evidencePage.${storage}`)}</span>;
  }
  const isBad = state === 'differs' || state === 'missing';
  return <span className={isBad ? styles['bad'] : ''}>{t(`evidencePage.state.${state}`)}</span>;
}

/** The day of a document, or the days its period begins and ends with. */
function period({ periodStart, periodEnd, date }: EvidenceView): readonly string[] {
  const hasPeriod = periodStart !== undefined || periodEnd !== undefined;
  return hasPeriod ? [`${periodStart ?? ''} –`, periodEnd ?? ''] : [date ?? ''];
}

function supports({ supports: targets = [], supportNames }: EvidenceView): string {
  return targets.map((target, index) => supportNames[index] || targetText(target)).join(', ');
}
