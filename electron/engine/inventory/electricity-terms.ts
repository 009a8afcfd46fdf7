import { type Basis, BASES } from '../../../shared/model/component.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type ResolvedElectricitySource, type ResolvedSupply } from '../../../shared/model/electricity.ts';
import { conversionOperands, type LineProblem } from '../bom/line-mass.ts';
import { formatExact } from '../quantity/amount.ts';
import { add, isNegative, isZero, parseRatio, ZERO } from '../quantity/ratio.ts';
import { conversion, dimensionOf } from '../quantity/units.ts';
import { type FactorLookup, factorsOf } from './assignment.ts';
import { lossOperands } from './electricity-losses.ts';
import { type FactorUse, factorUses } from './factor-use.ts';
import { type LineTerms } from './line-terms.ts';
import { type Operand, over, type Term, times } from './operand.ts';
import { standInsOf } from './sold-certificates.ts';

/**
 * Emission of an electricity use: its kWh spread over the site's sources by their share of the yearly kWh, each
 * share times the source's factor, once by location and once by contract (ISO 14067:2018 6.4.9.4), with the losses of
 * the grid where the factor lacks them. A source whose certificates were sold has the factors of the grid.
 * `use` are the operands that make the kWh.
 */
export function electricityTerms(
  use: readonly Operand[],
  supply: ResolvedSupply | undefined,
  lookUp: FactorLookup,
): LineTerms {
  const refused = supplyProblem(supply);
  if (supply === undefined || refused !== undefined) {
    return { terms: [], problems: refused === undefined ? [] : [refused] };
  }
  const total = totalEnergy(supply);
  const terms: Term[] = [];
  const problems: LineProblem[] = [];
  for (const source of supply.sources) {
    if (isZero(parseRatio(source.kwh))) {
      // A source that gave nothing in the period has no share; it needs no factor either.
      continue;
    }
    const place = { lineId: source.id, field: 'kwh' };
    const share = [times('sourceEnergy', source.kwh, 'kWh', place), over('totalEnergy', total, 'kWh')];
    const standIns = standInsOf(source, supply);
    if (standIns.length === 0) {
      const params = { source: source.name };
      problems.push({ code: 'electricity.soldWithoutGrid', field: 'electricity', params });
    }
    for (const standIn of standIns) {
      const kwh = [...use, ...share, ...standIn.operands];
      const made = sourceTerms(standIn.source, kwh, `${source.id}${standIn.suffix}`, lookUp);
      terms.push(...made.terms);
      problems.push(...made.problems);
    }
  }
  return { terms, problems };
}

/** Why no use of electricity can be computed with a supply. */
function supplyProblem(supply: ResolvedSupply | undefined): LineProblem | undefined {
  if (supply === undefined || supply.sources.length === 0) {
    return { code: 'electricity.supplyMissing', field: 'electricity', params: {} };
  }
  const negative = supply.sources.find((source) => isNegative(parseRatio(source.kwh)));
  if (negative !== undefined) {
    const params = { source: negative.name, value: negative.kwh };
    return { code: 'electricity.sourceNegative', field: 'electricity', params };
  }
  const twice = supply.sources.find(
    (source, index) => supply.sources.findIndex(({ id }) => id === source.id) < index,
  );
  if (twice !== undefined) {
    return { code: 'electricity.sourceTwice', field: 'electricity', params: { id: twice.id } };
  }
  return isZero(parseRatio(totalEnergy(supply)))
    ? { code: 'electricity.supplyZero', field: 'electricity', params: {} }
    : undefined;
}

/** kWh x factor of one source on both bases. */
function sourceTerms(
  source: ResolvedElectricitySource,
  kwh: readonly Operand[],
  slot: string,
  lookUp: FactorLookup,
): LineTerms {
  const terms: Term[] = [];
  const problems: LineProblem[] = [];
  for (const basis of BASES) {
    // Electricity has one factor: a recipe is for the materials of a part.
    const named = factorsOf(source[basis], lookUp);
    const chosen = 'problem' in named ? named : factorUses(source[basis], lookUp);
    if ('problem' in chosen) {
      problems.push(sourceProblem(chosen.problem, source.name, basis));
      continue;
    }
    if (chosen.uses.length === 0) {
      // Used electricity always has a burden: leaving a source out would be a silent zero.
      problems.push({ code: 'electricity.sourceExcluded', field: basis, params: { source: source.name } });
    }
    for (const use of chosen.uses) {
      const made = useTerms(source, use, kwh, basis, slot);
      terms.push(...made.terms);
      problems.push(...made.problems);
    }
  }
  return { terms, problems };
}

function useTerms(
  source: ResolvedElectricitySource,
  { factor, operands: more }: FactorUse,
  kwh: readonly Operand[],
  basis: Basis,
  slot: string,
): LineTerms {
  const toUnit = dimensionOf(factor.unit) === 'energy' ? conversion('kWh', factor.unit) : undefined;
  if (toUnit === undefined) {
    const params = { unit: 'kWh', factorUnit: factor.unit };
    return { terms: [], problems: [{ code: 'line.unitMismatch', field: 'unit', params }] };
  }
  const operands = [...kwh, ...conversionOperands(toUnit.steps), ...more];
  const term: Term = { basis, slot: `source.${slot}`, sign: 1, operands, factorId: factor.id };
  const losses = lossOperands(source, factor);
  if ('problem' in losses) {
    return { terms: [term], problems: [losses.problem] };
  }
  return losses.operands.length === 0
    ? { terms: [term], problems: [] }
    : {
        terms: [term, { ...term, slot: `losses.${slot}`, operands: [...operands, ...losses.operands] }],
        problems: [],
      };
}

/** A source without factor has its own code: the decision is missing in the supply, not at the use. */
function sourceProblem(problem: LineProblem, source: string, basis: Basis): LineProblem {
  const code = problem.code === 'line.factorMissing' ? 'electricity.factorMissing' : problem.code;
  return { code, field: basis, params: { ...problem.params, source } };
}

/** Sum of the kWh of all sources, exact; a negative source is refused before any use of it. */
export function totalEnergy(supply: ResolvedSupply): DecimalString {
  return formatExact(supply.sources.map((source) => parseRatio(source.kwh)).reduce(add, ZERO));
}
