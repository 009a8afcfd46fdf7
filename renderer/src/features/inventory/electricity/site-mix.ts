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

/**
 * kg CO2e per kWh of a source, upstream and losses included; undefined where a factor is missing. Own energy whose
 * certificates were sold has the factors of the grid. For display only: the engine counts exactly.
 */
export function intensityOf(
  source: ElectricitySource,
  basis: Basis,
  factors: ReadonlyMap<string, FactorView>,
  supply?: ElectricitySupply,
): number | undefined {
  if (source.certificatesSold === true && supply !== undefined) {
    const grid = supply.sources.filter(({ category }) => category === 'grid');
    return weightedMean(grid, (one) => intensityOf(one, basis, factors));
  }
  const assignment = source[basis];
  if (assignment?.kind !== 'factor') {
    return undefined;
  }
  const ids = [
    assignment.factorId,
    ...(assignment.upstreamFactorId === undefined ? [] : [assignment.upstreamFactorId]),
  ];
  const sum = ids.reduce<number | undefined>((before, id) => {
    const factor = factors.get(id);
    const kwh = KWH_PER_UNIT[factor?.unit ?? ''];
    return before === undefined || factor === undefined || kwh === undefined
      ? undefined
      : before + Number(factor.totalKg) / kwh;
  }, 0);
  return sum === undefined ? undefined : sum * (1 + lossesOnUse(source));
}

/** What losses add to one kWh used: rate / (1 - rate) of what was generated, the rate itself of what was delivered. */
function lossesOnUse({ losses }: ElectricitySource): number {
  if (losses === undefined) {
    return 0;
  }
  const rate = Number(losses.rate);
  return losses.definition === 'ofGenerated' ? rate / (1 - rate) : rate;
}

/** kg CO2e of one kWh at the site; undefined while a source with kWh has no factor, never a part of the truth. */
export function mixOf(
  supply: ElectricitySupply,
  basis: Basis,
  factors: ReadonlyMap<string, FactorView>,
): number | undefined {
  return weightedMean(supply.sources, (source) => intensityOf(source, basis, factors, supply));
}

function weightedMean(
  sources: readonly ElectricitySource[],
  value: (source: ElectricitySource) => number | undefined,
): number | undefined {
  // A formula without value is no number: then nothing is known of the mix.
  const used = sources.filter(({ kwh }) => Number(kwh) !== 0);
  const total = used.reduce((sum, { kwh }) => sum + Number(kwh), 0);
  return total > 0
    ? used.reduce<number | undefined>((sum, source) => {
        const one = value(source);
        return sum === undefined || one === undefined ? undefined : sum + (one * Number(source.kwh)) / total;
      }, 0)
    : undefined;
}

/** Ids of all factors a supply names. */
export function supplyFactorIds(supply: ElectricitySupply): readonly string[] {
  return supply.sources.flatMap(({ byLocation, byContract }) =>
    [byLocation, byContract].flatMap((assignment) =>
      assignment?.kind === 'factor' ? [assignment.factorId, assignment.upstreamFactorId ?? ''] : [],
    ),
  );
}
