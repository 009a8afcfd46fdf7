import { type WaivedFindingView } from '../../../../shared/contract/outcomes.ts';
import { findingMessage } from '../../../../shared/i18n/message.ts';
import { useCommand } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { type TargetOf } from './finding-group.tsx';
import { FindingPlace } from './finding-place.tsx';
import styles from './waive.module.css';

interface WaivedListProps {
  readonly waived: readonly WaivedFindingView[];
  readonly targetOf: TargetOf;
}

/** Findings somebody answers for, with reason and name, by waiver; errors among them are called so. */
export function WaivedList({ waived, targetOf }: WaivedListProps) {
  const { t } = useTexts();
  const remove = useCommand('waivers.remove');
  const errors = waived.filter(({ finding }) => finding.severity === 'error').length;
  if (waived.length === 0) {
    return null;
  }
  const title = t('checks.waived.title', { count: waived.length });
  const groups = Map.groupBy(waived, ({ waiver }) => waiver.id);
  return (
    <section className={styles['waived']} aria-label={title}>
      <h2 className={styles['title']}>{title}</h2>
      {errors > 0 && <p className={styles['error']}>{t('checks.waived.errors', { count: errors })}</p>}
      <ErrorNotice error={remove.error} />
      <ul className={styles['list']}>
        {[...groups.values()].map((group) => (
          <WaiverItem
            key={group[0]?.waiver.id}
            group={group}
            targetOf={targetOf}
            onTakeBack={(id) => remove.mutate({ id })}
          />
        ))}
      </ul>
    </section>
  );
}

interface WaiverItemProps {
  /** The findings one waiver answers for. */
  readonly group: readonly WaivedFindingView[];
  readonly targetOf: TargetOf;
  readonly onTakeBack: (id: string) => void;
}

function WaiverItem({ group, targetOf, onTakeBack }: WaiverItemProps) {
  const { t, count } = useTexts();
  const [first] = group;
  if (first === undefined) {
    return null;
  }
  const { id, code, by, date, reason } = first.waiver;
  return (
    <li className={styles['item']}>
      <SeverityIcon severity={first.finding.severity} size={16} />
      <div className={styles['body']}>
        <p className={styles['text']}>
          {findingMessage(first.finding, t).text}{' '}
          {group.length > 1 && <span className={styles['count']}>{count(group.length)}</span>}
        </p>
        <p className={styles['hint']}>
          {t('checks.waived.by', { id, by, date, reason })} <code>{code}</code>
        </p>
        <p className={styles['places']}>
          {group.map(({ finding }, index) => (
            <FindingPlace key={index} finding={finding} target={targetOf(finding.place.lineId)} />
          ))}
        </p>
      </div>
      <Button aria-label={t('checks.waive.backOf', { id, code })} onPress={() => onTakeBack(id)}>
        {t('checks.waive.back')}
      </Button>
    </li>
  );
}
