/** An order in which every name comes after those it uses, and the circles that have none. */
export interface ParameterOrder {
  readonly order: readonly string[];
  /** Each circle once, as a path that ends where it began: a, b, a. */
  readonly cycles: readonly (readonly string[])[];
}

/** Puts names into the order of their needs. Names in a circle, or that rest on one, are not in the order. */
export function parameterCycles(usesOf: ReadonlyMap<string, readonly string[]>): ParameterOrder {
  const waiting = new Map<string, number>();
  const usedBy = new Map<string, string[]>();
  for (const [name, uses] of usesOf) {
    const known = uses.filter((used) => usesOf.has(used));
    waiting.set(name, known.length);
    for (const used of known) {
      usedBy.set(used, [...(usedBy.get(used) ?? []), name]);
    }
  }
  const order = [...waiting].filter(([, count]) => count === 0).map(([name]) => name);
  // The list grows while it is walked: a name joins when the last one it waits for has been reached.
  for (let at = 0; at < order.length; at += 1) {
    for (const name of usedBy.get(order[at] ?? '') ?? []) {
      const left = (waiting.get(name) ?? 0) - 1;
      waiting.set(name, left);
      if (left === 0) {
        order.push(name);
      }
    }
  }
  return { order, cycles: cyclesAmong(usesOf, new Set(order)) };
}

/** Every name left over uses another one left over; following the first such one leads into a circle. */
function cyclesAmong(
  usesOf: ReadonlyMap<string, readonly string[]>,
  ordered: ReadonlySet<string>,
): readonly (readonly string[])[] {
  const cycles: (readonly string[])[] = [];
  const walked = new Set<string>();
  for (const start of usesOf.keys()) {
    const path: string[] = [];
    const placeOf = new Map<string, number>();
    let name: string | undefined = ordered.has(start) ? undefined : start;
    while (name !== undefined && !walked.has(name)) {
      walked.add(name);
      placeOf.set(name, path.length);
      path.push(name);
      name = usesOf.get(name)?.find((used) => usesOf.has(used) && !ordered.has(used));
    }
    const from = name === undefined ? undefined : placeOf.get(name);
    if (name !== undefined && from !== undefined) {
      cycles.push([...path.slice(from), name]);
    }
  }
  return cycles;
}
