import { type FactorView } from '../../../../../shared/contract/outcomes.ts';
import { type Basis } from '../../../../../shared/model/component.ts';
import { type ElectricitySource, type ElectricitySupply } from '../../../../../shared/model/electricity.ts';

/** kWh in one unit of an electricity factor; others are not electricity. */
const KWH_PER_UNIT: Readonly<Record<string, number>> = { kWh: 1, MWh: 1000, GWh: 1_000_000 };

/** Share of a source in the site's yearly kWh, 0 to 1; undefined while there is none. For display only. */
export function shareOf(source: ElectricitySource, supply: ElectricitySupply): number | undefined {
  const total = supply.sources.reduce((sum, { kwh }) => sum + Number(kwh), 0);
  return total > 0 ? Number(source.kwh) / total : undefined;
}

/** kg CO2e per kWh of a source, upstream included; undefined where a factor is missing. For display only. */
export function intensityOf(
  source: ElectricitySource,
  basis: Basis,
  factors: ReadonlyMap<string, FactorView>,
): number | undefined {
  const assignment = source[basis];
  if (assignment?.kind !== 'factor') {
    return undefined;
  }
  const ids = [
    assignment.factorId,
    ...(assignment.upstreamFactorId === undefined ? [] : [assignment.upstreamFactorId]),
  ];
  return ids.reduce<number | undefined>((sum, id) => {
    const factor = factors.get(id);
    const kwh = KWH_PER_UNIT[factor?.unit ?? ''];
    return sum === undefined || factor === undefined || kwh === undefined
      ? undefined
      : sum + Number(factor.totalKg) / kwh;
  }, 0);
}

/** kg CO2e of one kWh at the site; undefined while a source with kWh has no factor, never a part of the truth. */
export function mixOf(
  supply: ElectricitySupply,
  basis: Basis,
  factors: ReadonlyMap<string, FactorView>,
): number | undefined {
  const used = supply.sources.filter(({ kwh }) => Number(kwh) > 0);
  if (used.length === 0) {
    return undefined;
  }
  return used.reduce<number | undefined>((sum, source) => {
    const intensity = intensityOf(source, basis, factors);
    const share = shareOf(source, supply);
    return sum === undefined || intensity === undefined || share === undefined
      ? undefined
      : sum + intensity * share;
  }, 0);
}

/** Ids of all factors a supply names. */
export function supplyFactorIds(supply: ElectricitySupply): readonly string[] {
  return supply.sources.flatMap(({ byLocation, byContract }) =>
    [byLocation, byContract].flatMap((assignment) =>
      assignment?.kind === 'factor' ? [assignment.factorId, assignment.upstreamFactorId ?? ''] : [],
    ),
  );
}
