import { type RecordSchema } from '../../../components/fields/form/finish-reading.ts';
import { VariantChange } from '../../../../../shared/model/variant.ts';

type Json = Readonly<Record<string, unknown>>;

/** A difference as its form shows it: lists of ids as records, fields that are taken away left out. */
export function recordOf(change: VariantChange): object {
  switch (change.kind) {
    case 'factor':
      return { ...change, only: (change.only ?? []).map((lineId) => ({ lineId })) };
    case 'line':
      return { ...change, set: withoutNulls(change.set) };
    default:
      return change;
  }
}

/** Takes the record of a form over as a difference; `before` keeps what no field shows. */
export function changeSchema(
  before: VariantChange | undefined,
  newLineId: string,
): RecordSchema<VariantChange> {
  return { safeParse: (record) => VariantChange.safeParse(asChange(record as Json, before, newLineId)) };
}

function asChange(record: Json, before: VariantChange | undefined, newLineId: string): unknown {
  switch (record['kind']) {
    case 'factor': {
      const { only, ...change } = record;
      const lines = (only ?? []) as readonly { readonly lineId: string }[];
      return lines.length === 0 ? change : { ...change, only: lines.map(({ lineId }) => lineId) };
    }
    case 'line': {
      const taken = before?.kind === 'line' ? nullsOf(before.set) : {};
      return { ...record, set: { ...taken, ...(record['set'] as Json) } };
    }
    case 'addLine': {
      const line = record['line'] as Json;
      return { ...record, line: { id: newLineId, ...line, parentId: line['parentId'] ?? null } };
    }
    default:
      return record;
  }
}

function withoutNulls(set: object): object {
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null));
}

function nullsOf(set: object): object {
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value === null));
}
