import { type Activity, type Allocation } from '../../../shared/model/activity.ts';
import { assertNever } from '../../../shared/assert-never.ts';
import { type Assignment } from '../../../shared/model/assignment.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type ElectricitySupply } from '../../../shared/model/electricity.ts';
import { conversionOperands, type LineProblem } from '../bom/line-mass.ts';
import { formatExact } from '../quantity/amount.ts';
import { add, compare, isNegative, isZero, ONE, parseRatio, ZERO } from '../quantity/ratio.ts';
import { conversion } from '../quantity/units.ts';
import { type FactorLookup, factorsOf } from './assignment.ts';
import { electricityTerms } from './electricity-terms.ts';
import { type LineTerms } from './line-terms.ts';
import { type Operand, over, type Term, times } from './operand.ts';

/** Everything an activity needs beside itself. */
export interface ActivityContext {
  readonly supply: ElectricitySupply | undefined;
  readonly lookUp: FactorLookup;
}

/** Emission terms of an activity (pcf-rules 4.5 to 4.10); the formula of each kind stands at its schema. */
export function activityTerms(activity: Activity, context: ActivityContext): LineTerms {
  const at = (field: string): { lineId: string; field: string } => ({ lineId: activity.id, field });
  const refused = negativeInput(activity);
  if (refused !== undefined) {
    return { terms: [], problems: [refused] };
  }
  switch (activity.kind) {
    case 'process': {
      const use = [
        times('hours', activity.hours, 'h', at('hours')),
        times('averagePower', activity.averagePowerKw, 'kW', at('averagePowerKw')),
      ];
      return electricityTerms(use, context.supply, context.lookUp);
    }
    case 'electricity': {
      const amount = amountIn(activity.amount, activity.unit, 'kWh', at('amount'));
      const share = allocationOperands(activity.allocation, activity.id);
      return 'problem' in amount || 'problem' in share
        ? problemsOf(amount, share)
        : electricityTerms([...amount.operands, ...share.operands], context.supply, context.lookUp);
    }
    case 'fuel': {
      const share = allocationOperands(activity.allocation, activity.id);
      if ('problem' in share) {
        return problemsOf(share);
      }
      return factorTerms(activity.assignment, context.lookUp, (unit) =>
        withMore(amountIn(activity.amount, activity.unit, unit, at('amount')), share.operands),
      );
    }
    case 'consumable':
      return factorTerms(activity.assignment, context.lookUp, (unit) =>
        amountIn(activity.amount, activity.unit, unit, at('amount')),
      );
    case 'gasRelease':
      return gasTerms(activity, context.lookUp);
    case 'transport':
      return transportTerms(activity, context.lookUp);
    case 'packaging':
      return packagingTerms(activity, context.lookUp);
    case 'waste':
      return factorTerms(activity.assignment, context.lookUp, (unit) =>
        amountIn(activity.massKg, 'kg', unit, at('massKg'), 'mass'),
      );
    case 'spend':
      return {
        terms: [],
        problems: [{ code: 'spend.methodMissing', field: 'amount', params: { currency: activity.currency } }],
      };
    default:
      return assertNever(activity);
  }
}

type Made = { readonly operands: readonly Operand[] } | { readonly problem: LineProblem };

function problemsOf(...made: readonly Made[]): LineTerms {
  return { terms: [], problems: made.flatMap((one) => ('problem' in one ? [one.problem] : [])) };
}

function withMore(made: Made, more: readonly Operand[]): Made {
  return 'problem' in made ? made : { operands: [...made.operands, ...more] };
}

/** One term per factor of the assignment, the amount converted to the factor's unit. */
function factorTerms(
  assignment: Assignment | undefined,
  lookUp: FactorLookup,
  amountInUnit: (unit: string) => Made,
): LineTerms {
  const chosen = factorsOf(assignment, lookUp);
  if ('problem' in chosen) {
    return { terms: [], problems: [chosen.problem] };
  }
  const terms: Term[] = [];
  const problems: LineProblem[] = [];
  for (const factor of chosen.factors) {
    const amount = amountInUnit(factor.unit);
    if ('problem' in amount) {
      problems.push(amount.problem);
    } else {
      terms.push({ basis: 'both', multiplicity: ONE, operands: amount.operands, factorId: factor.id });
    }
  }
  return { terms, problems };
}

function amountIn(
  value: DecimalString,
  from: string,
  to: string,
  place: { readonly lineId: string; readonly field: string },
  code: 'amount' | 'mass' = 'amount',
): Made {
  const found = conversion(from, to);
  if (found === undefined) {
    return { problem: { code: 'line.unitMismatch', field: 'unit', params: { unit: from, factorUnit: to } } };
  }
  return { operands: [times(code, value, from, place), ...conversionOperands(found.steps)] };
}

/** part / whole of an allocation key, checked: 0 < whole, 0 <= part <= whole (shares of a site never exceed 1). */
function allocationOperands(allocation: Allocation | undefined, lineId: string): Made {
  if (allocation === undefined) {
    return { operands: [] };
  }
  const part = parseRatio(allocation.part);
  const whole = parseRatio(allocation.whole);
  if (isZero(whole) || isNegative(whole) || isNegative(part) || compare(part, whole) > 0) {
    const params = { part: allocation.part, whole: allocation.whole, key: allocation.key };
    return { problem: { code: 'allocation.range', field: 'allocation', params } };
  }
  const place = { lineId, field: 'allocation' };
  return {
    operands: [
      { ...times('allocationPart', allocation.part, '', place), note: allocation.key },
      { ...over('allocationWhole', allocation.whole, '', place), note: allocation.key },
    ],
  };
}

