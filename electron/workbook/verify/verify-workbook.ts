import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type RawRow } from '../../../shared/model/raw-table.ts';
import { buildWorkbook } from '../build-workbook.ts';
import { type WorkbookContent } from '../content.ts';
import { type WorkbookComparison, workbookComparer } from './compare-workbook.ts';

/** Reads the rows of a file into `takeRow`. */
export type ReadRows = (takeRow: (sheet: string, row: RawRow) => void) => Promise<Result<unknown>>;

/** Holds a workbook file against the workbook that belongs to the content. Errors: those of building and of reading. */
export async function compareWorkbook(
  content: WorkbookContent,
  readRows: ReadRows,
): Promise<Result<WorkbookComparison>> {
  const model = buildWorkbook(content);
  if (!model.ok) {
    return model;
  }
  const comparer = workbookComparer(model.value);
  const read = await readRows(comparer.takeRow);
  return read.ok ? success(comparer.finish()) : read;
}
