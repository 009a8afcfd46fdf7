import { z } from 'zod';
import { failure, success, type Result } from '../../shared/errors/app-error.ts';
import { MAPPING_BOOK_FORMAT, MAPPING_BOOK_VERSION, type MappingBook } from './mapping-book.ts';

const Id = z.string().min(1).max(120);

const common = {
  kind: z.enum(['partNumber', 'text']),
  key: z.string().min(1).max(4000),
  family: z.string().max(80).optional(),
  reason: z.string().min(1).max(600),
  decidedOn: z.iso.date().optional(),
};

/** The mapping book as a JSON file; unknown fields are errors. */
export const MappingBookFile = z.strictObject({
  format: z.literal(MAPPING_BOOK_FORMAT),
  version: z.literal(MAPPING_BOOK_VERSION),
  entries: z
    .array(
      z.union([
        z.strictObject({ ...common, factorId: Id, upstreamFactorId: Id.optional(), proxy: z.boolean() }),
        z.strictObject({ ...common, excluded: z.enum(['noMaterial', 'elsewhere']) }),
      ]),
    )
    .max(200_000),
});

/** Reads a mapping book. Errors: `input.mappingBook.json`, `input.mappingBook.invalid` with the path to the field. */
export function parseMappingBook(text: string, file: string): Result<MappingBook> {
  const json = readJson(text);
  if (json === undefined) {
    return failure('input.mappingBook.json', { file }, { file });
  }
  const parsed = MappingBookFile.safeParse(json.value);
  if (parsed.success) {
    return success(parsed.data);
  }
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') ?? '';
  return failure('input.mappingBook.invalid', { file, field: field === '' ? '-' : field }, { file, field });
}

/** The text of the file: entries in order of kind and key, so that two books can be compared line by line. */
export function mappingBookText(book: MappingBook): string {
  const entries = book.entries.toSorted((left, right) =>
    left.kind === right.kind ? compare(left.key, right.key) : compare(left.kind, right.kind),
  );
  return `${JSON.stringify({ ...book, entries }, null, 2)}\n`;
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
