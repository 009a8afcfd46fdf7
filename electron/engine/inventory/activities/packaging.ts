import { type ResolvedActivity } from '../../../../shared/model/activity.ts';
import { type LineProblem, type Operands } from '../../bom/line-mass.ts';
import { compare, isNegative, isZero, ONE, parseRatio, type Ratio } from '../../quantity/ratio.ts';
import { type FactorLookup } from '../assignment.ts';
import { carbonOperands, contentRemarks, uptakeOperands } from '../biogenic-carbon.ts';
import { type LineTerms } from '../line-terms.ts';
import { type Operand, over, productOf, times } from '../operand.ts';
import { legTerms } from './legs.ts';
import { amountIn, factorTerms, merge, openLine, withMore } from './made.ts';

type Packaging = Extract<ResolvedActivity, { kind: 'packaging' }>;

/**
 * Packaging at the gate: mass x factor spread over its cycles, and per cycle repair, cleaning and the way
 * back. Biogenic carbon is taken up by the same share of the piece that is counted.
 */
export function packagingTerms(activity: Packaging, lookUp: FactorLookup): LineTerms {
  const cycles = cycleOperands(activity);
  if ('problem' in cycles) {
    return { terms: [], problems: [cycles.problem] };
  }
  const { id, massKg } = activity;
  const mass = (unit: string): Operands =>
    amountIn(massKg, 'kg', unit, { lineId: id, field: 'massKg' }, 'mass');
  const own = factorTerms(activity.assignment, lookUp, (unit) => withMore(mass(unit), cycles.operands));
  const returnTrip = { lineId: id, massKg, massField: 'massKg', field: 'returnTrip', slot: 'return' };
  return merge([
    own,
    repairTerms(activity, lookUp, mass),
    cleaningTerms(activity, lookUp),
    legTerms(activity.returnTrip ?? [], returnTrip, lookUp),
    uptakeTerms(activity, cycles.operands),
  ]);
}

/** One piece per `trips` cycles, or the share `lossRate` of a piece per cycle; nothing for single use. */
function cycleOperands(activity: Packaging): Operands {
  const { id, trips, lossRate } = activity;
  if (trips !== undefined && lossRate !== undefined) {
    return { problem: { code: 'packaging.tripsAndLoss', field: 'lossRate', params: {} } };
  }
  if (trips !== undefined) {
    return compare(parseRatio(trips), ONE) < 0
      ? { problem: { code: 'packaging.tripsRange', field: 'trips', params: { value: trips } } }
      : { operands: [over('trips', trips, '1', { lineId: id, field: 'trips' })] };
  }
  if (lossRate === undefined) {
    return { operands: [] };
  }
  const rate = parseRatio(lossRate);
  return isZero(rate) || isNegative(rate) || compare(rate, ONE) > 0
    ? { problem: { code: 'packaging.lossRange', field: 'lossRate', params: { value: lossRate } } }
    : { operands: [times('packagingLossRate', lossRate, '1', { lineId: id, field: 'lossRate' })] };
}

function repairTerms(activity: Packaging, lookUp: FactorLookup, mass: (unit: string) => Operands): LineTerms {
  const { repairShare, assignment } = activity;
  if (repairShare === undefined || assignment === undefined) {
    return merge([]);
  }
  if (compare(parseRatio(repairShare), ONE) > 0) {
    return openLine('packaging.repairRange', 'repairShare', { value: repairShare });
  }
  const share = times('repairShare', repairShare, '1', { lineId: activity.id, field: 'repairShare' });
  return factorTerms(assignment, lookUp, (unit) => withMore(mass(unit), [share]), 'repair');
}

function cleaningTerms(activity: Packaging, lookUp: FactorLookup): LineTerms {
  const { cleaning } = activity;
  if (cleaning === undefined) {
    return merge([]);
  }
  const place = { lineId: activity.id, field: 'cleaning.amount' };
  const made = factorTerms(
    cleaning.assignment,
    lookUp,
    (unit) => amountIn(cleaning.amount, cleaning.unit, unit, place),
    'cleaning',
  );
  // The field tells a missing factor of the cleaning from one of the packaging itself.
  return {
    ...made,
    problems: made.problems.map((problem) => ({ ...problem, field: `cleaning.${problem.field}` })),
  };
}

function uptakeTerms(activity: Packaging, cycles: readonly Operand[]): LineTerms {
  const carbon = pieceCarbonOperands(activity);
  if (carbon === undefined || activity.assignment?.kind === 'excluded') {
    return merge([]);
  }
  if ('problem' in carbon) {
    return { terms: [], problems: [carbon.problem] };
  }
  const operands = [...carbon.operands, ...uptakeOperands(), ...cycles];
  return {
    terms: [{ basis: 'both', slot: 'uptake', sign: -1, operands, factorId: undefined }],
    problems: [],
    remarks: contentRemarks(activity.biogenic, 'biogenic'),
  };
}

/** kg C in the whole piece. */
function pieceCarbonOperands(activity: Packaging): Operands | undefined {
  const { id, biogenicCarbonKg, biogenic, massKg } = activity;
  if (biogenicCarbonKg !== undefined && biogenic !== undefined) {
    return { problem: { code: 'biogenic.twice', field: 'biogenic', params: {} } };
  }
  if (biogenicCarbonKg !== undefined) {
    const place = { lineId: id, field: 'biogenicCarbonKg' };
    return { operands: [times('biogenicCarbon', biogenicCarbonKg, 'kg C', place)] };
  }
  if (biogenic === undefined) {
    return undefined;
  }
  const perKg = carbonOperands(biogenic, { lineId: id, field: 'biogenic' });
  const mass = times('mass', massKg, 'kg', { lineId: id, field: 'massKg' });
  return 'problem' in perKg ? perKg : { operands: [mass, ...perKg.operands] };
}

/**
 * kg C of biological origin that leaves the gate in a packaging: of a reusable one the share of its cycles, as it is
 * counted (its uptake is 44/12 of it). A problem where it cannot be told; undefined where none is stated.
 */
export function biogenicCarbonOf(
  activity: ResolvedActivity,
): { readonly kg: Ratio } | { readonly problem: LineProblem } | undefined {
  if (activity.kind !== 'packaging' || activity.assignment?.kind === 'excluded') {
    return undefined;
  }
  const carbon = pieceCarbonOperands(activity);
  if (carbon === undefined || 'problem' in carbon) {
    return carbon;
  }
  const cycles = cycleOperands(activity);
  return 'problem' in cycles ? cycles : { kg: productOf([...carbon.operands, ...cycles.operands]) };
}
