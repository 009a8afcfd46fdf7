import { z } from 'zod';
import { DecimalString } from './decimal-string.ts';
import { Quantity } from './quantity.ts';

/** Price index of the bought commodity group in the spending country, in the factor's year and in the price's year. */
export const PriceIndex = z.strictObject({
  factorYear: DecimalString,
  priceYear: DecimalString,
  source: z.string().max(600).optional(),
});
export type PriceIndex = z.infer<typeof PriceIndex>;

/** Money units per one unit of the factor's currency, in the factor's year: 6.4515 for CNY per USD. */
export const ExchangeRate = z.strictObject({
  rate: DecimalString,
  source: z.string().max(600).optional(),
});
export type ExchangeRate = z.infer<typeof ExchangeRate>;

/**
 * How money is brought to the basis of a spend factor, in this order: VAT taken off, deflated in the
 * spending currency, converted at the rate of the factor's year, reduced to basic price where the factor is at it.
 */
export const PriceBasis = {
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  priceYear: z.int().min(1990).max(2100),
  /** Rate of value added tax contained in the amount, "0.13"; absent when the amount is without. */
  vatRate: DecimalString.optional(),
  index: PriceIndex.optional(),
  exchange: ExchangeRate.optional(),
  /** Basic over purchaser price, for a factor at basic price. */
  basicPriceRatio: DecimalString.optional(),
};

/** What one unit of a BOM line's quantity, or the whole line in one parent, costs. */
export const Price = z.strictObject({ value: Quantity, per: z.enum(['unit', 'line']), ...PriceBasis });
export type Price = z.infer<typeof Price>;
