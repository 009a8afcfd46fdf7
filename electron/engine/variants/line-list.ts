/** A list that is being changed by id; the lines themselves and the list it was made of are never changed. */
export interface LineList<T> {
  get(id: string): T | undefined;
  /** Puts a line in the place of the one with its id, or at the end. */
  put(line: T): void;
  remove(id: string): void;
  /** Changes every line for which another object is given back. */
  map(change: (line: T) => T): void;
  /** All lines in order. */
  values(): Iterable<T>;
  /** The list as it was given when nothing has changed. */
  result(): readonly T[];
}

/** A changeable view of a list. Of a repeated id the first line is meant. */
export function lineList<T>(given: readonly T[], idOf: (line: T) => string): LineList<T> {
  const places = new Map<string, number>();
  given.forEach((line, place) => {
    if (!places.has(idOf(line))) {
      places.set(idOf(line), place);
    }
  });
  const lines: (T | undefined)[] = [...given];
  const present = (): T[] => lines.filter((line) => line !== undefined);
  return {
    get: (id) => lines[places.get(id) ?? -1],
    put(line) {
      const id = idOf(line);
      const place = places.get(id) ?? lines.length;
      places.set(id, place);
      lines[place] = line;
    },
    remove(id) {
      const place = places.get(id);
      if (place !== undefined) {
        lines[place] = undefined;
        places.delete(id);
      }
    },
    map(change) {
      lines.forEach((line, place) => {
        if (line !== undefined) {
          lines[place] = change(line);
        }
      });
    },
    values: present,
    result() {
      const left = present();
      return left.length === given.length && left.every((line, place) => line === given[place])
        ? given
        : left;
    },
  };
}
