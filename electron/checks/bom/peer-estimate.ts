/** What comparable parts let one expect of a mass, on a scale of decades (log10 of kg). */
export interface PeerEstimate {
  readonly middle: number;
  /** Standard deviation in decades. */
  readonly spread: number;
  readonly lowKg: number;
  readonly highKg: number;
}

/**
 * Spread assumed before looking at the peers: parts called alike differ by a factor of about five either way
 * (0.7 decades). It counts as much as three peers, so that few peers who happen to agree prove little.
 */
const ASSUMED_SPREAD = 0.7;
const ASSUMED_WEIGHT = 3;

function median(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

/** What the masses of one group let one expect, given as decades (log10 of kg) in rising order. */
export function estimateOf(logs: readonly number[]): PeerEstimate {
  const middle = median(logs);
  let squares = 0;
  for (const log of logs) {
    squares += (log - middle) * (log - middle);
  }
  const variance =
    ((squares + ASSUMED_WEIGHT * ASSUMED_SPREAD ** 2) / (logs.length + ASSUMED_WEIGHT)) *
    (1 + 1 / logs.length);
  return {
    middle,
    spread: Math.sqrt(variance),
    lowKg: 10 ** (logs[0] ?? 0),
    highKg: 10 ** (logs.at(-1) ?? 0),
  };
}

/**
 * Expectation from several groups of comparable parts: each group's median and spread, the narrow groups weighing
 * more (by the square of their precision). The groups overlap, so their agreement does not narrow the spread; the
 * range shown is that of the narrowest group. Undefined without groups.
 */
export function combineEstimates(groups: readonly PeerEstimate[]): PeerEstimate | undefined {
  const described = groups.toSorted((left, right) => left.spread - right.spread);
  const [narrowest] = described;
  if (narrowest === undefined) {
    return undefined;
  }
  const weights = described.map((group) => group.spread ** -4);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (of: (group: PeerEstimate) => number): number =>
    described.reduce((sum, group, index) => sum + of(group) * (weights[index] ?? 0), 0) / total;
  return {
    middle: mean((group) => group.middle),
    spread: Math.sqrt(mean((group) => group.spread ** 2)),
    lowKg: narrowest.lowKg,
    highKg: narrowest.highKg,
  };
}

/**
 * Natural logarithm of how much better a mass fits after division by 1000 (three decades) than as it stands,
 * with normally distributed decades around the expectation.
 */
export function logOddsOfThousandfold(massKg: number, estimate: PeerEstimate): number {
  const distance = Math.log10(massKg) - estimate.middle;
  return (distance ** 2 - (distance - 3) ** 2) / (2 * estimate.spread ** 2);
}

/**
 * True when a mass is nearer to the least that any group expects than to 1000 times that: whatever the groups say
 * together, it then fits better as it stands. Spares the full estimate for nearly every part.
 */
export function cannotBeSlip(massKg: number, leastMiddle: number): boolean {
  return Math.log10(massKg) - leastMiddle <= 1.5;
}
