import { type Result, success } from '../../../shared/errors/app-error.ts';
import { studyFactors } from '../../engine/calculate.ts';
import { type OpenItem } from '../../engine/sign-off/open-items.ts';
import { type Analysis, analyse } from '../calculations/analyse.ts';
import { checkContext } from '../checks/study-checks.ts';
import { explainedMachine } from '../method/machine-view.ts';
import { type WorkbookComparison } from '../gateways.ts';
import { type Session } from '../session.ts';
import { studyText } from '../studies/study-text.ts';
import { studyOfWorkbook, type WorkbookStudy } from './study-of-workbook.ts';

/** A workbook held against the one the program would write for the study that it carries. */
export interface CarriedWorkbook extends WorkbookStudy, Pick<Analysis, 'calculation'> {
  readonly compared: WorkbookComparison;
  /** Hash of the study as it stands in the workbook. */
  readonly studySha256: string;
}

/** Reads the study a workbook carries, recomputes it and compares every cell. Errors: those of reading. */
export async function carriedWorkbook(session: Session, path: string): Promise<Result<CarriedWorkbook>> {
  const read = await studyOfWorkbook(session, path);
  if (!read.ok) {
    return read;
  }
  const { study: written, statement, changeLog } = read.value;
  const { gateways } = session;
  const { order, openItems, rowsPerSheet, ...made } = statement;
  const { files, knowledge, library } = gateways;
  const context = { ...checkContext(gateways), today: statement.createdAt };
  const find = (id: string) => library.find(id);
  const { study, calculation, findings, waived } = analyse(written, find, context);
  const families = new Map(knowledge.families.map((family) => [family.id, family.names[statement.locale]]));
  const compared = await files.compareWorkbook({
    path,
    ...made,
    ...(order === undefined ? {} : { order }),
    ...(rowsPerSheet === undefined ? {} : { rowsPerSheet }),
    ...(openItems === undefined ? {} : { openItems: openItems as unknown as readonly OpenItem[] }),
    study,
    written,
    calculation,
    lookUp: studyFactors(study, find),
    findings,
    waived,
    familyName: (id) => families.get(id),
    machine: explainedMachine(study, calculation, gateways),
    ...(changeLog === undefined ? {} : { changeLog }),
  });
  const studySha256 = files.sha256(studyText(written));
  return compared.ok
    ? success({ ...read.value, calculation, compared: compared.value, studySha256 })
    : compared;
}
