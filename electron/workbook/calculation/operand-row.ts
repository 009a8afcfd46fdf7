import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type OperandCode } from '../../engine/inventory/operand.ts';

/** Numbers from which an operand is worked out and which are no operands themselves; texts `workbook.given.<code>`. */
export type GivenCode = 'vatRate' | 'moisture' | 'emptyShare' | 'fuelEmpty' | 'fuelFull';

/** What stands in the value cell: typed in by the study, a constant of the method, or worked out from other cells. */
export type OperandValue =
  | { readonly kind: 'input'; readonly value: DecimalString }
  | { readonly kind: 'constant'; readonly value: DecimalString }
  | { readonly kind: 'formula'; readonly formula: string; readonly value: DecimalString };

/** A row of 04d_Operands: an operand, or a number that an operand is worked out from (no operation). */
export interface OperandRow {
  readonly row: number;
  readonly code: OperandCode | GivenCode;
  readonly operation: 'multiply' | 'divide' | undefined;
  readonly value: OperandValue;
  readonly unit: string;
  readonly field: string;
  readonly note: string;
}
