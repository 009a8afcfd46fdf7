import { type Basis, BASES } from '../../../shared/model/component.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type ElectricitySupply } from '../../../shared/model/electricity.ts';
import { conversionOperands, type LineProblem } from '../bom/line-mass.ts';
import { formatExact } from '../quantity/amount.ts';
import { add, isNegative, isZero, ONE, parseRatio, ZERO } from '../quantity/ratio.ts';
import { conversion, dimensionOf } from '../quantity/units.ts';
import { type FactorLookup, factorsOf } from './assignment.ts';
import { type LineTerms } from './line-terms.ts';
import { type Operand, over, type Term, times } from './operand.ts';

/**
 * Emission of an electricity use: its kWh spread over the site's sources by their share of the yearly kWh, each
 * share times the source's factor, once by location and once by contract (ISO 14067:2018 6.4.9.4).
 * `use` are the operands that make the kWh.
 */
export function electricityTerms(
  use: readonly Operand[],
  supply: ElectricitySupply | undefined,
  lookUp: FactorLookup,
): LineTerms {
  if (supply === undefined || supply.sources.length === 0) {
    return { terms: [], problems: [{ code: 'electricity.supplyMissing', field: 'electricity', params: {} }] };
  }
  const negative = supply.sources.find((source) => isNegative(parseRatio(source.kwh)));
  if (negative !== undefined) {
    const params = { source: negative.name, value: negative.kwh };
    return { terms: [], problems: [{ code: 'electricity.sourceNegative', field: 'electricity', params }] };
  }
  const total = totalEnergy(supply);
  if (isZero(parseRatio(total))) {
    return { terms: [], problems: [{ code: 'electricity.supplyZero', field: 'electricity', params: {} }] };
  }
  const terms: Term[] = [];
  const problems: LineProblem[] = [];
  for (const source of supply.sources) {
    if (isZero(parseRatio(source.kwh))) {
      // A source that gave nothing in the period has no share; it needs no factor either.
      continue;
    }
    const place = { lineId: source.id, field: 'kwh' };
    const share = [times('sourceEnergy', source.kwh, 'kWh', place), over('totalEnergy', total, 'kWh')];
    for (const basis of BASES) {
      const chosen = factorsOf(source[basis], lookUp);
      if ('problem' in chosen) {
        problems.push(sourceProblem(chosen.problem, source.name, basis));
        continue;
      }
      if (chosen.factors.length === 0) {
        // Used electricity always has a burden: leaving a source out would be a silent zero.
        problems.push({ code: 'electricity.sourceExcluded', field: basis, params: { source: source.name } });
      }
      for (const factor of chosen.factors) {
        const toUnit = dimensionOf(factor.unit) === 'energy' ? conversion('kWh', factor.unit) : undefined;
        if (toUnit === undefined) {
          problems.push({
            code: 'line.unitMismatch',
            field: 'unit',
            params: { unit: 'kWh', factorUnit: factor.unit },
          });
          continue;
        }
        const operands = [...use, ...share, ...conversionOperands(toUnit.steps)];
        terms.push({ basis, multiplicity: ONE, operands, factorId: factor.id });
      }
    }
  }
  return { terms, problems };
}

/** A source without factor has its own code: the decision is missing in the supply, not at the use. */
function sourceProblem(problem: LineProblem, source: string, basis: Basis): LineProblem {
  const code = problem.code === 'line.factorMissing' ? 'electricity.factorMissing' : problem.code;
  return { code, field: basis, params: { ...problem.params, source } };
}

/** Sum of the kWh of all sources, exact; a negative source is refused before any use of it. */
export function totalEnergy(supply: ElectricitySupply): DecimalString {
  return formatExact(supply.sources.map((source) => parseRatio(source.kwh)).reduce(add, ZERO));
}
