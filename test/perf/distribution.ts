/** Some times in ms by their order. */
export interface Distribution {
  readonly least: number;
  readonly median: number;
  /** Nineteen of twenty are not above it. */
  readonly p95: number;
  readonly most: number;
  readonly count: number;
}

/** Orders times; every figure is one of them. */
export function distributionOf(times: readonly number[]): Distribution {
  const sorted = times.toSorted((left, right) => left - right);
  const at = (share: number): number =>
    sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { least: at(0), median: at(0.5), p95: at(0.95), most: at(1), count: sorted.length };
}
