/** A decoded JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function objectOf(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

/** The objects of a list field; empty where it is no list. */
export function objectsIn(object: JsonObject, field: string): readonly JsonObject[] {
  const list = object[field];
  return Array.isArray(list) ? list.map(objectOf) : [];
}

/** The text of a field; a number as JSON writes it. Empty where there is none. */
export function textIn(object: JsonObject, field: string): string {
  const value = object[field];
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** The text of a field of an object in a field. */
export function textInside(object: JsonObject, field: string, inner: string): string {
  return textIn(objectOf(object[field]), inner);
}
