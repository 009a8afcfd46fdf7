import { type SensitivityRowView, type SensitivityView } from '../../../shared/contract/sensitivity.ts';
import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { type FactorLookup } from '../../engine/inventory/assignment.ts';
import { type Amount, formatAmount } from '../../engine/quantity/amount.ts';
import { type Question } from '../../engine/sensitivity/question.ts';
import { sensitivity, type SensitivityRow } from '../../engine/sensitivity/sensitivity.ts';
import { shareOf } from '../calculations/coverage-view.ts';
import { variantTotals } from '../method/variant-total.ts';
import { openProject, type Session } from '../session.ts';

/** Answers the scenarios of the open project's study, or the product's own where it has none. */
export async function runSensitivity(session: Session): Promise<Result<SensitivityView>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const { study: written, resolution, live } = project.value;
  const calculation = live.calculation();
  const basis = calculation.headlineBasis;
  const answers = sensitivity({
    study: resolution.study,
    calculation,
    lookUp: live.lookUp,
    variantKg: variantTotals(written, basis, live.lookUp),
  });
  return success({
    baseKg: formatAmount(answers.baseKg),
    basis,
    fromStudy: answers.fromStudy,
    rows: answers.rows.map((row) => rowView(row, answers.baseKg, written, live.lookUp)),
  });
}

function rowView(
  row: SensitivityRow,
  baseKg: Amount,
  study: StudyDocument,
  lookUp: FactorLookup,
): SensitivityRowView {
  const { id, name, question, touchedKg, totalKg, deltaKg, isWithin } = row;
  return {
    id,
    kind: question.kind,
    ...(name !== undefined && { name }),
    ...('times' in question && { times: question.times }),
    ...objectOf(question, study, lookUp),
    ...(touchedKg !== undefined && { touchedKg: formatAmount(touchedKg) }),
    ...(totalKg !== undefined && { totalKg: formatAmount(totalKg) }),
    ...(deltaKg !== undefined && { deltaKg: formatAmount(deltaKg) }),
    ...(deltaKg !== undefined && baseKg !== 0n && { share: shareOf(deltaKg, baseKg) }),
    ...(isWithin !== undefined && { isWithin }),
  };
}

function objectOf(
  question: Question,
  { variants }: StudyDocument,
  lookUp: FactorLookup,
): Pick<SensitivityRowView, 'object' | 'factorNames'> {
  switch (question.kind) {
    case 'factor': {
      const names = lookUp(question.factorId)?.names;
      return { object: question.factorId, ...(names !== undefined && { factorNames: { ...names } }) };
    }
    case 'stage':
      return { object: question.stage };
    case 'electricity':
      return { object: question.basis };
    case 'variant':
      return { object: variants?.find(({ id }) => id === question.variantId)?.name ?? question.variantId };
    case 'lines':
    case 'proxies':
      return {};
  }
}
