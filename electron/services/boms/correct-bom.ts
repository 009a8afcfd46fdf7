import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type EditOutcome } from '../../../shared/contract/outcomes.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type BomLine } from '../../../shared/model/bom-line.ts';
import { CorrectionFile } from '../../../shared/model/correction-file.ts';
import { applyCorrection } from '../../reading/correct-line.ts';
import { edited } from '../inventory/edit-inventory.ts';
import { openStudy, type Session } from '../session.ts';

/** Applies a file of corrections to the BOM as one command; one that finds no line or several stops everything. */
export async function correctBom(
  session: Session,
  input: ParsedInput<'bom.correct'>,
): Promise<Result<EditOutcome>> {
  const open = openStudy(session);
  if (!open.ok) {
    return open;
  }
  const { project, study } = open.value;
  const text = await session.gateways.files.readText(input.path);
  if (!text.ok) {
    return text;
  }
  const file = parseFile(text.value, input.path);
  if (!file.ok) {
    return file;
  }
  const changed: BomLine[] = [];
  for (const { match, set, reason } of file.value.corrections) {
    const hits = (study.bom ?? []).filter(
      (line) => line.position === match.position && line.partNumber === match.partNumber,
    );
    const [line] = hits;
    if (line === undefined || hits.length > 1) {
      return failure('input.correction.noSingleLine', { ...match, count: String(hits.length) });
    }
    const corrected = applyCorrection(line, set, reason);
    if (!corrected.ok) {
      return corrected;
    }
    changed.push(corrected.value);
  }
  const command = { name: 'bom.correct', params: { count: String(changed.length) } };
  const written = project.commit(command, { lines: changed });
  return written.ok
    ? success(
        edited(
          changed.map((line) => line.id),
          written.value,
        ),
      )
    : written;
}

function parseFile(text: string, path: string): Result<CorrectionFile> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return failure('input.correction.invalid', {
      file: path,
      problem: error instanceof Error ? error.message : '',
    });
  }
  const parsed = CorrectionFile.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const problem = `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`;
    return failure('input.correction.invalid', { file: path, problem });
  }
  return success(parsed.data);
}
