import { useEffect, useRef } from 'react';
import { useTexts } from '../../i18n/text-context.tsx';
import { groupName } from './group-name.ts';
import { GroupMark } from './group-mark.tsx';
import { type RankedGroup } from './group-order.ts';
import { isDecided } from '../../../../shared/review-progress.ts';
import styles from './group-list.module.css';
import { WindowRow } from './window-table.tsx';

/** Where the focus is nowhere in particular, or on another row of the list. */
const WITHOUT_FOCUS = 'body, main, [data-review-key]';

interface GroupRowProps {
  readonly ranked: RankedGroup;
  /** Place among the groups shown, from 0. */
  readonly index: number;
  /** Length of the bar, 0 to 1. */
  readonly barShare: number;
  readonly selected: boolean;
  /** The Tab key leads to this row. */
  readonly takesTab: boolean;
  readonly select: (key: string) => void;
  /** What the right side shows; when it has changed the selected row takes a focus that was lost with it. */
  readonly view: string;
}

/** One group of the list: its text, size, footprint, match and risk. */
export function GroupRow({ ranked, index, barShare, selected, takesTab, select, view }: GroupRowProps) {
  const { t, count, fixed } = useTexts();
  const { group, rank, cumulativeShare } = ranked;
  const button = useRef<HTMLButtonElement>(null);
  // Arrow keys move the focus along, so that it is announced and in sight; a focus elsewhere stays there.
  useEffect(() => {
    const focused = document.activeElement;
    if (selected && focused?.matches(WITHOUT_FOCUS) === true) {
      button.current?.focus({ preventScroll: true });
    }
  }, [selected, view]);
  // Only some rows have no result: what is known of the others stands there, with the gap beside it.
  const known = group.rowsWithoutResult < group.lineIds.length;
  const hasGap = group.rowsWithoutResult > 0 && known;
  const decided = isDecided(group);
  // Decided without a factor in common: all left out, or several factors among the rows.
  const withoutFactor = Number(group.emissionKg) === 0 ? 'excluded' : 'mixed';
  return (
    <WindowRow index={index} selected={selected} className={decided ? styles['decided'] : undefined}>
      <td className={styles['rank']}>{count(rank)}</td>
      <td data-mark>
        <GroupMark status={group.status} />
      </td>
      <td data-left className={styles['text']} title={`${group.text} ${group.example}`.trim()}>
        <button
          ref={button}
          type="button"
          data-review-key
          className={styles['material']}
          aria-current={selected}
          tabIndex={takesTab ? 0 : -1}
          onClick={() => select(group.key)}
        >
          {groupName(group, t)}
        </button>
        {hasGap && (
          <span className={`${styles['chip']} ${styles['openRows']}`}>
            {t('factorsPage.rowsOpen', {
              count: group.rowsWithoutResult,
              rows: count(group.rowsWithoutResult),
            })}
          </span>
        )}
        {group.proxy && !hasGap && <span className={styles['chip']}>{t('factorsPage.proxy')}</span>}
        {decided && group.factorId === undefined && (
          <span className={styles['chip']}>{t(`factorsPage.${withoutFactor}`)}</span>
        )}
        <span className={styles['example']}>{group.example}</span>
      </td>
      <td>{count(group.lineIds.length)}</td>
      <td>{!known && Number(group.grossMassKg) === 0 ? '–' : fixed(group.grossMassKg, 1)}</td>
      <td>
        {known ? (
          fixed(group.emissionKg, 1)
        ) : (
          <span className={`${styles['gap']} hatched`}>
            <span className={styles['gapName']}>{t('factorsPage.open')}</span>
          </span>
        )}
      </td>
      <td>{known ? count(group.confidence * 100) : '–'}</td>
      <td className={styles['risk']}>
        <span>{known ? fixed(group.atRiskKg, 1) : t('factorsPage.rows.notKnown')}</span>
        <span className={styles['barRoom']} aria-hidden="true">
          <span
            className={`${styles['bar']} ${decided ? styles['barDone'] : 'hatched'}`}
            style={{ width: `${known ? barShare * 100 : 100}%` }}
          />
        </span>
      </td>
      <td>{known ? fixed(cumulativeShare * 100, 1) : ''}</td>
    </WindowRow>
  );
}
