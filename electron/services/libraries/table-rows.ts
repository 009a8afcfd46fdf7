import { type TableRowsView } from '../../../shared/contract/libraries.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type Session } from '../session.ts';

/** Rows and columns that are shown; titles stand among them. */
const FIRST_ROWS = 12;
const MOST_COLUMNS = 60;
const MOST_SHEETS = 50;
/** Characters of one cell. */
const LONGEST_CELL = 300;

/** The first rows of every sheet of a table, as they stand in the file. Errors: those of reading a table. */
export async function showTableRows(
  session: Session,
  { path }: ParsedInput<'libraries.tableRows'>,
): Promise<Result<TableRowsView>> {
  const file = await session.gateways.files.readTable(path, undefined);
  return file.ok
    ? success({
        sheets: file.value.sheets.slice(0, MOST_SHEETS).map(({ name, rows }) => ({
          name,
          rows: rows.slice(0, FIRST_ROWS).map(({ row, cells }) => ({
            row,
            cells: Array.from(cells.slice(0, MOST_COLUMNS), (cell) =>
              (cell?.text ?? '').slice(0, LONGEST_CELL),
            ),
          })),
        })),
      })
    : file;
}
