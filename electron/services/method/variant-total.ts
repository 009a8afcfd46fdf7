import { type Basis } from '../../../shared/model/component.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { calculate } from '../../engine/calculate.ts';
import { resolveStudy } from '../../engine/formulas/resolve-study.ts';
import { excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { type FactorLookup } from '../../engine/inventory/assignment.ts';
import { type Amount } from '../../engine/quantity/amount.ts';
import { applyVariant } from '../../engine/variants/apply-variant.ts';

/**
 * Totals of a study's variants, kg CO2e excluding biogenic CO2 on one electricity method; each is calculated once, when
 * it is first asked for. Undefined for a variant the study does not have.
 */
export function variantTotals(
  study: StudyDocument,
  basis: Basis,
  lookUp: FactorLookup,
): (variantId: string) => Amount | undefined {
  const known = new Map<string, Amount>();
  return (variantId) => {
    const variant = study.variants?.find(({ id }) => id === variantId);
    if (variant === undefined) {
      return undefined;
    }
    const total = known.get(variantId) ?? totalOf(applyVariant(study, variant).study, basis, lookUp);
    known.set(variantId, total);
    return total;
  };
}

function totalOf(study: StudyDocument, basis: Basis, lookUp: FactorLookup): Amount {
  return excludingBiogenicCo2(calculate(resolveStudy(study).study, lookUp).totals[basis]);
}
