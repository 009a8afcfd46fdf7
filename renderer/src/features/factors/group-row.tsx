import { useTexts } from '../../i18n/text-context.tsx';
import { GroupMark } from './group-mark.tsx';
import { type RankedGroup } from './group-order.ts';
import { isDecided } from './review-progress.ts';
import styles from './group-list.module.css';

interface GroupRowProps {
  readonly id: string | undefined;
  readonly ranked: RankedGroup;
  /** Place among the groups shown, from 0. */
  readonly index: number;
  /** Distance from the top of the list, in pixels. */
  readonly top: number;
  /** Length of the bar, 0 to 1. */
  readonly barShare: number;
  readonly selected: boolean;
}

/** One group of the list: its text, size, footprint, match and risk. */
export function GroupRow({ id, ranked, index, top, barShare, selected }: GroupRowProps) {
  const { t, count, fixed } = useTexts();
  const { group, rank, cumulativeShare } = ranked;
  const open = group.status === 'open';
  const decided = isDecided(group);
  // Decided without a factor in common: all left out, or several factors among the rows.
  const withoutFactor = Number(group.emissionKg) === 0 ? 'excluded' : 'mixed';
  return (
    <tr
      id={id}
      data-key={group.key}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-decided={decided || undefined}
      className={`${styles['columns']} ${styles['row']}`}
      style={{ transform: `translateY(${top}px)` }}
    >
      <td className={styles['rank']}>{count(rank)}</td>
      <td className={styles['mark']}>
        <GroupMark status={group.status} />
      </td>
      <td className={styles['text']} title={`${group.text} ${group.example}`.trim()}>
        <span className={styles['material']}>
          {group.text === '' ? t('factorsPage.list.noText') : group.text}
        </span>
        {group.proxy && <span className={styles['chip']}>{t('factorsPage.proxy')}</span>}
        {decided && group.factorId === undefined && (
          <span className={styles['chip']}>{t(`factorsPage.${withoutFactor}`)}</span>
        )}
        <span className={styles['example']}>{group.example}</span>
      </td>
      <td>{count(group.lineIds.length)}</td>
      <td>{fixed(group.grossMassKg, 1)}</td>
      <td>
        {open ? (
          <span className={`${styles['gap']} hatched`}>
            <span className={styles['gapName']}>{t('factorsPage.open')}</span>
          </span>
        ) : (
          fixed(group.emissionKg, 1)
        )}
      </td>
      <td>{open ? '–' : count(group.confidence * 100)}</td>
      <td className={styles['risk']}>
        <span>{open ? t('factorsPage.rows.notKnown') : fixed(group.atRiskKg, 1)}</span>
        <span className={styles['barRoom']} aria-hidden="true">
          <span
            className={`${styles['bar']} ${decided ? styles['barDone'] : 'hatched'}`}
            style={{ width: `${open ? 100 : barShare * 100}%` }}
          />
        </span>
      </td>
      <td>{open ? '' : fixed(cumulativeShare * 100, 1)}</td>
    </tr>
  );
}
