import { failure, type Result, success } from '../../../../shared/errors/app-error.ts';
import { type ParsedInput } from '../../../../shared/contract/procedures.ts';
import { type EditsOutcome } from '../../../../shared/contract/workbench.ts';
import { type Assignment } from '../../../../shared/model/assignment.ts';
import { type BomLine } from '../../../../shared/model/bom-line.ts';
import { placeOfLine } from '../../live-lines.ts';
import { type OpenProject } from '../../open-project.ts';
import { type MappingDecision } from '../../ports.ts';
import { rowBoard } from '../rows/row-board.ts';
import { stripView } from '../strip-view.ts';
import { type LeafGroup } from './leaf-groups.ts';
import { decidedSubjects, rememberedAs } from './remembered-decisions.ts';

/**
 * A person stands behind what was proposed for each of the lines: every line keeps its own factor or recipe. A group
 * by supplier or family has many materials, and one factor for all of them would be wrong. Lines without proposal stay
 * open, decided ones stay as they are. One command, one history entry, remembered as if each had been decided alone.
 */
export function confirmProposals(
  project: OpenProject,
  groups: readonly LeafGroup[],
  { lineIds, reason }: ParsedInput<'workbench.decide'>,
): Result<EditsOutcome> {
  const { live } = project;
  const lines: BomLine[] = [];
  for (const id of new Set(lineIds)) {
    const place = placeOfLine(live, id);
    if (place === undefined) {
      return failure('state.lineNotFound', { line: id });
    }
    const resolved = live.bom.lineAt(place);
    const { assignment } = resolved;
    if (assignment !== undefined && assignment.kind !== 'excluded' && assignment.status === 'proposed') {
      lines.push({
        ...(project.writtenLine(id) ?? resolved),
        assignment: { ...assignment, status: 'confirmed' },
      });
    }
  }
  const changedRows = rowBoard(project).watch();
  if (lines.length > 0) {
    const params = { count: String(lines.length), decision: 'asProposed', factor: '' };
    const command = { name: 'workbench.decide', params, ...(reason === undefined ? {} : { reason }) };
    const written = project.commit(command, { lines, remembered: memoryOf(lines, groups, project) });
    if (!written.ok) {
      return written;
    }
  }
  return success({ taken: lines.length, attention: [], changed: changedRows(), strip: stripView(project) });
}

/** What is remembered, per factor or recipe. */
function memoryOf(
  lines: readonly BomLine[],
  groups: readonly LeafGroup[],
  { live }: OpenProject,
): readonly MappingDecision[] {
  const byAssignment = new Map<string, { readonly assignment: Assignment; readonly ids: Set<string> }>();
  for (const { id, assignment } of lines) {
    if (assignment !== undefined) {
      const key = JSON.stringify(assignment);
      const same = byAssignment.get(key) ?? { assignment, ids: new Set<string>() };
      same.ids.add(id);
      byAssignment.set(key, same);
    }
  }
  return [...byAssignment.values()].flatMap(({ assignment, ids }) =>
    rememberedAs(decidedSubjects(ids, groups, live), assignment),
  );
}
