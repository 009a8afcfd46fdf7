import { type Assignment } from '../../../../shared/model/assignment.ts';
import { type ResolvedBomLine } from '../../../../shared/model/bom-line.ts';
import {
  conversionOperands,
  type LineProblem,
  netMassOperands,
  type Operands,
  yieldOperands,
} from '../../bom/line-mass.ts';
import { formatExact } from '../../quantity/amount.ts';
import { add, compare, isNegative, multiply, ONE, parseRatio, type Ratio } from '../../quantity/ratio.ts';
import { conversion } from '../../quantity/units.ts';
import { type FactorLookup } from '../assignment.ts';
import { decisionUses } from '../decision-uses.ts';
import { type LineTerms } from '../line-terms.ts';
import { type Operand, type Term, times } from '../operand.ts';

const MINUS_ONE: Ratio = { numerator: -1n, denominator: 1n };

/**
 * Emission of the scrap of a line, gross less net mass: its way to the treatment and the treatment.
 * Recycling is cut off: whoever buys the scrap carries its processing, and there is no credit.
 */
export function scrapTerms(line: ResolvedBomLine, lookUp: FactorLookup): LineTerms {
  const { scrap } = line;
  if (scrap === undefined) {
    return { terms: [], problems: [] };
  }
  const mass = scrapMassOperands(line);
  if ('problem' in mass) {
    return { terms: [], problems: [mass.problem] };
  }
  if (mass.operands.length === 0) {
    return {
      terms: [],
      problems: [],
      remarks: [{ code: 'line.scrapWithoutYield', field: 'scrap', params: {} }],
    };
  }
  const way = wayTerms(line, mass.operands, lookUp);
  if (scrap.treatment === undefined) {
    const untreated = { code: 'line.scrapTreatmentNotStated', field: 'scrap', params: {} };
    return { ...way, remarks: [untreated] };
  }
  const treatment = termsOf('scrapTreatment', scrap.treatment, lookUp, (unit) =>
    inUnit(mass.operands, 'kg', unit),
  );
  return { terms: [...way.terms, ...treatment.terms], problems: [...way.problems, ...treatment.problems] };
}

/**
 * Scrap of a line in ONE parent, in kg: net mass x (gross - net) / net. With gross / net = M / D, a product of decimals
 * over a product of decimals, (M - D) is an exact decimal and D stays as its own operands. No operands without loss.
 */
export function scrapMassOperands(line: ResolvedBomLine): Operands {
  const yields = yieldOperands(line);
  if ('problem' in yields) {
    return yields;
  }
  const gross = productOfOperation(yields.operands, 'multiply');
  const net = productOfOperation(yields.operands, 'divide');
  if (compare(gross, net) === 0) {
    return { operands: [] };
  }
  const mass = netMassOperands(line);
  if ('problem' in mass) {
    return mass;
  }
  const place = { lineId: line.id, field: 'yieldSteps' };
  const difference = formatExact(add(gross, multiply(MINUS_ONE, net)));
  const note = `${formatExact(gross)} − ${formatExact(net)}`;
  return {
    operands: [
      ...mass.operands,
      { ...times('grossLessNet', difference, '1', place), note },
      ...yields.operands.filter((operand) => operand.operation === 'divide'),
    ],
  };
}

function productOfOperation(operands: readonly Operand[], operation: Operand['operation']): Ratio {
  return operands
    .filter((operand) => operand.operation === operation)
    .map((operand) => parseRatio(operand.value))
    .reduce(multiply, ONE);
}

/** kg x km to the treatment; a distance without factor is a gap, a factor without distance too. */
function wayTerms(line: ResolvedBomLine, mass: readonly Operand[], lookUp: FactorLookup): LineTerms {
  const { distanceKm, transport } = line.scrap ?? {};
  if (distanceKm === undefined) {
    return transport === undefined || transport.kind === 'excluded'
      ? { terms: [], problems: [] }
      : { terms: [], problems: [{ code: 'line.scrapDistanceMissing', field: 'scrap', params: {} }] };
  }
  if (isNegative(parseRatio(distanceKm))) {
    return {
      terms: [],
      problems: [{ code: 'line.negative', field: 'scrap', params: { value: distanceKm } }],
    };
  }
  const distance = times('distance', distanceKm, 'km', { lineId: line.id, field: 'scrap' });
  return termsOf('scrapTransport', transport, lookUp, (unit) => inUnit([...mass, distance], 'kg.km', unit));
}

function termsOf(
  slot: string,
  assignment: Assignment | undefined,
  lookUp: FactorLookup,
  amountInUnit: (unit: string) => Operands,
): LineTerms {
  const chosen = decisionUses(assignment, lookUp);
  if ('problem' in chosen) {
    return { terms: [], problems: [{ ...chosen.problem, field: 'scrap' }] };
  }
  const terms: Term[] = [];
  const problems: LineProblem[] = [];
  for (const use of chosen.uses) {
    const amount = amountInUnit(use.amountUnit ?? use.factor.unit);
    if ('problem' in amount) {
      problems.push(amount.problem);
    } else {
      terms.push({
        basis: 'both',
        slot: use.slot === 'main' ? slot : `${slot}.${use.slot}`,
        sign: 1,
        operands: [...amount.operands, ...use.operands],
        factorId: use.factor.id,
      });
    }
  }
  return { terms, problems };
}

function inUnit(operands: readonly Operand[], from: string, to: string): Operands {
  const found = conversion(from, to);
  if (found === undefined) {
    const unit = from === 'kg.km' ? 'tkm' : from;
    return { problem: { code: 'line.unitMismatch', field: 'scrap', params: { unit, factorUnit: to } } };
  }
  return { operands: [...operands, ...conversionOperands(found.steps)] };
}
