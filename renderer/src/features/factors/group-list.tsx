import { type ReviewGrouping } from '../../../../shared/contract/workbench.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import { type RankedGroup } from './group-order.ts';
import { GroupRow } from './group-row.tsx';
import styles from './group-list.module.css';
import { type VisibleWindow } from './visible-window.ts';
import { WindowTable } from './window-table.tsx';

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
  readonly by: ReviewGrouping;
}

/** All groups by carbon at risk; only those in sight are drawn. */
export function GroupList({ groups, mostAtRiskKg, selectedKey, select, view, by }: GroupListProps) {
  const { t } = useTexts();
  const selectedIndex = groups.findIndex(({ group }) => group.key === selectedKey);
  // One row takes the Tab key: the selected one, or the first in sight where that is scrolled away.
  const tabIndexed = (shown: VisibleWindow): number =>
    selectedIndex >= shown.first && selectedIndex < shown.end ? selectedIndex : shown.first;
  return (
    <WindowTable
      label={t('factorsPage.list.name')}
      count={groups.length}
      keptIndex={selectedIndex}
      className={styles['groups']}
      head={COLUMNS.map((column) => (
        <th key={column.id} scope="col" {...('left' in column ? { 'data-left': true } : {})}>
          <span className={'hidden' in column ? 'screen-reader' : undefined}>
            {t(
              column.id === 'text' && by !== 'material'
                ? `factorsPage.by.${by}`
                : `factorsPage.list.${column.id}`,
            )}
          </span>
          {'unit' in column && <small> {t(`factorsPage.unit.${column.unit}`)}</small>}
        </th>
      ))}
      row={(index, shown) => {
        const ranked = groups[index];
        return (
          ranked !== undefined && (
            <GroupRow
              key={ranked.group.key}
              ranked={ranked}
              index={index}
              barShare={mostAtRiskKg > 0 ? ranked.group.atRiskKg / mostAtRiskKg : 0}
              selected={ranked.group.key === selectedKey}
              takesTab={index === tabIndexed(shown)}
              select={select}
              view={view}
            />
          )
        );
      }}
    />
  );
}
