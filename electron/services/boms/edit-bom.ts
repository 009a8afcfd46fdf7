import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type EditOutcome } from '../../../shared/contract/outcomes.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { applyCorrection } from '../../reading/correct-line.ts';
import { edited } from '../inventory/edit-inventory.ts';
import { openStudy, type Session } from '../session.ts';
import { findBomLine } from './find-line.ts';

/** Corrects fields of one BOM line; the imported text and the reason stay beside the new value. The line may be marked as confidential too. */
export async function editBom(
  session: Session,
  input: ParsedInput<'bom.edit'>,
): Promise<Result<EditOutcome>> {
  const open = openStudy(session);
  if (!open.ok) {
    return open;
  }
  const { project, study } = open.value;
  const line = findBomLine(study.bom ?? [], input.line);
  if (!line.ok) {
    return line;
  }
  const { confidential } = input;
  const onlyMarks = confidential !== undefined && Object.keys(input.set).length === 0;
  const corrected = onlyMarks ? line : applyCorrection(line.value, input.set, input.reason);
  if (!corrected.ok) {
    return corrected;
  }
  const changed = confidential === undefined ? corrected.value : { ...corrected.value, confidential };
  const fields = [...Object.keys(input.set), ...(confidential === undefined ? [] : ['confidential'])];
  const name = line.value.description ?? line.value.id;
  const command = {
    name: 'bom.edit',
    params: { line: name, fields: fields.join(', ') },
    reason: input.reason,
  };
  const written = project.commit(command, { lines: [changed] });
  return written.ok ? success(edited([changed.id], written.value)) : written;
}
