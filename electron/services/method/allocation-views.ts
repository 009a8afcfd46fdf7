import { type AllocationView } from '../../../shared/contract/method-report.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { type Calculation } from '../../engine/calculation.ts';
import { type ComponentAmounts, excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { type FactorLookup } from '../../engine/inventory/assignment.ts';
import { type Amount, formatAmount } from '../../engine/quantity/amount.ts';
import { allocationAlternatives } from '../../engine/site/allocation-alternatives.ts';

/** Every allocated line with what it would be under the other keys of the site, on the method of the headline. */
export function allocationViews(
  study: ResolvedStudy,
  calculation: Calculation,
  lookUp: FactorLookup,
): readonly AllocationView[] {
  const basis = calculation.headlineBasis;
  const allocations = new Map(
    (study.activities ?? []).flatMap((activity) =>
      'allocation' in activity && activity.allocation !== undefined
        ? [[activity.id, activity.allocation] as const]
        : [],
    ),
  );
  const byLine = Map.groupBy(allocationAlternatives(study, lookUp), ({ lineId }) => lineId);
  const nameOfKey = new Map((study.site?.keys ?? []).map(({ id, name }) => [id, name]));
  return calculation.lines.flatMap((line) => {
    const allocation = line.kind === 'bom' ? undefined : allocations.get(line.id);
    if (allocation === undefined) {
      return [];
    }
    // With a whole of its own a share has its own key, whatever that of the site is called.
    const ownKey = allocation.whole === undefined ? allocation.key : undefined;
    const counted = line.hasTerms ? excludingBiogenicCo2(line.emissions[basis]) : undefined;
    return [
      {
        lineId: line.id,
        name: line.name,
        key: ownKey === undefined ? allocation.key : (nameOfKey.get(ownKey) ?? ownKey),
        ...(counted === undefined ? {} : { kg: formatAmount(counted) }),
        alternatives: (byLine.get(line.id) ?? [])
          .filter(({ key }) => key.id !== ownKey)
          .map(({ key, emissions }) => ({ key: key.name, ...amountsOf(emissions?.[basis], counted) })),
      },
    ];
  });
}

function amountsOf(
  emissions: ComponentAmounts | undefined,
  counted: Amount | undefined,
): Pick<AllocationView['alternatives'][number], 'kg' | 'differenceKg'> {
  if (emissions === undefined) {
    return {};
  }
  const kg = excludingBiogenicCo2(emissions);
  return {
    kg: formatAmount(kg),
    ...(counted === undefined ? {} : { differenceKg: formatAmount(kg - counted) }),
  };
}
