import { useTexts } from '../../i18n/text-context.tsx';
import { type RankedGroup } from './group-order.ts';
import { GroupRow } from './group-row.tsx';
import { useScrollWindow } from './use-scroll-window.ts';
import styles from './group-list.module.css';

/** Heights in pixels, as in the style sheet: a row, and the header that stays on top. */
const ROW_HEIGHT = 28;
const HEADER_HEIGHT = 32;

/** Columns with their unit, in order. */
const COLUMNS = [
  { id: 'rank' },
  { id: 'state', hidden: true },
  { id: 'text', left: true },
  { id: 'rows' },
  { id: 'gross', unit: 'kg' },
  { id: 'emission' },
  { id: 'match', unit: 'percent' },
  { id: 'risk', unit: 'kgCo2e' },
  { id: 'cumulative', unit: 'percent' },
] as const;

interface GroupListProps {
  readonly groups: readonly RankedGroup[];
  /** Largest risk of one group in the whole list, kg CO2e; the bars are drawn against it. */
  readonly mostAtRiskKg: number;
  readonly selectedKey: string | undefined;
  readonly select: (key: string) => void;
  /** Changes with what the right side shows. */
  readonly view: string;
}

/** All groups by carbon at risk; only those in sight are drawn. */
export function GroupList({ groups, mostAtRiskKg, selectedKey, select, view }: GroupListProps) {
  const { t } = useTexts();
  const selectedIndex = groups.findIndex(({ group }) => group.key === selectedKey);
  const { scroller, onScroll, shown } = useScrollWindow(
    groups.length,
    ROW_HEIGHT,
    HEADER_HEIGHT,
    selectedIndex,
  );
  // One row takes the Tab key: the selected one, or the first in sight where that is scrolled away.
  const inSight = selectedIndex >= shown.first && selectedIndex < shown.end;
  const tabIndexed = inSight ? selectedIndex : shown.first;
  return (
    <div className={styles['frame']}>
      <table
        ref={scroller}
        onScroll={onScroll}
        className={styles['list']}
        aria-label={t('factorsPage.list.name')}
        aria-rowcount={groups.length + 1}
      >
        <thead className={styles['header']}>
          <tr aria-rowindex={1} className={styles['columns']}>
            {COLUMNS.map((column) => (
              <th key={column.id} scope="col" className={'left' in column ? styles['left'] : undefined}>
                <span className={'hidden' in column ? 'screen-reader' : undefined}>
                  {t(`factorsPage.list.${column.id}`)}
                </span>
                {'unit' in column && <small> {t(`factorsPage.unit.${column.unit}`)}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles['body']} style={{ height: groups.length * ROW_HEIGHT }}>
          {groups.slice(shown.first, shown.end).map((ranked, index) => (
            <GroupRow
              key={ranked.group.key}
              ranked={ranked}
              index={shown.first + index}
              top={(shown.first + index) * ROW_HEIGHT}
              barShare={mostAtRiskKg > 0 ? ranked.group.atRiskKg / mostAtRiskKg : 0}
              selected={ranked.group.key === selectedKey}
              takesTab={shown.first + index === tabIndexed}
              select={select}
              view={view}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
