import { type Basis } from '../../../shared/model/component.ts';
import { type Calculation, type Emissions } from '../calculation.ts';
import { addAmounts, type ComponentAmounts, excludingBiogenicCo2, NO_EMISSION } from '../impact/evaluate.ts';
import { type Amount } from '../quantity/amount.ts';
import { type ProfileSettings } from './standard-profile.ts';

/** Exact sums of one inventory from which the total of every profile is put together, per electricity method. */
export interface ProfileSums {
  /** Everything inside the boundary but capital goods. */
  readonly core: Emissions;
  readonly capitalGoods: Emissions;
  /** What was cut off, as estimated, without capital goods. */
  readonly cutOff: Emissions;
  /** Estimates of capital goods that were cut off: left out with them where a profile leaves capital goods out. */
  readonly cutOffCapitalGoods: Emissions;
}

const NOTHING: Emissions = { byLocation: NO_EMISSION, byContract: NO_EMISSION };

/** The sums of a calculation, whichever way it counted capital goods. */
export function profileSums(
  calculation: Pick<Calculation, 'totals' | 'capitalGoods' | 'cutOff' | 'settings' | 'lines'>,
): ProfileSums {
  const { totals, capitalGoods, cutOff, settings } = calculation;
  const cutOffCapitalGoods = cutOff.lines === 0 ? NOTHING : cutOffCapital(calculation);
  return {
    core: settings.capitalGoods === 'included' ? minus(totals, capitalGoods.sum) : totals,
    capitalGoods: capitalGoods.sum,
    cutOff: minus(cutOff.sum, cutOffCapitalGoods),
    cutOffCapitalGoods,
  };
}

function cutOffCapital({ lines }: Pick<Calculation, 'lines'>): Emissions {
  const sum = (basis: Basis): ComponentAmounts =>
    lines
      .flatMap((line) => (line.capitalGoods && line.estimate !== undefined ? [line.estimate[basis]] : []))
      .reduce(addAmounts, NO_EMISSION);
  return { byLocation: sum('byLocation'), byContract: sum('byContract') };
}

function minus(left: Emissions, right: Emissions): Emissions {
  const on = (basis: Basis): ComponentAmounts =>
    left[basis].map((amount, index) => amount - (right[basis][index] ?? 0n));
  return { byLocation: on('byLocation'), byContract: on('byContract') };
}

/**
 * Total of a profile by component, kg CO2e. Scaling divides the included part by its coverage, included / (included +
 * cut off), which is the same as adding the estimate of what was cut off (PAS 2050:2011 6.3, 9).
 */
export function profileTotal(sums: ProfileSums, settings: ProfileSettings): ComponentAmounts {
  const { electricity: basis, capitalGoods, scaling } = settings;
  const withCapital = capitalGoods === 'included';
  return [
    sums.core[basis],
    ...(withCapital ? [sums.capitalGoods[basis]] : []),
    ...(scaling === 'on' ? [sums.cutOff[basis]] : []),
    ...(scaling === 'on' && withCapital ? [sums.cutOffCapitalGoods[basis]] : []),
  ].reduce(addAmounts);
}

/** The headline figure of a profile: kg CO2e excluding biogenic CO2. */
export function profileHeadline(sums: ProfileSums, settings: ProfileSettings): Amount {
  return excludingBiogenicCo2(profileTotal(sums, settings));
}
