import { type BomSource, type StudyDocument } from '../../../shared/model/study.ts';
import { type Portions } from '../../../shared/portions.ts';
import { bomStateInPortions } from '../../engine/bom/bom-state.ts';
import { calculate } from '../../engine/calculate.ts';
import { type Calculation } from '../../engine/calculation.ts';
import { resolveStudy } from '../../engine/formulas/resolve-study.ts';
import { excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { type Basis } from '../../../shared/model/component.ts';
import { formatAmount } from '../../engine/quantity/amount.ts';
import { type AcceptedBom, acceptInPortions } from '../../reading/revision/accept-changes.ts';
import { type RevisionChange } from '../../reading/revision/compare-boms.ts';
import { factorLookup, type Session } from '../session.ts';
import { type ReadRevision } from './read-revision.ts';
import { revisionNames } from './revision-names.ts';

/** The study as it becomes when some changes are accepted. */
export interface RevisedStudy {
  readonly study: StudyDocument;
  readonly accepted: AcceptedBom;
  /** Sources the lines were read from now. */
  readonly sources: readonly BomSource[];
}

/** Carries the ticked changes out in memory. */
export function* revisedStudy(
  { project, lines, reading, comparison }: ReadRevision,
  isTicked: (change: RevisionChange) => boolean,
): Portions<RevisedStudy> {
  const { names, sources } = revisionNames(project.study, reading);
  yield;
  const issues = { project: lines, file: reading.lines, comparison };
  const accepted = yield* acceptInPortions(issues, isTicked, names);
  return { study: { ...project.study, bom: [...accepted.lines] }, accepted, sources };
}

/** The exact calculation of a study. */
export function calculationOf(session: Session, study: StudyDocument): Calculation {
  return calculate(resolveStudy(study).study, factorLookup(session, study));
}

/** The same in portions: the lines are compiled first, the calculation takes them as they are. */
export function* calculateInPortions(session: Session, study: StudyDocument): Portions<Calculation> {
  const resolved = resolveStudy(study).study;
  yield;
  const lookUp = factorLookup(session, study);
  yield* bomStateInPortions(resolved.bom ?? [], lookUp);
  return calculate(resolved, lookUp);
}

/** The headline figure on a basis: without biogenic CO2. */
export function headlineOf({ totals }: Calculation, basis: Basis): bigint {
  return excludingBiogenicCo2(totals[basis]);
}

/** A total before and after, and what lies between, in kg CO2e. */
export function totalsOf(before: bigint, after: bigint) {
  return {
    beforeKg: formatAmount(before),
    afterKg: formatAmount(after),
    differenceKg: formatAmount(after - before),
  };
}
