/** Where an axis begins and ends and how far its ticks stand apart, in the unit of the values. */
export interface AxisRange {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** It does not begin at zero: what stands on it has to show that it was cut. */
  readonly isCut: boolean;
}

/** About how many ticks an axis has. */
const TICKS = 5;
/** The changes take at least this share of the height before the axis is cut. */
const SEEN_SHARE = 0.4;
/** Room below the lowest change, as a share of the spread: the totals stand on it with their mark of a cut. */
const FOOT_SHARE = 0.5;

/**
 * The axis of a waterfall: from zero where the changes can be seen so, else cut below them. Levels are the totals and the
 * levels between the changes.
 */
export function waterfallAxis(levels: readonly number[]): AxisRange {
  const low = Math.min(...levels);
  const high = Math.max(...levels);
  const spread = high - low;
  if (low > 0 && spread > 0 && spread / high < SEEN_SHARE) {
    const step = roundStep((spread * (1 + FOOT_SHARE)) / TICKS);
    const bottom = Math.max(0, Math.floor((low - spread * FOOT_SHARE) / step) * step);
    return { low: bottom, high: Math.ceil(high / step) * step, step, isCut: bottom > 0 };
  }
  const [from, to] = [Math.min(0, low), Math.max(0, high)];
  const step = roundStep((to - from || 1) / TICKS);
  return { low: Math.floor(from / step) * step, high: Math.ceil(to / step) * step, step, isCut: false };
}

/** 1, 2 or 5 times a power of ten, at least as large as the wish. */
function roundStep(wish: number): number {
  const power = 10 ** Math.floor(Math.log10(wish));
  const factor = [1, 2, 5, 10].find((each) => each * power >= wish) ?? 10;
  return factor * power;
}
