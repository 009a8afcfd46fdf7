import { type Problems, type RecordReading } from './read-record.ts';

/** The part of a zod schema that is needed to take a record over. */
export interface RecordSchema<T> {
  safeParse(value: unknown):
    | { readonly success: true; readonly data: T }
    | {
        readonly success: false;
        readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] };
      };
}

export type Finished<T> = { readonly value: T } | { readonly problems: Problems };

/** The record as the model takes it, or what is wrong with its fields. */
export function finishReading<T>(
  { record, problems }: RecordReading,
  schema: RecordSchema<T>,
  fixed: object = {},
): Finished<T> {
  if (problems.size > 0) {
    return { problems };
  }
  const parsed = schema.safeParse({ ...fixed, ...record });
  if (parsed.success) {
    return { value: parsed.data };
  }
  // The model is stricter than the fields only in lengths; the place of the first problem is the field's path.
  const path = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  return { problems: new Map([[path, { code: 'notAccepted', params: {} }]]) };
}

/** A field that is only empty is not yet wrong while the form is being filled in. */
export function shownProblems(problems: Problems, tried: boolean): Problems {
  return tried ? problems : new Map([...problems].filter(([, { code }]) => code !== 'required'));
}
