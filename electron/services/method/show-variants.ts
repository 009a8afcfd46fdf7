import {
  DIFFERENCE_CAUSES,
  type DifferenceRowView,
  type VariantsView,
  type VariantView,
} from '../../../shared/contract/method-report.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type Basis } from '../../../shared/model/component.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { type Variant } from '../../../shared/model/variant.ts';
import { calculate } from '../../engine/calculate.ts';
import { comparability, type ComparedStudy } from '../../engine/compare/comparability.ts';
import { compareCalculations } from '../../engine/compare/compare-calculations.ts';
import { type DifferenceRow } from '../../engine/compare/difference-table.ts';
import { resolveStudy } from '../../engine/formulas/resolve-study.ts';
import { excludingBiogenicCo2, includingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { type FactorLookup } from '../../engine/inventory/assignment.ts';
import { formatAmount } from '../../engine/quantity/amount.ts';
import { applyVariant } from '../../engine/variants/apply-variant.ts';
import { shareOf } from '../calculations/coverage-view.ts';
import { findingView } from '../calculations/finding-view.ts';
import { factorLookup, openProject, type Session } from '../session.ts';
import { readStudyFile } from '../studies/read-study-file.ts';

/** The variants of the open project beside their base. */
export async function showVariants(session: Session): Promise<Result<VariantsView>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const { study: written, resolution, live, revision } = project.value;
  const base = { study: resolution.study, calculation: live.calculation() };
  return success({ ...variantsView(written, base, factorLookup(session, written)), revision });
}

/** The variants of a study document; needs no project. */
export async function variantsOfStudy(
  session: Session,
  { path }: ParsedInput<'variants.ofStudy'>,
): Promise<Result<VariantsView>> {
  const written = await readStudyFile(session, path);
  if (!written.ok) {
    return written;
  }
  const lookUp = factorLookup(session, written.value);
  const { study } = resolveStudy(written.value);
  return success(variantsView(written.value, { study, calculation: calculate(study, lookUp) }, lookUp));
}

/** Every variant of a study compared with its base, on the base's headline method. */
export function variantsView(
  written: StudyDocument,
  base: ComparedStudy,
  lookUp: FactorLookup,
): VariantsView {
  const basis = base.calculation.headlineBasis;
  return {
    baseKg: formatAmount(excludingBiogenicCo2(base.calculation.totals[basis])),
    baseNetMassKg: formatAmount(base.calculation.coverage.netMassKg),
    basis,
    variants: (written.variants ?? []).map((variant) => variantView(written, variant, base, lookUp)),
  };
}

function variantView(
  written: StudyDocument,
  variant: Variant,
  base: ComparedStudy,
  lookUp: FactorLookup,
): VariantView {
  const applied = applyVariant(written, variant);
  const { study, findings } = resolveStudy(applied.study);
  const calculation = calculate(study, lookUp);
  const basis = base.calculation.headlineBasis;
  const table = compareCalculations(base.calculation, calculation);
  const { rows } = table;
  const difference = excludingBiogenicCo2(table.difference[basis]);
  return {
    id: variant.id,
    name: variant.name,
    note: variant.note ?? '',
    changes: variant.changes.length,
    written: variant,
    basis,
    totalKg: formatAmount(excludingBiogenicCo2(calculation.totals[basis])),
    includingBiogenicCo2Kg: formatAmount(includingBiogenicCo2(calculation.totals[basis])),
    netMassKg: formatAmount(calculation.coverage.netMassKg),
    differenceKg: formatAmount(difference),
    differenceShare: shareOf(difference, excludingBiogenicCo2(base.calculation.totals[basis])),
    causes: causesOf(rows, basis),
    rows: rowsView(rows, basis),
    conditions: comparability(base, { study, calculation }, variant).map(({ code, outcome, params }) => ({
      code,
      outcome,
      params: { ...params },
    })),
    findings: [...applied.findings, ...findings].map(findingView),
  };
}

/** The rows that change the headline total, the largest effect first. */
export function rowsView(rows: readonly DifferenceRow[], basis: Basis): DifferenceRowView[] {
  const size = (amount: bigint): bigint => (amount < 0n ? -amount : amount);
  return rows
    .map((row) => ({ row, kg: excludingBiogenicCo2(row.emissions[basis]) }))
    .filter(({ kg }) => kg !== 0n)
    .toSorted((left, right) => (size(left.kg) > size(right.kg) ? -1 : 1))
    .map(({ row, kg }) => ({
      lineId: row.lineId,
      name: row.name,
      stage: row.stage,
      cause: row.cause,
      kg: formatAmount(kg),
      inputs: row.inputs.map(({ code, from, to, unit }) => ({
        code,
        unit,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      })),
    }));
}

/** The effect of every cause that has one; they sum exactly to the difference. */
function causesOf(rows: readonly DifferenceRow[], basis: Basis): VariantView['causes'] {
  const sums = new Map<string, bigint>();
  for (const { cause, emissions } of rows) {
    sums.set(cause, (sums.get(cause) ?? 0n) + excludingBiogenicCo2(emissions[basis]));
  }
  return DIFFERENCE_CAUSES.flatMap((cause) => {
    const sum = sums.get(cause) ?? 0n;
    return sum === 0n ? [] : [{ cause, kg: formatAmount(sum) }];
  });
}
