import { FACTOR_FIELDS } from './freeze-factors.ts';

/** A part of a study with other factors in the place of some; the same object where it names none of them. */
export function withFactorIds<T>(part: T, others: ReadonlyMap<string, string>): T {
  return others.size === 0 ? part : (replaced(part, others) as T);
}

function replaced(part: unknown, others: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(part)) {
    const next = part.map((item: unknown) => replaced(item, others));
    return next.some((item, index) => item !== part[index]) ? next : part;
  }
  if (typeof part !== 'object' || part === null) {
    return part;
  }
  const before = Object.entries(part);
  const after = before.map(([field, value]: [string, unknown]) => [
    field,
    FACTOR_FIELDS.has(field) && typeof value === 'string'
      ? (others.get(value) ?? value)
      : replaced(value, others),
  ]);
  return after.some(([, value], index) => value !== before[index]?.[1]) ? Object.fromEntries(after) : part;
}
