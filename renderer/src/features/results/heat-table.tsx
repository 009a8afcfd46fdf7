import { type ChartTable } from '../../charts/chart-table.ts';
import { DataTable } from '../../components/data-table.tsx';
import { ScrollArea } from '../../components/scroll-area.tsx';
import { shortName } from '../../charts/fit-text.ts';
import { columnWidth, NAME_WIDTH } from './column-widths.ts';
import styles from './heat-table.module.css';

interface HeatTableProps {
  readonly table: ChartTable;
  /** Tint 0 to 1 of a number by its row and column; undefined for none. */
  readonly heatOf: (row: number, column: number) => number | undefined;
}

/** A table of numbers with tinted cells; the number always stands in the cell. Last row and column are totals. */
export function HeatTable({ table, heatOf }: HeatTableProps) {
  const lastRow = table.rows.length - 1;
  const lastColumn = table.columns.length - 1;
  const widths = table.columns.map((column, index) => (index === 0 ? NAME_WIDTH : columnWidth(column.name)));
  return (
    <ScrollArea label={table.caption}>
      <DataTable
        label={table.caption}
        sticky
        className={styles['table']}
        style={{ minWidth: widths.reduce((sum, width) => sum + width, 0) }}
      >
        <colgroup>
          {widths.map((width, index) => (
            <col key={index} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={index} scope="col" className={index === lastColumn ? styles['total'] : undefined}>
                <span title={column.name}>{column.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, rowIndex) => (
            <tr key={rowIndex} {...(rowIndex === lastRow ? { 'data-total': true } : {})}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    <span title={cell.text}>{shortName(cell.text)}</span>
                  </th>
                ) : (
                  <td
                    key={index}
                    className={index === lastColumn ? styles['total'] : undefined}
                    style={tint(rowIndex === lastRow ? undefined : heatOf(rowIndex, index - 1))}
                  >
                    {cell.text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </ScrollArea>
  );
}

/** Heat in tables is the accent at up to 38 %. */
const MOST_PERCENT = 38;

function tint(heat: number | undefined): React.CSSProperties | undefined {
  if (heat === undefined || heat <= 0) {
    return undefined;
  }
  return {
    background: `color-mix(in srgb, var(--accent) ${(heat * MOST_PERCENT).toFixed(1)}%, transparent)`,
  };
}
