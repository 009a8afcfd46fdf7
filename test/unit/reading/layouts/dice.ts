/** A repeatable source of chance: every draw follows from the seed. */
export interface Dice {
  /** Whole number from 0 up to and without `bound`. */
  readonly below: (bound: number) => number;
  /** True in `percent` of a hundred draws. */
  readonly chance: (percent: number) => boolean;
  readonly pick: <T>(choices: readonly T[]) => T;
}

/** Dice of one seed (linear congruence with the constants of POSIX drand48). */
export function createDice(seed: number): Dice {
  // Seeds next to each other would begin alike.
  let state = (BigInt(seed) * 0x9e3779b97f4a7c15n) & 0xffffffffffffn;
  function below(bound: number): number {
    state = (state * 25214903917n + 11n) & 0xffffffffffffn;
    return Number((state >> 17n) % BigInt(bound));
  }
  function pick<T>(choices: readonly T[]): T {
    if (choices.length === 0) {
      throw new Error('nothing to pick from');
    }
    return choices[below(choices.length)] as T;
  }
  return { below, chance: (percent) => below(100) < percent, pick };
}
