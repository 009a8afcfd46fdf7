import { failure, type Result, success } from '../../../../shared/errors/app-error.ts';
import { type ParsedInput } from '../../../../shared/contract/procedures.ts';
import { type EditsOutcome } from '../../../../shared/contract/workbench.ts';
import { type Assignment } from '../../../../shared/model/assignment.ts';
import { type BomLine } from '../../../../shared/model/bom-line.ts';
import { type FactorLookup, factorsOf } from '../../../engine/inventory/assignment.ts';
import { factorsToFreeze } from '../../factors/freeze-factors.ts';
import { findRecipe, withRecipe } from '../../factors/recipe-source.ts';
import { recipeAssignment, recipeChange } from '../../factors/recipes.ts';
import { placeOfLine } from '../../live-lines.ts';
import { type OpenProject } from '../../open-project.ts';
import { openProject, type Session } from '../../session.ts';
import { type StudyChange } from '../../study-change.ts';
import { rowBoard } from '../rows/row-board.ts';
import { stripView } from '../strip-view.ts';
import { confirmProposals } from './confirm-proposals.ts';
import { type LeafGroup, leafGroups } from './leaf-groups.ts';
import { decidedSubjects, rememberedAs } from './remembered-decisions.ts';

type Input = ParsedInput<'workbench.decide'>;

/**
 * A person's decision on lines: a factor, a recipe, an exclusion with its reason, or left open. One command, one
 * history entry; the factors are frozen into the project. Where a whole group is decided the decision is remembered in the mapping
 * book, where it is left open it is forgotten. A line whose unit the factor cannot be used with is reported and left.
 * `asProposed` is a decision per line: each keeps what was proposed for it.
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
  if (input.decision.kind === 'asProposed') {
    return confirmProposals(project, groups, input);
  }
  const made = decisionOf(session, project, { ...input, decision: input.decision });
  if (!made.ok) {
    return made;
  }
  const { assignment, lookUp } = made.value;
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
      .preview(place, decided, lookUp)
      .problems.find(({ code }) => code === 'line.unitMismatch');
    if (problem === undefined) {
      lines.push(withAssignment(project.writtenLine(resolved.id) ?? resolved, assignment));
    } else {
      const edit = { lineId: decided.id, field: 'unit', text: decided.unit ?? '' } as const;
      attention.push({ edit, code: 'attention.factorUnit', params: { ...problem.params } });
    }
  }
  const changedRows = rowBoard(project).watch();
  const written = lines.length === 0 ? undefined : write(project, groups, lines, made.value, input.reason);
  if (written !== undefined && !written.ok) {
    return written;
  }
  return success({ taken: lines.length, attention, changed: changedRows(), strip: stripView(project) });
}

/** A decision that is the same for all lines. */
type OneDecision = Input & { readonly decision: Exclude<Input['decision'], { kind: 'asProposed' }> };

/** A decision with what the study needs for it. */
interface Decision {
  /** Undefined for lines that are left open. */
  readonly assignment: Assignment | undefined;
  readonly change: StudyChange;
  /** Knows what the decision names, also what is not in the study yet. */
  readonly lookUp: FactorLookup;
  /** What was chosen, for the history. */
  readonly named: string;
}

function write(
  project: OpenProject,
  groups: readonly LeafGroup[],
  lines: readonly BomLine[],
  { assignment, change, named }: Decision,
  reason: string | undefined,
): Result<unknown> {
  const subjects = decidedSubjects(new Set(lines.map((line) => line.id)), groups, project.live);
  const memory =
    assignment === undefined ? { forgotten: subjects } : { remembered: rememberedAs(subjects, assignment) };
  const decision = assignment?.kind ?? 'open';
  const params = { count: String(lines.length), decision, factor: named };
  const command = { name: 'workbench.decide', params, ...(reason === undefined ? {} : { reason }) };
  return project.commit(command, { ...change, lines, ...memory });
}

function decisionOf(
  session: Session,
  project: OpenProject,
  { decision, reason }: OneDecision,
): Result<Decision> {
  const { live, study } = project;
  const why = reason?.trim() ?? '';
  const plain = { change: {}, lookUp: live.lookUp, named: '' };
  switch (decision.kind) {
    case 'open':
      return success({ ...plain, assignment: undefined });
    case 'excluded':
      return why === ''
        ? failure('input.decide.reasonMissing')
        : success({ ...plain, assignment: { kind: 'excluded', why: decision.why, reason: why } });
    case 'recipe': {
      const { recipeId, region, locale } = decision;
      const { knowledge } = session.gateways;
      const source = { recipes: study.recipes ?? [], knowledge, lookUp: live.lookUp, region, locale };
      const found = findRecipe(recipeId, source);
      if (!found.ok) {
        return found;
      }
      const { recipe } = found.value;
      return success({
        assignment: recipeAssignment(found.value, why === '' ? (recipe.source ?? '') : why),
        change: recipeChange(found.value, study, live.lookUp),
        lookUp: withRecipe(live.lookUp, recipe),
        named: recipe.name,
      });
    }
    case 'factor': {
      const { factorId, proxy } = decision;
      const assignment = factorAssignment(factorId, proxy, why, live.lookUp);
      const factors = factorsToFreeze([factorId], study, live.lookUp);
      return assignment.ok
        ? success({ ...plain, assignment: assignment.value, change: { factors }, named: factorId })
        : assignment;
    }
  }
}

function factorAssignment(
  factorId: string,
  proxy: boolean,
  why: string,
  lookUp: FactorLookup,
): Result<Assignment> {
  const factor = lookUp(factorId);
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
  const chosen = factorsOf(assignment, lookUp);
  return 'problem' in chosen
    ? failure(`rule.${chosen.problem.code.replace('line.', '')}`, { ...chosen.problem.params })
    : success(assignment);
}

function withAssignment<Line extends { readonly assignment?: Assignment | undefined }>(
  line: Line,
  assignment: Assignment | undefined,
): Line {
  const { assignment: _earlier, ...rest } = line;
  return (assignment === undefined ? rest : { ...rest, assignment }) as Line;
}
