import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type ChangeLog } from '../../../shared/model/change-log.ts';
import { type RawRow } from '../../../shared/model/raw-table.ts';
import { STUDY_SHEET, studyOfRows, type StudyRow } from '../../../shared/model/study-rows.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { WorkbookStatement } from '../../../shared/model/workbook-statement.ts';
import { type Session } from '../session.ts';

/** The study a workbook of ours carries, and how the workbook was made. */
export interface WorkbookStudy {
  readonly study: StudyDocument;
  readonly statement: WorkbookStatement;
  readonly changeLog: ChangeLog | undefined;
}

/** Rows above the first row of the study: title, note, blank, header. */
const HEAD_ROWS = 4;

/**
 * Reads the study out of a workbook. `input.workbook.noStudy` for a file that carries none (another workbook, or a public
 * copy), `input.workbook.statement` where it does not say how it was made, and the errors of reading a table and a study.
 */
export async function studyOfWorkbook(session: Session, path: string): Promise<Result<WorkbookStudy>> {
  const file = await session.gateways.files.readTable(path, STUDY_SHEET);
  if (!file.ok) {
    const noSheet = file.error.code === 'input.sheet.missing';
    return noSheet ? failure('input.workbook.noStudy', { file: path, sheet: STUDY_SHEET }) : file;
  }
  const rows = (file.value.sheets[0]?.rows ?? []).filter(({ row }) => row > HEAD_ROWS).map(studyRow);
  const ofStudy = rows.filter(({ part }) => !part.startsWith('#'));
  const statement = WorkbookStatement.safeParse(ownPart(rows, '#workbook'));
  if (!statement.success) {
    return failure('input.workbook.statement', { file: path, sheet: STUDY_SHEET });
  }
  const study = studyOfRows(ofStudy);
  const changeLog = ownPart(rows, '#changeLog') as ChangeLog | undefined;
  return study.ok ? success({ study: study.value, statement: statement.data, changeLog }) : study;
}

function studyRow({ cells }: RawRow): StudyRow {
  const text = (index: number): string => cells[index]?.text ?? '';
  return { part: text(0), id: text(1), piece: Number(text(2)), json: text(3) };
}

/** A part that is not of the study; undefined where it is absent or no JSON. */
function ownPart(rows: readonly StudyRow[], part: string): unknown {
  const json = rows
    .filter((row) => row.part === part)
    .map((row) => row.json)
    .join('');
  try {
    return json === '' ? undefined : (JSON.parse(json) as unknown);
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}
