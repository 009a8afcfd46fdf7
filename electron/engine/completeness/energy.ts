import { type ResolvedActivity } from '../../../shared/model/activity.ts';
import { type Site } from '../../../shared/model/site.ts';
import { allocationOperands } from '../inventory/activities/allocation.ts';
import { type Operand, over, times } from '../inventory/operand.ts';
import { conversion } from '../quantity/units.ts';
import { meterConsumption } from '../site/meter-consumption.ts';

/**
 * The energy of an activity as operands in kWh: own processes, electricity, meters and fuels in a unit of energy, each
 * with its share of the site. Undefined for everything else: a fuel in litres or kilograms has no energy here, for its
 * heating value is not known.
 */
export function energyOperands(
  activity: ResolvedActivity,
  site: Site | undefined,
): readonly Operand[] | undefined {
  const at = (field: string): { lineId: string; field: string } => ({ lineId: activity.id, field });
  switch (activity.kind) {
    case 'process':
      return [
        times('hours', activity.hours, 'h', at('hours')),
        times('averagePower', activity.averagePowerKw, 'kW', at('averagePowerKw')),
      ];
    case 'electricity':
    case 'fuel':
      return shared(times('amount', activity.amount, activity.unit, at('amount')), activity, site);
    case 'metered': {
      const meter = site?.meters?.find((one) => one.id === activity.meterId);
      const reading = meter && meterConsumption(site?.meters ?? [], meter);
      return meter === undefined || reading === undefined || 'problem' in reading
        ? undefined
        : shared(times('meterReading', reading.amount, meter.unit, at('meterId')), activity, site);
    }
    default:
      return undefined;
  }
}

function shared(
  amount: Operand,
  activity: Extract<ResolvedActivity, { kind: 'electricity' | 'fuel' | 'metered' }>,
  site: Site | undefined,
): readonly Operand[] | undefined {
  const toKwh = conversion(amount.unit, 'kWh');
  const share = allocationOperands(activity.allocation, site, activity.id);
  if (toKwh === undefined || 'problem' in share) {
    return undefined;
  }
  const steps = toKwh.steps.map(({ operation, value }) =>
    operation === 'multiply' ? times('unitConversion', value, '') : over('unitConversion', value, ''),
  );
  return [amount, ...steps, ...share.operands];
}
