import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type Operand } from '../../engine/inventory/operand.ts';
import { type GivenCode } from './operand-row.ts';
import { type PlannedTerm } from './planned-term.ts';

/** What a rule that works an operand out can do: put numbers before it, and know what it belongs to. */
export interface RowWriter {
  readonly planned: PlannedTerm;
  /** Cell of a number the operand is worked out from: a row of its own, or where the number already stands. */
  given(code: GivenCode | Operand['code'], value: DecimalString, unit: string, field: string): string;
}
