import { type JsonObject, objectOf, textInside } from '../json-fields.ts';

/** Amount and unit of an exchange or result, and the product it is of. */
export interface ReferenceFlow {
  readonly amount: string;
  readonly unit: string;
  readonly product: string;
}

/** The quantitative reference of a flow entry; undefined where amount or unit is missing. */
export function referenceFlow(entry: JsonObject | undefined): ReferenceFlow | undefined {
  if (entry === undefined) {
    return undefined;
  }
  const amount = entry['amount'];
  const flow = objectOf(entry['flow']);
  const unit =
    textInside(entry, 'unit', 'name') || (typeof flow['refUnit'] === 'string' ? flow['refUnit'] : '');
  return typeof amount !== 'number' || unit === ''
    ? undefined
    : { amount: String(amount), unit, product: typeof flow['name'] === 'string' ? flow['name'] : '' };
}
