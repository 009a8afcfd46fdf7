import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type ImportOutcome } from '../../../shared/contract/outcomes.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type BomReading, interpretBom } from '../../reading/interpret-bom.ts';
import { findingView } from '../calculations/finding-view.ts';
import { FOREGROUND, stopped, type Task } from '../jobs/task.ts';
import { type OpenProject } from '../open-project.ts';
import { openProject, type Session } from '../session.ts';

/**
 * Reads a bill of materials into the open project's study. Every row of the file ends as a line or as a listed
 * non-item row. A study that already has a BOM is not overwritten: `state.bomExists`. Nothing is written before the
 * whole file is understood; a stopped import (`cancelled.job`) has written nothing.
 */
export async function importBom(
  session: Session,
  input: ParsedInput<'bom.import'>,
  task: Task = FOREGROUND,
): Promise<Result<ImportOutcome>> {
  const empty = emptyProject(session);
  if (!empty.ok) {
    return empty;
  }
  task.progress('reading', 0, 1);
  const file = await session.gateways.files.readTable(input.path, input.sheet, task.signal);
  if (!file.ok) {
    return file;
  }
  const rows = file.value.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  if (await task.step('interpreting', 0, rows)) {
    return stopped();
  }
  const reading = interpretBom(file.value, input.sheet === undefined ? {} : { sheet: input.sheet });
  if (!reading.ok) {
    return reading;
  }
  if (await task.step('storing', 0, reading.value.lines.length)) {
    return stopped();
  }
  // While the file was read the project may have been closed or filled by another command.
  const still = emptyProject(session);
  if (!still.ok) {
    return still;
  }
  return still.value === empty.value ? store(still.value, reading.value) : stopped();
}

function emptyProject(session: Session): Result<OpenProject> {
  const project = openProject(session);
  const lines = project.ok ? (project.value.study.bom?.length ?? 0) : 0;
  return lines > 0 ? failure('state.bomExists', { lines: String(lines) }) : project;
}

function store(project: OpenProject, reading: BomReading): Result<ImportOutcome> {
  const { source, lines, findings, summary } = reading;
  const written = project.commit(
    { name: 'bom.import', params: { file: source.fileName } },
    { source, lines },
  );
  if (!written.ok) {
    return written;
  }
  return success({
    fileName: source.fileName,
    ...(source.sheet === undefined ? {} : { sheet: source.sheet }),
    ...summary,
    columns: { ...source.columns },
    findings: findings.map(findingView),
    historyEntry: written.value?.id ?? 0,
  });
}
