import { Button } from 'react-aria-components';
import { Icon } from '../../components/icon.tsx';
import { ShareBar } from '../../components/share-bar.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { type AmountTexts } from './amount-unit.ts';
import { type Grouping } from './group-names.ts';
import styles from './hotspot-table.module.css';
import {
  columnName,
  HOTSPOT_COLUMNS,
  type Hotspot,
  type HotspotColumn,
  type HotspotOrder,
} from './hotspots-data.ts';
import { LineLink } from './line-link.tsx';

/** Rows that are drawn; all stand in the exported table. */
const MOST_ROWS = 200;

interface HotspotTableProps {
  readonly hotspots: readonly Hotspot[];
  readonly grouping: Grouping;
  readonly amounts: AmountTexts;
  readonly order: HotspotOrder;
  readonly onOrder: (order: HotspotOrder) => void;
}

/** Groups with a header that sorts; pressing it again turns the order. */
export function HotspotTable({ hotspots, grouping, amounts, order, onOrder }: HotspotTableProps) {
  const { t, count, percent } = useTexts();
  const more = hotspots.length - MOST_ROWS;
  const sortBy = (column: HotspotColumn): void =>
    onOrder({ column, descending: order.column === column ? !order.descending : column !== 'name' });
  return (
    <div className={styles['scroll']}>
      <table
        className={styles['table']}
        aria-label={t('results.hotspots.title', { grouping: t(`results.by.${grouping}`) })}
      >
        <thead>
          <tr>
            {HOTSPOT_COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                className={column === 'name' ? undefined : styles['number']}
                aria-sort={order.column === column ? (order.descending ? 'descending' : 'ascending') : 'none'}
              >
                <Button className={styles['sort'] ?? ''} onPress={() => sortBy(column)}>
                  {columnName(column, grouping, amounts, t)}
                  <span
                    className={order.column === column ? sortedClass(order.descending) : styles['unsorted']}
                  >
                    <Icon name="down" size={12} />
                  </span>
                </Button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hotspots.slice(0, MOST_ROWS).map((hotspot) => (
            <tr key={hotspot.key}>
              <th scope="row">
                {grouping === 'assembly' ? (
                  <LineLink lineId={hotspot.key} name={hotspot.name} />
                ) : (
                  hotspot.name
                )}
              </th>
              <td className={styles['number']}>{count(hotspot.lines)}</td>
              <td className={styles['number']}>{amounts.cell(hotspot.byLocation)}</td>
              <td className={styles['number']}>{amounts.cell(hotspot.byContract)}</td>
              <td className={styles['number']}>{amounts.cell(hotspot.including)}</td>
              <td className={styles['number']}>
                <span className={styles['share']}>
                  <span className={styles['bar']}>
                    <ShareBar share={hotspot.share} />
                  </span>
                  <span className={styles['percent']}>{percent(hotspot.share)}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className={styles['more']}>{t('results.hotspots.more', { count: count(more) })}</p>}
    </div>
  );
}

function sortedClass(descending: boolean): string {
  return (descending ? styles['descending'] : styles['ascending']) ?? '';
}
