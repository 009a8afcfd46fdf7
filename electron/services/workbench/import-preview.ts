import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type ImportPreview } from '../../../shared/contract/workbench.ts';
import { type RawSheet } from '../../../shared/model/raw-table.ts';
import { type BomSource } from '../../../shared/model/study.ts';
import { interpretBom } from '../../reading/interpret-bom.ts';
import { findingView } from '../calculations/finding-view.ts';
import { stopped, type Task } from '../jobs/task.ts';
import { type Session } from '../session.ts';

/** Rows shown before an import: enough for titles, header and the first parts. */
const FIRST_ROWS = 30;

/** Reads a file as an import would and shows what would come of it. Nothing is written; no project needs to be open. */
export async function previewImport(
  session: Session,
  input: ParsedInput<'workbench.importPreview'>,
  task: Task,
): Promise<Result<ImportPreview>> {
  const file = await session.gateways.files.readTable(input.path, input.sheet, task.signal);
  if (!file.ok) {
    return file;
  }
  if (await task.step('interpreting', 0, 1)) {
    return stopped();
  }
  const reading = interpretBom(file.value, input.sheet === undefined ? {} : { sheet: input.sheet });
  if (!reading.ok) {
    return reading;
  }
  const { source, findings, summary } = reading.value;
  const sheet = file.value.sheets.find((candidate) => candidate.name === (source.sheet ?? ''));
  return success({
    fileName: source.fileName,
    ...(source.sheet === undefined ? {} : { sheet: source.sheet }),
    ...summary,
    columns: { ...source.columns },
    findings: findings.map(findingView),
    firstRows: sheet === undefined ? [] : firstRows(sheet, source),
  });
}

/** The first rows as they stand in the file; `line` for a part, else the kind of row that is none. */
function firstRows(sheet: RawSheet, source: BomSource): ImportPreview['firstRows'] {
  const kinds = new Map(source.nonItemRows.map(({ row, kind }) => [row, kind]));
  return sheet.rows.slice(0, FIRST_ROWS).map(({ row, cells }) => ({
    row,
    kind: kinds.get(row) ?? 'line',
    cells: Array.from(cells, (cell) => cell?.text ?? ''),
  }));
}
