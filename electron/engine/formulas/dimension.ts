/**
 * Powers of base units: kg, m, h, kWh, each currency, and each counted or own unit that converts into nothing else.
 * Pieces are pure numbers. Never a power of zero.
 */
export type Dimensions = ReadonlyMap<string, number>;

/** Of a pure number. */
export const PLAIN: Dimensions = new Map();

/** Dimensions of a product (`times` 1), a quotient (-1) or any other combination left x right^times. */
export function combined(left: Dimensions, right: Dimensions, times: number): Dimensions {
  if (right.size === 0) {
    return left;
  }
  const powers = new Map(left);
  for (const [unit, power] of right) {
    const sum = (powers.get(unit) ?? 0) + power * times;
    if (sum === 0) {
      powers.delete(unit);
    } else {
      powers.set(unit, sum);
    }
  }
  return powers;
}

export function sameDimensions(left: Dimensions, right: Dimensions): boolean {
  return left.size === right.size && [...left].every(([unit, power]) => right.get(unit) === power);
}

/** As printed, in base units: `kg m-3`, `1` for a pure number. */
export function dimensionsText(dimensions: Dimensions): string {
  const parts = [...dimensions]
    .toSorted(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .map(([unit, power]) => (power === 1 ? unit : `${unit}^${String(power)}`));
  return parts.length === 0 ? '1' : parts.join(' ');
}
