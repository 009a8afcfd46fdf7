import { type OperandCode, type Term } from '../../engine/inventory/operand.ts';

/** What the columns of 04_BOM multiply. */
const WRITTEN: ReadonlySet<OperandCode> = new Set<OperandCode>([
  'quantity',
  'massPerUnit',
  'massPerMetre',
  'massOfLine',
  'length',
  'yield',
  'blankMass',
  'netMass',
  'oneMinusScrap',
  'onePlusScrap',
  'unitConversion',
]);

/** True for a product that the factor columns of 04_BOM hold: amount of the part times its first or second factor. */
export function isDirect({ slot, sign, operands, booking }: Term): boolean {
  return (
    (slot === 'material' || slot === 'upstream') &&
    sign === 1 &&
    booking === undefined &&
    operands.every((operand) => WRITTEN.has(operand.code))
  );
}
