import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { divide, multiply, parseRatio, type Ratio, ONE } from '../quantity/ratio.ts';

/** What an operand of a line's emission means; the texts stand in the catalogues under `operand.<code>`. */
export type OperandCode =
  | 'quantity'
  | 'parentQuantity'
  | 'massPerUnit'
  | 'massPerMetre'
  | 'massOfLine'
  | 'length'
  | 'yield'
  | 'blankMass'
  | 'netMass'
  | 'oneMinusScrap'
  | 'onePlusScrap'
  | 'unitConversion'
  | 'hours'
  | 'averagePower'
  | 'amount'
  | 'allocationPart'
  | 'allocationWhole'
  | 'sourceEnergy'
  | 'totalEnergy'
  | 'mass'
  | 'share'
  | 'distance'
  | 'trips'
  | 'biogenicCarbon'
  | 'molarMassCo2'
  | 'molarMassCarbon'
  | 'meterReading'
  | 'gridEnergy'
  | 'gridTotal'
  | 'lossRate'
  | 'oneMinusLossRate'
  | 'lossShare'
  | 'molarMass'
  | 'meanMolarMass'
  | 'fuelPerKm'
  | 'capacity'
  | 'loadFactor'
  | 'loadedShare'
  | 'packagingLossRate'
  | 'repairShare'
  | 'onePlusMoisture'
  | 'oneMinusMoisture'
  | 'carbonShare'
  | 'carbonPerKg'
  | 'used'
  | 'life'
  | 'price'
  | 'onePlusVat'
  | 'indexFactorYear'
  | 'indexPriceYear'
  | 'exchangeRate'
  | 'basicPriceRatio'
  | 'declaredAmount'
  | 'amountPerPiece'
  | 'substanceShare'
  | 'factorSubstanceShare'
  | 'oneMinusRecycled'
  | 'recycledShare'
  | 'recipeShare'
  | 'recipeEnergy'
  | 'recipeSpend'
  | 'grossLessNet';

/** One exact number in the product that makes an emission, with its place in the study. */
export interface Operand {
  readonly code: OperandCode;
  readonly operation: 'multiply' | 'divide';
  readonly value: DecimalString;
  readonly unit: string;
  /** Line and field the value stands in; absent for constants and conversions. */
  readonly lineId?: string;
  readonly field?: string;
  readonly note?: string;
}

/** Which of the two electricity methods a term belongs to. */
export type TermBasis = 'both' | 'byLocation' | 'byContract';

/**
 * One product in the emission of a line: how often the line's parent is in the machine x sign x product of the operands x
 * each component of the factor.
 * Without factor the operands alone give the removal of biogenic carbon (kg CO2, negative).
 */
export interface Term {
  readonly basis: TermBasis;
  /**
   * What the term is in its line: `material`, `upstream`, `recycled`, `scrapTransport`, `leg.0` ... Two results of one
   * line are compared slot by slot.
   */
  readonly slot: string;
  /** -1 for what is taken off: carbon taken up, the primary part that secondary material replaces. */
  readonly sign: 1 | -1;
  readonly operands: readonly Operand[];
  /** Id of the factor, or undefined for a biogenic carbon term. */
  readonly factorId: string | undefined;
  /** Fossil emission of the factor booked as aircraft: flights whose factor does not keep aircraft apart. */
  readonly booking?: 'aircraft';
}

/** The exact product of operands. */
export function productOf(operands: readonly Operand[]): Ratio {
  let product = ONE;
  for (const operand of operands) {
    const value = parseRatio(operand.value);
    product = operand.operation === 'multiply' ? multiply(product, value) : divide(product, value);
  }
  return product;
}

/** An operand to multiply with; `place` is the line and field it stands in. */
export function times(
  code: OperandCode,
  value: DecimalString,
  unit: string,
  place?: { readonly lineId: string; readonly field: string },
): Operand {
  return { code, operation: 'multiply', value, unit, ...place };
}

/** An operand to divide by. */
export function over(
  code: OperandCode,
  value: DecimalString,
  unit: string,
  place?: { readonly lineId: string; readonly field: string },
): Operand {
  return { code, operation: 'divide', value, unit, ...place };
}
