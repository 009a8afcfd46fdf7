import { type Amount } from '../quantity/amount.ts';
import { profileHeadline, type ProfileSums } from './profile-total.ts';
import { type ProfileSettings, type Switch, SWITCHES } from './standard-profile.ts';

/** The effect of setting one switch from the first profile's way to the second's, kg CO2e excluding biogenic CO2. */
export interface BridgeRow {
  readonly switch: Switch;
  readonly from: string;
  readonly to: string;
  readonly effectKg: Amount;
}

/** The way from one profile's total to another's; the rows sum exactly to the difference. */
export interface Bridge {
  readonly startKg: Amount;
  readonly rows: readonly BridgeRow[];
  readonly endKg: Amount;
}

/**
 * Turns the switches one after the other, in the order of {@link SWITCHES}, and notes what each changes. A switch that
 * both profiles set alike has no row. The rows telescope: no remainder is possible.
 */
export function bridge(sums: ProfileSums, from: ProfileSettings, to: ProfileSettings): Bridge {
  const rows: BridgeRow[] = [];
  let settings = from;
  let current = profileHeadline(sums, from);
  const startKg = current;
  for (const name of SWITCHES) {
    if (from[name] === to[name]) {
      continue;
    }
    settings = { ...settings, [name]: to[name] };
    const next = profileHeadline(sums, settings);
    rows.push({ switch: name, from: from[name], to: to[name], effectKg: next - current });
    current = next;
  }
  return { startKg, rows, endKg: current };
}