function gasTerms(activity: Extract<Activity, { kind: 'gasRelease' }>, lookUp: FactorLookup): LineTerms {
  const sum = activity.composition.map((part) => parseRatio(part.share)).reduce(add, ZERO);
  if (compare(sum, ONE) !== 0) {
    return {
      terms: [],
      problems: [{ code: 'gas.sharesNotOne', field: 'composition', params: { sum: formatExact(sum) } }],
    };
  }
  const parts = activity.composition.map((part, index) =>
    factorTerms({ kind: 'factor', factorId: part.factorId, status: 'confirmed' }, lookUp, (unit) =>
      withMore(amountIn(activity.massKg, 'kg', unit, { lineId: activity.id, field: 'massKg' }, 'mass'), [
        times('share', part.share, '1', { lineId: activity.id, field: `composition.${index}.share` }),
      ]),
    ),
  );
  return merge(parts);
}

function transportTerms(activity: Extract<Activity, { kind: 'transport' }>, lookUp: FactorLookup): LineTerms {
  const parts = activity.legs.map((leg, index) =>
    factorTerms(leg.assignment, lookUp, (unit) => {
      const distance = times('distance', leg.distanceKm, 'km', {
        lineId: activity.id,
        field: `legs.${index}.distanceKm`,
      });
      const toUnit = conversion('kg.km', unit);
      if (toUnit === undefined) {
        return {
          problem: { code: 'line.unitMismatch', field: 'legs', params: { unit: 'tkm', factorUnit: unit } },
        };
      }
      const mass = times('mass', activity.massKg, 'kg', { lineId: activity.id, field: 'massKg' });
      return { operands: [mass, distance, ...conversionOperands(toUnit.steps)] };
    }),
  );
  return merge(parts);
}

/** Molar masses in whole g/mol as IPCC and PACT use them: 1 kg C takes up 44 / 12 kg CO2. */
const MOLAR_MASS_CO2 = '44' as DecimalString;
const MOLAR_MASS_CARBON = '12' as DecimalString;

function packagingTerms(activity: Extract<Activity, { kind: 'packaging' }>, lookUp: FactorLookup): LineTerms {
  const at = (field: string): { lineId: string; field: string } => ({ lineId: activity.id, field });
  if (activity.trips !== undefined && compare(parseRatio(activity.trips), ONE) < 0) {
    return {
      terms: [],
      problems: [{ code: 'packaging.tripsRange', field: 'trips', params: { value: activity.trips } }],
    };
  }
  const trips = activity.trips === undefined ? [] : [over('trips', activity.trips, '1', at('trips'))];
  const made = factorTerms(activity.assignment, lookUp, (unit) =>
    withMore(amountIn(activity.massKg, 'kg', unit, at('massKg'), 'mass'), trips),
  );
  if (activity.biogenicCarbonKg === undefined || activity.assignment?.kind === 'excluded') {
    return made;
  }
  const uptake: Term = {
    basis: 'both',
    multiplicity: { numerator: -1n, denominator: 1n },
    factorId: undefined,
    operands: [
      times('biogenicCarbon', activity.biogenicCarbonKg, 'kg C', at('biogenicCarbonKg')),
      times('molarMassCo2', MOLAR_MASS_CO2, 'g/mol'),
      over('molarMassCarbon', MOLAR_MASS_CARBON, 'g/mol'),
      ...trips,
    ],
  };
  return { terms: [...made.terms, uptake], problems: made.problems };
}

function merge(parts: readonly LineTerms[]): LineTerms {
  return { terms: parts.flatMap((part) => part.terms), problems: parts.flatMap((part) => part.problems) };
}

/** Amounts, masses, distances, hours and shares of an activity are never negative. */
function negativeInput(activity: Activity): LineProblem | undefined {
  for (const [field, value] of numbersOf(activity)) {
    if (isNegative(parseRatio(value))) {
      return { code: 'line.negative', field, params: { value } };
    }
  }
  return undefined;
}

function numbersOf(activity: Activity): readonly (readonly [string, DecimalString])[] {
  switch (activity.kind) {
    case 'process':
      return [
        ['hours', activity.hours],
        ['averagePowerKw', activity.averagePowerKw],
      ];
    case 'electricity':
    case 'fuel':
    case 'consumable':
    case 'spend':
      return [['amount', activity.amount]];
    case 'gasRelease':
      return [
        ['massKg', activity.massKg],
        ...activity.composition.map((part) => ['composition', part.share] as const),
      ];
    case 'transport':
      return [['massKg', activity.massKg], ...activity.legs.map((leg) => ['legs', leg.distanceKm] as const)];
    case 'packaging':
      return [
        ['massKg', activity.massKg],
        ...(activity.biogenicCarbonKg === undefined
          ? []
          : [['biogenicCarbonKg', activity.biogenicCarbonKg] as const]),
      ];
    case 'waste':
      return [['massKg', activity.massKg]];
    default:
      return assertNever(activity);
  }
}
