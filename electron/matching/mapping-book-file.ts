import { failure, success, type Result } from '../../shared/errors/app-error.ts';
import { Assignment } from '../../shared/model/assignment.ts';
import {
  isFactorEntry,
  MAPPING_BOOK_FORMAT,
  MAPPING_BOOK_VERSION,
  type MappingBook,
  type MappingEntry,
} from './mapping-book.ts';

const MOST_ENTRIES = 200_000;
const LONGEST_KEY = 4000;
/** As in the model of assignments. */
const LONGEST_FAMILY = 80;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads a mapping book; unknown fields are errors. Errors: `input.mappingBook.json`, and `input.mappingBook.invalid`
 * with the path to the first wrong field, e.g. `entries.3.factorId`.
 */
export function parseMappingBook(text: string, file: string): Result<MappingBook> {
  const json = readJson(text);
  if (json === undefined) {
    return failure('input.mappingBook.json', { file }, { file });
  }
  const invalid = (field: string): Result<MappingBook> =>
    failure('input.mappingBook.invalid', { file, field }, { file, field });
  if (!isRecord(json.value)) {
    return invalid('format');
  }
  const { format, version, entries, ...unknown } = json.value;
  const [surplus] = Object.keys(unknown);
  if (surplus !== undefined || format !== MAPPING_BOOK_FORMAT || version !== MAPPING_BOOK_VERSION) {
    return invalid(surplus ?? (format === MAPPING_BOOK_FORMAT ? 'version' : 'format'));
  }
  if (!Array.isArray(entries) || entries.length > MOST_ENTRIES) {
    return invalid('entries');
  }
  const read: MappingEntry[] = [];
  for (const [index, value] of entries.entries()) {
    const entry = readEntry(value);
    if ('wrongField' in entry) {
      return invalid(`entries.${index}.${entry.wrongField}`);
    }
    read.push(entry);
  }
  return success({ format, version, entries: read });
}

/** An entry is an assignment with the thing it was decided on; the assignment's own schema checks its fields. */
function readEntry(value: unknown): MappingEntry | { readonly wrongField: string } {
  if (!isRecord(value)) {
    return { wrongField: '-' };
  }
  const { kind, key, decidedOn, family, excluded, ...rest } = value;
  if (kind !== 'partNumber' && kind !== 'text') {
    return { wrongField: 'kind' };
  }
  if (typeof key !== 'string' || key === '' || key.length > LONGEST_KEY) {
    return { wrongField: 'key' };
  }
  if (decidedOn !== undefined && (typeof decidedOn !== 'string' || !DAY.test(decidedOn))) {
    return { wrongField: 'decidedOn' };
  }
  if (family !== undefined && (typeof family !== 'string' || family.length > LONGEST_FAMILY)) {
    return { wrongField: 'family' };
  }
  const decision =
    excluded === undefined ? { kind: 'factor', status: 'proposed' } : { kind: 'excluded', why: excluded };
  const parsed = Assignment.safeParse({ ...rest, ...decision });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { wrongField: issue?.path.join('.') || issue?.message || '-' };
  }
  const common = {
    kind,
    key,
    ...(family === undefined ? {} : { family }),
    ...(decidedOn === undefined ? {} : { decidedOn }),
  } as const;
  const { data } = parsed;
  if (data.kind === 'recipe') {
    return { wrongField: 'kind' };
  }
  if (data.kind === 'excluded') {
    if (data.why === 'cutOff') {
      return { wrongField: 'excluded' };
    }
    return { ...common, excluded: data.why, reason: data.reason };
  }
  // A person may decide without words: the reason is there, and empty.
  if (data.reason === undefined || data.proxy === undefined) {
    return { wrongField: data.proxy === undefined ? 'proxy' : 'reason' };
  }
  const { factorId, upstreamFactorId, proxy, reason } = data;
  return {
    ...common,
    factorId,
    ...(upstreamFactorId === undefined ? {} : { upstreamFactorId }),
    proxy,
    reason,
  };
}

/** The text of the file: entries in order of kind and key, so that two books can be compared line by line. */
export function mappingBookText(book: MappingBook): string {
  const entries = book.entries.toSorted((left, right) =>
    left.kind === right.kind ? compare(left.key, right.key) : compare(left.kind, right.kind),
  );
  return `${JSON.stringify({ format: book.format, version: book.version, entries: entries.map(inOrder) }, null, 2)}\n`;
}

/** Fields in one order whatever way the entry was made; fields without value are left out by JSON. */
function inOrder(entry: MappingEntry): Readonly<Record<string, unknown>> {
  const { kind, key, family, reason, decidedOn } = entry;
  const decision = isFactorEntry(entry)
    ? { factorId: entry.factorId, upstreamFactorId: entry.upstreamFactorId, proxy: entry.proxy }
    : { excluded: entry.excluded };
  return { kind, key, family, ...decision, reason, decidedOn };
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function readJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    // Not JSON: the caller tells the user.
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
