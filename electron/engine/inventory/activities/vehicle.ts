import { type Vehicle } from '../../../../shared/model/activity.ts';
import { type Resolved } from '../../../../shared/model/quantity.ts';
import { conversionOperands, type LineProblem, type Operands } from '../../bom/line-mass.ts';
import { formatExact } from '../../quantity/amount.ts';
import { subtract } from '../../quantity/exact-decimal.ts';
import { add, compare, isNegative, isZero, multiply, ONE, parseRatio } from '../../quantity/ratio.ts';
import { conversion } from '../../quantity/units.ts';
import { over, times } from '../operand.ts';
import { type FieldPlace } from './made.ts';

/**
 * Fuel per tonne-kilometre of goods, in the unit of the factor:
 * ([empty + (full - empty) x load factor] x (1 - e) + empty x e) / ((1 - e) x capacity x load factor).
 * The load factor is that of the loaded distance, e the empty share of the whole distance, as ISO 14083 has them.
 */
export function vehicleOperands(vehicle: Resolved<Vehicle>, factorUnit: string, place: FieldPlace): Operands {
  const problem = refusal(vehicle, place.field);
  if (problem !== undefined) {
    return { problem };
  }
  const toUnit = conversion(vehicle.fuelUnit, factorUnit);
  if (toUnit === undefined) {
    const params = { unit: vehicle.fuelUnit, factorUnit };
    return { problem: { code: 'line.unitMismatch', field: place.field, params } };
  }
  const empty = parseRatio(vehicle.fuelPerKmEmpty);
  const loadFactor = parseRatio(vehicle.loadFactor);
  const emptyShare = parseRatio(vehicle.emptyShare);
  const loadedShare = subtract(ONE, emptyShare);
  const loaded = add(empty, multiply(subtract(parseRatio(vehicle.fuelPerKmFull), empty), loadFactor));
  const average = add(multiply(loaded, loadedShare), multiply(empty, emptyShare));
  const note =
    `(${vehicle.fuelPerKmEmpty} + (${vehicle.fuelPerKmFull} - ${vehicle.fuelPerKmEmpty}) x ${vehicle.loadFactor})` +
    ` x (1 - ${vehicle.emptyShare}) + ${vehicle.fuelPerKmEmpty} x ${vehicle.emptyShare}`;
  return {
    operands: [
      { ...times('fuelPerKm', formatExact(average), `${vehicle.fuelUnit}/km`, place), note },
      { ...over('loadedShare', formatExact(loadedShare), '1', place), note: `1 - ${vehicle.emptyShare}` },
      over('capacity', vehicle.capacityT, 't', place),
      over('loadFactor', vehicle.loadFactor, '1', place),
      ...conversionOperands(toUnit.steps),
    ],
  };
}

/** 0 < load factor <= 1, 0 <= empty share < 1, capacity above zero, a full vehicle never below an empty one. */
function refusal(vehicle: Resolved<Vehicle>, field: string): LineProblem | undefined {
  const loadFactor = parseRatio(vehicle.loadFactor);
  if (isZero(loadFactor) || isNegative(loadFactor) || compare(loadFactor, ONE) > 0) {
    return { code: 'vehicle.loadFactorRange', field, params: { value: vehicle.loadFactor } };
  }
  const emptyShare = parseRatio(vehicle.emptyShare);
  if (isNegative(emptyShare) || compare(emptyShare, ONE) >= 0) {
    return { code: 'vehicle.emptyShareRange', field, params: { value: vehicle.emptyShare } };
  }
  const capacity = parseRatio(vehicle.capacityT);
  if (isZero(capacity) || isNegative(capacity)) {
    return { code: 'vehicle.capacityRange', field, params: { value: vehicle.capacityT } };
  }
  const empty = parseRatio(vehicle.fuelPerKmEmpty);
  const full = parseRatio(vehicle.fuelPerKmFull);
  if (isNegative(empty) || compare(full, empty) < 0) {
    const params = { empty: vehicle.fuelPerKmEmpty, full: vehicle.fuelPerKmFull };
    return { code: 'vehicle.fuelRange', field, params };
  }
  return undefined;
}
