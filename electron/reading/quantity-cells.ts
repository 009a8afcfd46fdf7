import type { DecimalString } from '../../shared/model/decimal-string.ts';

/** Quantity and unit of a line as far as the cells give them, with the imported texts that were reinterpreted. */
export interface QuantityCells {
  readonly quantity?: DecimalString;
  readonly unit?: string;
  readonly importedText: { quantity?: string; unit?: string };
}
