/** Results of a function of one text, kept for the texts asked for first. */
export interface Remembered<Result> {
  of(text: string, make: () => Result): Result;
}

/** Keeps at most `most` results, so that a file of only different texts takes no memory without end. */
export function remember<Result>(most: number): Remembered<Result> {
  const known = new Map<string, Result>();
  return {
    of(text, make) {
      const before = known.get(text);
      if (before !== undefined) {
        return before;
      }
      const made = make();
      if (known.size < most) {
        known.set(text, made);
      }
      return made;
    },
  };
}
