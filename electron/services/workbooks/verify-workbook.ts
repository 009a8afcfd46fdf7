import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type WorkbookVerdict } from '../../../shared/contract/workbook-check.ts';
import { type ChangeLog } from '../../../shared/model/change-log.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { formatAmount } from '../../engine/quantity/amount.ts';
import { type Session } from '../session.ts';
import { carriedWorkbook } from './carried-workbook.ts';

/**
 * Verifies a workbook by itself: the study is rebuilt from it, recomputed, and every cell of the file is held against the
 * cell the program would write for that study. Errors: those of reading.
 */
export async function verifyWorkbook(
  session: Session,
  { path, folderPath, sha256 }: ParsedInput<'workbook.verify'>,
): Promise<Result<WorkbookVerdict>> {
  const carried = await carriedWorkbook(session, path);
  if (!carried.ok) {
    return carried;
  }
  const { study: written, statement, changeLog, calculation, compared, studySha256 } = carried.value;
  const evidence = await evidenceStates(session, written, folderPath);
  const hashMatches = studySha256 === statement.studySha256 && (sha256 ?? studySha256) === studySha256;
  const log = changeLog && logState(changeLog);
  const { deviations, deviationCount, missingSheets, extraSheets, cells, formulas } = compared;
  const verified =
    hashMatches &&
    deviationCount + missingSheets.length + extraSheets.length === 0 &&
    log?.brokenAt === undefined &&
    evidence.every(({ state }) => state === 'same' || state === 'notLooked');
  return success({
    path,
    verdict: verified ? 'verified' : 'deviates',
    title: written.title,
    locale: statement.locale,
    createdAt: statement.createdAt,
    softwareVersion: statement.softwareVersion,
    engineVersion: calculation.engineVersion,
    statedSha256: statement.studySha256,
    studySha256,
    ...(sha256 === undefined ? {} : { expectedSha256: sha256 }),
    hashMatches,
    recomputedKg: formatAmount(excludingBiogenicCo2(calculation.totals[calculation.headlineBasis])),
    cells,
    formulas,
    deviations: [...deviations],
    deviationCount,
    missingSheets: [...missingSheets],
    extraSheets: [...extraSheets],
    ...(log === undefined ? {} : { changeLog: log }),
    evidence,
  });
}

/** Whether every listed entry names the hash of the one before it, and the newest is the head. */
function logState({ entries, headHash }: ChangeLog): NonNullable<WorkbookVerdict['changeLog']> {
  const broken = entries.find((entry, index) => {
    const before = entries[index - 1];
    return before !== undefined && (entry.previousHash !== before.hash || entry.id !== before.id + 1);
  });
  const last = entries.at(-1);
  const brokenAt = broken?.id ?? (last !== undefined && last.hash !== headHash ? last.id : undefined);
  return { entries: entries.length, headHash, ...(brokenAt === undefined ? {} : { brokenAt }) };
}

/** Hashes the evidence files of a folder; without one they are not looked at. */
async function evidenceStates(
  { gateways }: Session,
  { evidence = [] }: StudyDocument,
  folder: string | undefined,
): Promise<WorkbookVerdict['evidence']> {
  const states: WorkbookVerdict['evidence'] = [];
  for (const { id, fileName, sha256 } of evidence) {
    const found = folder === undefined ? undefined : await gateways.evidence.measure(folder, fileName);
    const state =
      folder === undefined
        ? 'notLooked'
        : found?.ok !== true
          ? 'notFound'
          : found.value.sha256 === sha256
            ? 'same'
            : 'differs';
    states.push({ id, fileName, state });
  }
  return states;
}
