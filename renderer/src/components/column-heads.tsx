import { type ReactNode } from 'react';

/** The head of a column; that of numbers stands to the right, as they do. */
type ColumnHead = string | { readonly number: ReactNode } | { readonly content: ReactNode };

/** The head of a table whose columns have nothing but a name. */
export function ColumnHeads({ columns }: { readonly columns: readonly ColumnHead[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column, index) => {
          const isNumber = typeof column !== 'string' && 'number' in column;
          return (
            // The columns of a table never change their order.
            <th key={index} scope="col" {...(isNumber ? { 'data-number': true } : {})}>
              {typeof column === 'string' ? column : isNumber ? column.number : column.content}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
