import { Button } from 'react-aria-components';
import { BASES } from '../../../../shared/model/component.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Icon } from '../../components/icon.tsx';
import { ScrollBox } from '../../components/scroll-area.tsx';
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
import { TraceNumber } from './trace-number.tsx';

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
    <ScrollBox>
      <DataTable
        sticky
        className={styles['table']}
        label={t('results.hotspots.title', { grouping: t(`results.by.${grouping}`) })}
      >
        <thead>
          <tr>
            {HOTSPOT_COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                {...(column === 'name' ? {} : { 'data-number': true })}
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
              <td data-number>{count(hotspot.lines)}</td>
              {BASES.map((basis) => (
                <td key={basis} data-number>
                  <TraceNumber
                    target={`group:${grouping}:${hotspot.key}`}
                    basis={basis}
                    name={t('tracePanel.on', { name: hotspot.name, basis: t(`basis.${basis}`) })}
                    text={amounts.cell(hotspot[basis])}
                  />
                </td>
              ))}
              <td data-number>{amounts.cell(hotspot.including)}</td>
              <td data-number>
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
      </DataTable>
      {more > 0 && <p className={styles['more']}>{t('results.hotspots.more', { count: count(more) })}</p>}
    </ScrollBox>
  );
}

function sortedClass(descending: boolean): string {
  return (descending ? styles['descending'] : styles['ascending']) ?? '';
}
