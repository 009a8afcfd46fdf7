import { type ActivityKind, type ResolvedActivity } from '../../../shared/model/activity.ts';
import { type LineResult } from '../../engine/calculation.ts';
import { type ActivityContext } from '../../engine/inventory/activities/context.ts';
import { takesSupply } from '../../engine/inventory/activities/decisions.ts';
import { type OperandCode, type Term } from '../../engine/inventory/operand.ts';

type Codes = readonly OperandCode[];

const ELECTRICITY: Codes = [
  'sourceEnergy',
  'totalEnergy',
  'gridEnergy',
  'gridTotal',
  'lossRate',
  'oneMinusLossRate',
];
const MIX: Codes = [
  ...ELECTRICITY,
  'unitConversion',
  'declaredAmount',
  'substanceShare',
  'factorSubstanceShare',
];

/** What the formulas of each kind's sheet multiply; other products stand in 04c_Terms. */
const WRITTEN: Partial<Readonly<Record<ActivityKind, Codes>>> = {
  process: ['hours', 'averagePower', ...MIX],
  electricity: ['amount', 'allocationPart', 'allocationWhole', ...MIX],
  metered: ['meterReading', 'allocationPart', 'allocationWhole', ...MIX],
  fuel: ['amount', 'unitConversion', 'allocationPart', 'allocationWhole'],
  consumable: ['amount', 'unitConversion'],
  gasRelease: ['mass', 'unitConversion', 'share'],
  transport: ['mass', 'distance', 'unitConversion'],
  packaging: ['mass', 'unitConversion', 'trips', 'biogenicCarbon', 'molarMassCo2', 'molarMassCarbon'],
  waste: ['mass', 'unitConversion'],
  spend: [],
};

const WHOLE_SLOTS = /^(main|upstream|uptake|source\..*|losses\..*|leg\.\d+(\.upstream)?|gas\..*)$/;

/**
 * True when the sheet of an activity's kind has columns for every operand of it. Any other activity is listed in
 * 10b_OtherActivities as the sum of its products in 04c_Terms.
 */
export function hasFormulas(
  activity: ResolvedActivity,
  result: LineResult,
  context: Pick<ActivityContext, 'site'>,
): boolean {
  const codes = WRITTEN[activity.kind];
  if (codes === undefined || !fitsSheet(activity)) {
    return false;
  }
  if (activity.kind === 'metered' && !takesSupply(activity, context.site)) {
    return false;
  }
  return result.terms.every((term) => isWritten(term, codes));
}

function isWritten({ slot, operands, booking }: Term, codes: Codes): boolean {
  return (
    booking === undefined &&
    WHOLE_SLOTS.test(slot) &&
    operands.every((operand) => codes.includes(operand.code))
  );
}

/** Fields that the sheet of the kind has no column for, even where nothing was computed from them. */
function fitsSheet(activity: ResolvedActivity): boolean {
  switch (activity.kind) {
    case 'gasRelease':
      return (
        activity.blend === undefined &&
        activity.shareOf !== 'volume' &&
        activity.lossShare === undefined &&
        (activity.composition ?? []).length > 0 &&
        (activity.composition ?? []).every((part) => 'factorId' in part)
      );
    case 'transport':
      return activity.legs.every((leg) => leg.massKg === undefined && leg.vehicle === undefined);
    case 'packaging':
      return (
        activity.lossRate === undefined &&
        activity.repairShare === undefined &&
        activity.cleaning === undefined &&
        activity.returnTrip === undefined &&
        activity.biogenic === undefined
      );
    case 'waste':
      return (activity.legs ?? []).length === 0;
    default:
      return true;
  }
}
