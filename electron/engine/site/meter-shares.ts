import { type ResolvedActivity } from '../../../shared/model/activity.ts';
import { type Meter, type Site } from '../../../shared/model/site.ts';
import { shareOf } from '../inventory/activities/allocation.ts';
import { add, divide, parseRatio, type Ratio, ZERO } from '../quantity/ratio.ts';

/** What of a meter the lines of a study take. */
export interface MeterShare {
  readonly meter: Meter;
  readonly lines: readonly ResolvedActivity[];
  /** Sum of part / whole; above 1 more is allocated than there is. */
  readonly share: Ratio;
}

/** The allocated share of every meter, the rest of which stays with other products of the site. */
export function allocatedShares(
  site: Site | undefined,
  activities: readonly ResolvedActivity[],
): readonly MeterShare[] {
  return (site?.meters ?? []).map((meter) => {
    const lines = activities.filter((line) => line.kind === 'metered' && line.meterId === meter.id);
    let share = ZERO;
    for (const line of lines) {
      const own = line.kind === 'metered' ? shareOf(line.allocation, site) : undefined;
      if (own !== undefined && !('problem' in own)) {
        share = add(share, divide(parseRatio(own.part), parseRatio(own.whole)));
      }
    }
    return { meter, lines, share };
  });
}
