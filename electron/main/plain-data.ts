/** How deep data may be nested; the deepest input of the contract has six levels. */
const DEEPEST = 32;

/** Longest list; the contract takes a million edits. An empty list of a thousand million places is a few bytes. */
const LONGEST_LIST = 2_000_000;

/**
 * A copy of data a page sent, as if it had come as JSON; undefined when it is anything JSON cannot be. A message of
 * Electron may hold cycles, one object in many places, maps, dates and bytes: a small one could keep every walk
 * through it busy for ever.
 */
export function plainData(value: unknown): { readonly value: unknown } | undefined {
  const seen = new Set<object>();
  let plain = true;

  const copy = (item: unknown, depth: number): unknown => {
    if (item === null || typeof item === 'string' || typeof item === 'boolean' || Number.isFinite(item)) {
      return item;
    }
    if (typeof item !== 'object' || seen.has(item) || depth >= DEEPEST || !plain) {
      plain = false;
      return null;
    }
    seen.add(item);
    if (Array.isArray(item)) {
      if (item.length > LONGEST_LIST) {
        plain = false;
        return null;
      }
      return item.map((entry: unknown) => copy(entry, depth + 1));
    }
    if (Object.getPrototypeOf(item) !== Object.prototype) {
      plain = false;
      return null;
    }
    return Object.fromEntries(
      Object.entries(item)
        .filter(([, field]) => field !== undefined)
        .map(([key, field]: [string, unknown]) => [key, copy(field, depth + 1)]),
    );
  };

  const result = copy(value, 0);
  return plain ? { value: result } : undefined;
}
