import { type ChangedInput } from '../../../shared/contract/workbook-inputs.ts';
import { type CellOrigin } from '../../../shared/model/cell-origin.ts';

/** A changed input with what is needed to take it over. */
export interface InputChange extends ChangedInput {
  readonly origin: CellOrigin;
  readonly value: unknown;
}
