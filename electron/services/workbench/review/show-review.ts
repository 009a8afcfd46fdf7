import { failure, type Result, success } from '../../../../shared/errors/app-error.ts';
import { type ParsedInput } from '../../../../shared/contract/procedures.ts';
import {
  type CandidateView,
  type ReviewDetail,
  type ReviewGroup,
  type ReviewView,
} from '../../../../shared/contract/workbench.ts';
import { type Assignment } from '../../../../shared/model/assignment.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { type Recipe } from '../../../../shared/model/recipe.ts';
import { excludingBiogenicCo2 } from '../../../engine/impact/evaluate.ts';
import { type LiveCalculation } from '../../../engine/live/live-calculation.ts';
import { formatAmount } from '../../../engine/quantity/amount.ts';
import { indexMappingBook } from '../../../matching/mapping-index.ts';
import { bookOf } from '../../factors/mapping-decisions.ts';
import { withRecipe } from '../../factors/recipe-source.ts';
import { nextTurn } from '../../jobs/task.ts';
import { openProject, type Session } from '../../session.ts';
import { rowBoard } from '../rows/row-board.ts';
import {
  type Candidate,
  candidatesFor,
  type CandidateSource,
  candidateView,
  recipeCandidateView,
  recipeOf,
} from './candidates.ts';
import { type LeafGroup, leafGroups } from './leaf-groups.ts';
import { reviewGroup } from './review-group.ts';
import { matchingKnowledge } from '../../libraries/matching-knowledge.ts';

/** Lines computed for a preview before other work has its turn. */
const LINES_AT_ONCE = 2000;

/** All groups of leaves: the open ones first, the heaviest first; then by carbon at risk = emission x doubt. */
export async function showReview(
  session: Session,
  input: ParsedInput<'workbench.review'>,
): Promise<Result<ReviewView>> {
  const open = openProject(session);
  if (!open.ok) {
    return open;
  }
  const project = open.value;
  const leaves = await leafGroups(session, project, input.region, input.by);
  const groups = leaves.map((group) => reviewGroup(group, project.live));
  return success({ revision: project.revision, by: input.by, groups: groups.sort(byRisk) });
}

/** One group with up to five candidates, what each would change, and the rows it decides on. */
export async function showReviewGroup(
  session: Session,
  input: ParsedInput<'workbench.reviewGroup'>,
): Promise<Result<ReviewDetail>> {
  const open = openProject(session);
  if (!open.ok) {
    return open;
  }
  const project = open.value;
  const groups = await leafGroups(session, project, input.region, input.by);
  const { live, study } = project;
  const group = groups.find((candidate) => candidate.key === input.key);
  if (group === undefined) {
    return failure('state.groupNotFound', { key: input.key });
  }
  const decisions = project.store.readDecisions();
  if (!decisions.ok) {
    return decisions;
  }
  const view = reviewGroup(group, live);
  const { libraries, library } = session.gateways;
  const source: CandidateSource = {
    knowledge: matchingKnowledge(session),
    lookUp: live.lookUp,
    mappings: indexMappingBook(bookOf(decisions.value)),
    region: input.region,
    locale: input.locale,
    factors: [...(study.factors ?? []), ...libraries.factors(), ...library.factors],
    recipes: study.recipes ?? [],
  };
  const views: CandidateView[] = [];
  for (const candidate of candidatesFor(group, currentCandidate(group, view, live), source)) {
    const recipe = recipeOf(candidate, source);
    const factor = live.lookUp(candidate.factorId);
    const shown = recipe
      ? recipeCandidateView(candidate, recipe, source)
      : factor && candidateView(candidate, factor);
    if (shown !== undefined) {
      const differenceKg = await differenceOf(group, candidate, recipe, live);
      views.push({ ...shown, ...(differenceKg === undefined ? {} : { differenceKg }) });
    }
  }
  const board = rowBoard(project);
  const rows = group.places.flatMap((place) => board.row(live.bom.lineAt(place).id) ?? []);
  return success({ group: view, candidates: views, rows });
}

function byRisk(left: ReviewGroup, right: ReviewGroup): number {
  const [leftOpen, rightOpen] = [left.status === 'open', right.status === 'open'];
  if (leftOpen !== rightOpen) {
    return leftOpen ? -1 : 1;
  }
  const size = leftOpen
    ? Number(right.grossMassKg) - Number(left.grossMassKg)
    : right.atRiskKg - left.atRiskKg;
  return size === 0 ? (left.key < right.key ? -1 : 1) : size;
}

/** The factor or recipe all lines of the group have now. */
function currentCandidate(group: LeafGroup, view: ReviewGroup, live: LiveCalculation): Candidate | undefined {
  const place = group.places[0];
  const assignment = place === undefined ? undefined : live.bom.lineAt(place).assignment;
  if (assignment?.kind === 'recipe' && view.recipeId !== undefined) {
    const { family = '', reason = '' } = assignment;
    const reasons = [{ code: 'match.decided', params: { reason } }];
    return { factorId: view.recipeId, recipe: true, family, proxy: true, confidence: 1, reasons };
  }
  if (view.factorId === undefined || assignment?.kind !== 'factor') {
    return undefined;
  }
  const { proposal } = group.decision;
  const isProposal = proposal.factorId === view.factorId;
  const proposed = proposal.reasons.map(({ code, params }) => ({ code, params: { ...params } }));
  return {
    factorId: view.factorId,
    family: assignment.family ?? '',
    proxy: view.proxy,
    confidence: isProposal || assignment.status === 'proposed' ? proposal.confidence : 1,
    reasons: isProposal ? proposed : [{ code: 'match.decided', params: { reason: assignment.reason ?? '' } }],
  };
}

/** Change of the headline if every line of the group took the factor or recipe; undefined when a line cannot be computed with it. */
async function differenceOf(
  group: LeafGroup,
  { factorId }: Candidate,
  recipe: Recipe | undefined,
  { bom, lookUp }: LiveCalculation,
): Promise<DecimalString | undefined> {
  let difference = 0n;
  const known = recipe === undefined ? lookUp : withRecipe(lookUp, recipe);
  const assignment: Assignment =
    recipe === undefined
      ? { kind: 'factor', factorId, status: 'confirmed' }
      : { kind: 'recipe', recipeId: recipe.id, status: 'confirmed' };
  for (const [index, place] of group.places.entries()) {
    if (index > 0 && index % LINES_AT_ONCE === 0) {
      await nextTurn();
    }
    const { result } = bom.preview(place, { ...bom.lineAt(place), assignment }, known);
    if (result.state !== 'counted') {
      return undefined;
    }
    // BOM lines emit the same on both electricity bases, so this is the change of either headline.
    difference += excludingBiogenicCo2(result.emissions.byLocation);
    difference -= excludingBiogenicCo2(bom.resultAt(place).emissions.byLocation);
  }
  return formatAmount(difference);
}
