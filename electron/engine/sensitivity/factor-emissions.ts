import { type Basis } from '../../../shared/model/component.ts';
import { type Calculation, type LineResult } from '../calculation.ts';
import { eachLine } from '../each-line.ts';
import { passingTerms } from '../bom/line-view.ts';
import { evaluateTerms, excludingBiogenicCo2 } from '../impact/evaluate.ts';
import { isInTotals } from '../impact/tally.ts';
import { type FactorLookup } from '../inventory/assignment.ts';
import { type Term } from '../inventory/operand.ts';
import { type Amount } from '../quantity/amount.ts';

/** What the totals hold of each factor and of all proxies, kg CO2e excluding biogenic CO2. */
export interface FactorEmissions {
  readonly byFactor: ReadonlyMap<string, Amount>;
  readonly proxiesKg: Amount;
}

/** Adds up the lines of the totals on one electricity method, factor by factor. */
export function factorEmissions(
  calculation: Calculation,
  basis: Basis,
  lookUp: FactorLookup,
): FactorEmissions {
  const byFactor = new Map<string, Amount>();
  let proxiesKg = 0n;
  for (const line of eachLine(calculation)) {
    if (!line.hasTerms || !isInTotals(line, calculation.settings)) {
      continue;
    }
    if (line.proxy) {
      proxiesKg += excludingBiogenicCo2(line.emissions[basis]);
    }
    for (const [factorId, kg] of partsOf(line, basis, lookUp)) {
      byFactor.set(factorId, (byFactor.get(factorId) ?? 0n) + kg);
    }
  }
  return { byFactor, proxiesKg };
}

/** The parts of a line's emission by factor; a line of one factor has its whole emission from it. */
function* partsOf(line: LineResult, basis: Basis, lookUp: FactorLookup): Iterable<readonly [string, Amount]> {
  const terms = passingTerms(line).filter(
    (term): term is Term & { factorId: string } =>
      term.factorId !== undefined && (term.basis === 'both' || term.basis === basis),
  );
  const [first] = terms;
  if (first === undefined) {
    return;
  }
  if (terms.every(({ factorId }) => factorId === first.factorId)) {
    // Carbon taken up has no factor and is not in this total, so that nothing is missing here.
    yield [first.factorId, excludingBiogenicCo2(line.emissions[basis])];
    return;
  }
  for (const term of terms) {
    yield [term.factorId, excludingBiogenicCo2(evaluateTerms([term], basis, lookUp, line.multiplicity))];
  }
}
