import { type ResolvedActivity } from '../../../../shared/model/activity.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { type Factor } from '../../../../shared/model/factor.ts';
import { conversionOperands, type LineProblem, type Operands } from '../../bom/line-mass.ts';
import { conversion } from '../../quantity/units.ts';
import { type FactorLookup } from '../assignment.ts';
import { type LineTerms } from '../line-terms.ts';
import { times } from '../operand.ts';
import { factorTerms, merge } from './made.ts';
import { vehicleOperands } from './vehicle.ts';

/** One leg with its decimals. */
export type ResolvedLeg = Extract<ResolvedActivity, { kind: 'transport' }>['legs'][number];

/** What all legs of a route share. */
export interface Route {
  readonly lineId: string;
  /** Mass of a leg that has none of its own, and the field it stands in. */
  readonly massKg: DecimalString;
  readonly massField: string;
  /** Field of the line the legs stand in: `legs` or `returnTrip`. */
  readonly field: string;
  /** Slot of the first leg is `<slot>.0`. */
  readonly slot: string;
}

/**
 * Emission of goods moved: per leg mass x distance x factor per tonne-kilometre, or with a vehicle its fuel per
 * tonne-kilometre x factor per unit of fuel. What flies is booked as aircraft.
 */
export function legTerms(legs: readonly ResolvedLeg[], route: Route, lookUp: FactorLookup): LineTerms {
  return merge(
    legs.map((leg, index) => {
      const made = factorTerms(
        leg.assignment,
        lookUp,
        (unit) => legOperands(leg, index, route, unit),
        `${route.slot}.${index}`,
      );
      return leg.mode === 'air' ? bookedAsAircraft(made, index, route, lookUp) : made;
    }),
  );
}

function legOperands(leg: ResolvedLeg, index: number, route: Route, unit: string): Operands {
  const at = (field: string): { lineId: string; field: string } => ({
    lineId: route.lineId,
    field: `${route.field}.${index}.${field}`,
  });
  const mass =
    leg.massKg === undefined
      ? times('mass', route.massKg, 'kg', { lineId: route.lineId, field: route.massField })
      : times('mass', leg.massKg, 'kg', at('massKg'));
  const moved = [mass, times('distance', leg.distanceKm, 'km', at('distanceKm'))];
  const perUnit = leg.vehicle === undefined ? unit : 'tkm';
  const toUnit = conversion('kg.km', perUnit);
  if (toUnit === undefined) {
    return {
      problem: { code: 'line.unitMismatch', field: route.field, params: { unit: 'tkm', factorUnit: unit } },
    };
  }
  const operands = [...moved, ...conversionOperands(toUnit.steps)];
  if (leg.vehicle === undefined) {
    return { operands };
  }
  const fuel = vehicleOperands(leg.vehicle, unit, at('vehicle'));
  return 'problem' in fuel ? fuel : { operands: [...operands, ...fuel.operands] };
}

/**
 * A factor that does not keep aircraft apart has the flight in its fossil part: it is booked as aircraft, once
 * (ISO 14067:2018 6.4.9.7), and said. The making of the fuel stays fossil where it has a factor of its own.
 */
function bookedAsAircraft(made: LineTerms, index: number, route: Route, lookUp: FactorLookup): LineTerms {
  const remarks: LineProblem[] = [];
  const terms = made.terms.map((term) => {
    const factor = term.factorId === undefined ? undefined : lookUp(term.factorId);
    if (factor === undefined || !hasFlightInFossil(factor)) {
      return term;
    }
    const params = { factorId: factor.id, leg: String(index + 1) };
    remarks.push({ code: 'transport.aircraftBooked', field: route.field, params });
    return { ...term, booking: 'aircraft' as const };
  });
  return { ...made, terms, remarks: [...(made.remarks ?? []), ...remarks] };
}

function hasFlightInFossil(factor: Factor): boolean {
  const { fossil, aircraft } = factor.components;
  return fossil !== undefined && aircraft === undefined && factor.scope !== 'upstream';
}
