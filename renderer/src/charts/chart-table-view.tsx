import { ScrollArea } from '../components/scroll-area.tsx';
import { type ChartTable } from './chart-table.ts';
import styles from './chart-table-view.module.css';

/** The numbers behind a chart as a table. */
export function ChartTableView({ table }: { readonly table: ChartTable }) {
  const last = table.rows.length - 1;
  return (
    <ScrollArea className={styles['scroll']} label={table.caption}>
      <table className={styles['table']}>
        <caption className="screen-reader">{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={index} scope="col" className={column.numeric ? styles['number'] : undefined}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index} className={table.totalRow && index === last ? styles['total'] : undefined}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {cell.text}
                  </th>
                ) : (
                  <td key={column} className={cell.kind === 'number' ? styles['number'] : undefined}>
                    {cell.text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
