import { type BridgeView, type ProfileView } from '../../../shared/contract/method-report.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { type Calculation } from '../../engine/calculation.ts';
import { excludingBiogenicCo2, includingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { bridge } from '../../engine/profiles/bridge.ts';
import { settingsOf } from '../../engine/profiles/headline.ts';
import { profileSums, profileTotal } from '../../engine/profiles/profile-total.ts';
import { profilesOf } from '../../engine/profiles/standard-profile.ts';
import { formatAmount } from '../../engine/quantity/amount.ts';

/** The total of every profile of the study, the headline first. */
export function profileViews(study: ResolvedStudy, calculation: Calculation): ProfileView[] {
  const sums = profileSums(calculation);
  return profilesOf(study.method).map((profile) => {
    const settings = settingsOf(profile, study);
    const total = profileTotal(sums, settings);
    return {
      id: profile.id,
      title: profile.title,
      ...settings,
      clauses: { ...profile.clauses },
      excludingBiogenicCo2Kg: formatAmount(excludingBiogenicCo2(total)),
      includingBiogenicCo2Kg: formatAmount(includingBiogenicCo2(total)),
    };
  });
}

/** A bridge from the headline profile to each other. */
export function bridgeViews(study: ResolvedStudy, calculation: Calculation): BridgeView[] {
  const sums = profileSums(calculation);
  const [headline, ...others] = profilesOf(study.method);
  if (headline === undefined) {
    return [];
  }
  const from = settingsOf(headline, study);
  return others.map((other) => {
    const way = bridge(sums, from, settingsOf(other, study));
    return {
      from: headline.id,
      to: other.id,
      startKg: formatAmount(way.startKg),
      rows: way.rows.map((row) => ({
        switch: row.switch,
        from: row.from,
        to: row.to,
        clauses: [
          `${headline.title} ${headline.clauses[row.switch]}`,
          `${other.title} ${other.clauses[row.switch]}`,
        ],
        effectKg: formatAmount(row.effectKg),
      })),
      endKg: formatAmount(way.endKg),
    };
  });
}
