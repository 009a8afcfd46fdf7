import { DataTable } from '../components/data-table.tsx';
import { ScrollArea } from '../components/scroll-area.tsx';
import { type ChartTable } from './chart-table.ts';
import styles from './chart-table-view.module.css';

/** The numbers behind a chart as a table. */
export function ChartTableView({ table }: { readonly table: ChartTable }) {
  const last = table.rows.length - 1;
  return (
    <ScrollArea label={table.caption}>
      <DataTable label={table.caption} sticky className={styles['table']}>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={index} scope="col" {...numeric(column.numeric)}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index} {...(table.totalRow && index === last ? { 'data-total': true } : {})}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {cell.text}
                  </th>
                ) : (
                  <td key={column} {...numeric(cell.kind === 'number')}>
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

function numeric(yes: boolean): object {
  return yes ? { 'data-number': true } : {};
}
