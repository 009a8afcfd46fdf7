import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type ImportOutcome } from '../../../shared/contract/outcomes.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { interpretBom } from '../../reading/interpret-bom.ts';
import { findingView } from '../calculations/finding-view.ts';
import { openStudy, type Session } from '../session.ts';

/**
 * Reads a bill of materials into the open project's study. Every row of the file ends as a line or as a listed
 * non-item row. A study that already has a BOM is not overwritten: `state.bomExists`.
 */
export async function importBom(session: Session, input: ParsedInput<'bom.import'>): Promise<Result<ImportOutcome>> {
  const open = openStudy(session);
  if (!open.ok) {
    return open;
  }
  const { store, study } = open.value;
  if ((study.bom?.length ?? 0) > 0) {
    return failure('state.bomExists', { lines: String(study.bom?.length ?? 0) });
  }
  const file = await session.gateways.files.readTable(input.path, input.sheet);
  if (!file.ok) {
    return file;
  }
  const reading = interpretBom(file.value, input.sheet === undefined ? {} : { sheet: input.sheet });
  if (!reading.ok) {
    return reading;
  }
  const { source, lines, findings, summary } = reading.value;
  const written = store.transact({ name: 'bom.import', params: { file: source.fileName } }, (write) => {
    write.putSource(source);
    write.putBomLines(lines);
  });
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
