/**
 * A part may weigh this much more than the solid body of its dimensions: room for rounded sizes, plating and a
 * dimension that is not the outermost.
 */
export const OVER_SOLID = 1.25;

/** A mass typed in g into a kg column is this many times too large. */
export const GRAM_FOR_KILOGRAM = 1000;

/** True when one mass is 1000 times the other, within a rounding of the third digit. */
export function isThousandTimes(massKg: number, otherKg: number): boolean {
  return Math.abs(massKg / otherKg / GRAM_FOR_KILOGRAM - 1) < 0.005;
}

/** Above a slipped decimal point (10 x {@link OVER_SOLID}) a mass over the solid body is a gram-for-kilogram slip. */
const DECIMAL_SLIP = 10;

/** True when a mass over a physical limit becomes possible again by dividing it by 1000, and not already by 10. */
export function looksLikeThousandfold(ratio: number): boolean {
  return ratio > DECIMAL_SLIP * OVER_SOLID && ratio <= GRAM_FOR_KILOGRAM * OVER_SOLID;
}
