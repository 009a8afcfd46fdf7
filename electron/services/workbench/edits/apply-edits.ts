import { type Result, success } from '../../../../shared/errors/app-error.ts';
import { type ParsedInput } from '../../../../shared/contract/procedures.ts';
import { type EditsOutcome } from '../../../../shared/contract/workbench.ts';
import { type BomLine } from '../../../../shared/model/bom-line.ts';
import { openProject, type Session } from '../../session.ts';
import { writtenLines } from '../../written-lines.ts';
import { rowBoard } from '../rows/row-board.ts';
import { stripView } from '../strip-view.ts';
import { editCell } from './edit-cell.ts';

type Attention = EditsOutcome['attention'][number];

/**
 * Takes over typed or pasted cells: one command and one history entry for all of them. A cell that cannot be taken is
 * reported with its reason and left as it is; the others are taken. A cell that says what stands there already is
 * taken and changes nothing. Where nothing changes there is no history entry.
 */
export async function applyEdits(
  session: Session,
  input: ParsedInput<'workbench.applyEdits'>,
): Promise<Result<EditsOutcome>> {
  const open = openProject(session);
  if (!open.ok) {
    return open;
  }
  const project = open.value;
  const changed = new Map<string, BomLine>();
  const attention: Attention[] = [];
  const written = writtenLines(project, input.edits.length);
  const { solve } = project.resolution.state.parameters;
  for (const edit of input.edits) {
    const line = changed.get(edit.lineId) ?? written(edit.lineId);
    if (line === undefined) {
      attention.push({ edit, code: 'attention.lineUnknown', params: { line: edit.lineId } });
      continue;
    }
    const edited = editCell(line, edit, input, solve);
    if ('code' in edited) {
      attention.push({ edit, code: textKey(edited.code), params: { ...edited.params } });
    } else if (edited.line !== line) {
      changed.set(edit.lineId, edited.line);
    }
  }
  const changedRows = rowBoard(project).watch();
  if (changed.size > 0) {
    const lines = [...changed.values()];
    const params = { count: String(lines.length), cells: String(input.edits.length - attention.length) };
    const command = { name: 'workbench.applyEdits', params, reason: input.reason };
    const committed = project.commit(command, { lines });
    if (!committed.ok) {
      return committed;
    }
  }
  return success({
    taken: input.edits.length - attention.length,
    attention,
    changed: changedRows(),
    strip: stripView(project),
  });
}

/** Key of the text that says why a cell was left; what is wrong with a formula is said as everywhere. */
function textKey(code: string): string {
  return code.startsWith('formula.') ? `finding.${code}.text` : `attention.${code}`;
}
