/** Marks of one kind on the overview ruler: tops in pixels, each drawn once however many rows fall on it. */
export interface OverviewLane<Kind extends string> {
  readonly kind: Kind;
  readonly tops: readonly number[];
}

/** Height of one mark, and so the finest step of the ruler, in pixels. */
export const MARK_HEIGHT = 3;

/**
 * Where the exceptions of all rows stand on a ruler of this height. The ruler shows the whole list from top to
 * bottom, open or closed; marks that would touch are drawn as one.
 */
export function overviewLanes<Kind extends string>(
  kinds: readonly Kind[],
  count: number,
  height: number,
  kindOf: (place: number) => Kind | undefined,
): readonly OverviewLane<Kind>[] {
  const slots = Math.max(1, Math.floor(height / MARK_HEIGHT));
  const taken = new Map<Kind, Uint8Array>(kinds.map((kind) => [kind, new Uint8Array(slots)]));
  for (let place = 0; place < count; place += 1) {
    const kind = kindOf(place);
    const lane = kind === undefined ? undefined : taken.get(kind);
    if (lane !== undefined) {
      lane[Math.floor((place * slots) / count)] = 1;
    }
  }
  return kinds.map((kind) => ({
    kind,
    tops: [...(taken.get(kind) ?? [])].flatMap((used, slot) => (used === 1 ? [slot * MARK_HEIGHT] : [])),
  }));
}

/** The place a height on the ruler stands for. */
export function placeAtHeight(top: number, height: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor((top / Math.max(1, height)) * count)));
}
