import { failure, type Result, success } from '../../../../shared/errors/app-error.ts';
import { type ParsedInput } from '../../../../shared/contract/procedures.ts';
import { type EditsOutcome } from '../../../../shared/contract/workbench.ts';
import { type Assignment } from '../../../../shared/model/assignment.ts';
import { type BomLine } from '../../../../shared/model/bom-line.ts';
import { factorsOf } from '../../../engine/inventory/assignment.ts';
import { type LiveCalculation } from '../../../engine/live/live-calculation.ts';
import { factorsToFreeze } from '../../factors/freeze-factors.ts';
import { placeOfLine } from '../../live-lines.ts';
import { type OpenProject } from '../../open-project.ts';
import { openProject, type Session } from '../../session.ts';
import { rowBoard } from '../rows/row-board.ts';
import { stripView } from '../strip-view.ts';
import { type LeafGroup, leafGroups } from './leaf-groups.ts';
import { decidedSubjects, rememberedAs } from './remembered-decisions.ts';

type Input = ParsedInput<'workbench.decide'>;

/**
 * A person's decision on lines: a factor, an exclusion with its reason, or left open. One command, one history entry;
 * the factor is frozen into the project. Where a whole group is decided the decision is remembered in the mapping
 * book, where it is left open it is forgotten. A line whose unit the factor cannot be used with is reported and left.
 */
export async function decideLines(session: Session, input: Input): Promise<Result<EditsOutcome>> {
  const open = openProject(session);
  if (!open.ok) {
    return open;
  }
  const project = open.value;
  // Groups are the same for all regions: the texts alone make them.
  const groups = await leafGroups(session, project, 'CN');
  const { live } = project;
  const made = assignmentOf(input, live);
  if (!made.ok) {
    return made;
  }
  const assignment = made.value;
  const ids = [...new Set(input.lineIds)];
  const unknown = ids.find((id) => placeOfLine(live, id) === undefined);
  if (unknown !== undefined) {
    return failure('state.lineNotFound', { line: unknown });
  }
  const lines: BomLine[] = [];
  const attention: EditsOutcome['attention'] = [];
  for (const place of ids.flatMap((id) => placeOfLine(live, id) ?? [])) {
    const resolved = live.bom.lineAt(place);
    const decided = withAssignment(resolved, assignment);
    const problem = live.bom
      .preview(place, decided)
      .problems.find(({ code }) => code === 'line.unitMismatch');
    if (problem === undefined) {
      lines.push(withAssignment(project.writtenLine(resolved.id) ?? resolved, assignment));
    } else {
      const edit = { lineId: decided.id, field: 'unit', text: decided.unit ?? '' } as const;
      attention.push({ edit, code: 'attention.factorUnit', params: { ...problem.params } });
    }
  }
  const changedRows = rowBoard(project).watch();
  const written = lines.length === 0 ? undefined : write(project, groups, lines, assignment, input.reason);
  if (written !== undefined && !written.ok) {
    return written;
  }
  return success({ taken: lines.length, attention, changed: changedRows(), strip: stripView(project) });
}

function write(
  project: OpenProject,
  groups: readonly LeafGroup[],
  lines: readonly BomLine[],
  assignment: Assignment | undefined,
  reason: string | undefined,
): Result<unknown> {
  const { live, study } = project;
  const subjects = decidedSubjects(new Set(lines.map((line) => line.id)), groups, live);
  const memory =
    assignment === undefined ? { forgotten: subjects } : { remembered: rememberedAs(subjects, assignment) };
  const factors =
    assignment?.kind === 'factor' ? factorsToFreeze([assignment.factorId], study, live.lookUp) : [];
  const factor = assignment?.kind === 'factor' ? assignment.factorId : '';
  const decision = assignment?.kind ?? 'open';
  const params = { count: String(lines.length), decision, factor };
  const command = { name: 'workbench.decide', params, ...(reason === undefined ? {} : { reason }) };
  return project.commit(command, { factors, lines, ...memory });
}

/** The assignment a decision makes; undefined for lines that are left open. */
function assignmentOf({ decision, reason }: Input, live: LiveCalculation): Result<Assignment | undefined> {
  const why = reason?.trim() ?? '';
  switch (decision.kind) {
    case 'open':
      return success(undefined);
    case 'excluded':
      return why === ''
        ? failure('input.decide.reasonMissing')
        : success({ kind: 'excluded', why: decision.why, reason: why });
    case 'factor': {
      const { factorId, proxy } = decision;
      const factor = live.lookUp(factorId);
      if (factor === undefined) {
        return failure('state.factorNotFound', { factorId });
      }
      const assignment: Assignment = {
        kind: 'factor',
        factorId,
        status: 'confirmed',
        ...(proxy ? { proxy } : {}),
        ...(factor.family === undefined ? {} : { family: factor.family }),
        ...(why === '' ? {} : { reason: why }),
      };
      const chosen = factorsOf(assignment, live.lookUp);
      return 'problem' in chosen
        ? failure(`rule.${chosen.problem.code.replace('line.', '')}`, { ...chosen.problem.params })
        : success(assignment);
    }
  }
}

function withAssignment<Line extends { readonly assignment?: Assignment | undefined }>(
  line: Line,
  assignment: Assignment | undefined,
): Line {
  const { assignment: _earlier, ...rest } = line;
  return (assignment === undefined ? rest : { ...rest, assignment }) as Line;
}
