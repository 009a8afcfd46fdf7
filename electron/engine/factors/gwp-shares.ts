import { type Basis } from '../../../shared/model/component.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type Calculation } from '../calculation.ts';
import { evaluateTerms, excludingBiogenicCo2 } from '../impact/evaluate.ts';
import { type FactorLookup } from '../inventory/assignment.ts';
import { type Amount } from '../quantity/amount.ts';
import { type Ratio, ZERO } from '../quantity/ratio.ts';
import { gwpSetId } from './gwp-value.ts';

/** How much of the result rests on one GWP set. */
export interface GwpShare {
  /** Id of the set the figures embed; `notStated` where their source does not say. */
  readonly gwpSet: string;
  /** kg CO2e, absolute, without biogenic CO2. */
  readonly absoluteKg: Amount;
  /** Of the sum over all sets. */
  readonly share: Ratio;
  /** Factors with this set that count anything, in the order of first use. */
  readonly factors: readonly Factor[];
}

/**
 * The result by the GWP set its factors embed, largest first: a study on one set that uses figures on another says how
 * much of it that is. Absolute amounts, so that a removal cannot hide an emission.
 */
export function gwpShares(
  calculation: Pick<Calculation, 'lines'>,
  lookUp: FactorLookup,
  basis: Basis,
): readonly GwpShare[] {
  const bySet = new Map<string, { absoluteKg: Amount; readonly factors: Map<string, Factor> }>();
  let total = 0n;
  for (const line of calculation.lines) {
    for (const term of line.terms) {
      const factor = term.factorId === undefined ? undefined : lookUp(term.factorId);
      if (factor === undefined || (term.basis !== 'both' && term.basis !== basis)) {
        continue;
      }
      const amount = excludingBiogenicCo2(evaluateTerms([term], basis, lookUp, line.multiplicity));
      const absolute = amount < 0n ? -amount : amount;
      const set = gwpSetId(factor.gwpSet);
      const row = bySet.get(set) ?? { absoluteKg: 0n, factors: new Map<string, Factor>() };
      row.absoluteKg += absolute;
      row.factors.set(factor.id, factor);
      bySet.set(set, row);
      total += absolute;
    }
  }
  const rows = [...bySet].map(([gwpSet, { absoluteKg, factors }]) => ({
    gwpSet,
    absoluteKg,
    share: total === 0n ? ZERO : { numerator: absoluteKg, denominator: total },
    factors: [...factors.values()],
  }));
  return rows.toSorted((left, right) =>
    left.absoluteKg === right.absoluteKg ? 0 : left.absoluteKg < right.absoluteKg ? 1 : -1,
  );
}
