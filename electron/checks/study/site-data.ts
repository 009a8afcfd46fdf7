import { type Finding } from '../../../shared/model/finding.ts';
import { type JudgedStudy } from '../../engine/profiles/judged-study.ts';
import { studyFinding } from './study-finding.ts';

/** Months that are all alike are suspicious from half a year on; fewer may be chance. Our choice. */
const FEWEST_MONTHS = 6;

/**
 * How data of the site were made: months that are all the same were divided out of a yearly figure
 * (`study.monthsAlike`; ISO 14067:2018 6.3.6), and energy divided by the units of unlike machines says nothing about this
 * one (`study.allocationByUnits`; ISO 14067:2018 6.4.6).
 */
export function checkSiteData({ study }: JudgedStudy): readonly Finding[] {
  const { meters = [], keys = [] } = study.site ?? {};
  const byUnits = new Map(keys.filter(({ basis }) => basis === 'units').map((key) => [key.id, key]));
  return [
    ...meters.flatMap(({ name, months }) => {
      const amounts = new Set(months.map(({ amount }) => Number(amount)));
      const [value] = amounts;
      return months.length >= FEWEST_MONTHS && amounts.size === 1 && value !== 0
        ? [
            studyFinding(
              'monthsAlike',
              'warning',
              { meter: name, count: String(months.length) },
              { field: 'site.meters' },
            ),
          ]
        : [];
    }),
    ...(study.activities ?? []).flatMap((activity) => {
      const key = 'allocation' in activity ? byUnits.get(activity.allocation?.key ?? '') : undefined;
      return key === undefined
        ? []
        : [
            studyFinding(
              'allocationByUnits',
              'warning',
              { name: activity.name, key: key.name },
              { lineId: activity.id, field: 'allocation' },
            ),
          ];
    }),
  ];
}
