import { type Activity } from '../../../shared/model/activity.ts';
import { type LineResult } from '../calculation.ts';
import { NO_EMISSION } from '../impact/evaluate.ts';
import { ONE } from '../quantity/ratio.ts';

/** The open result of an activity of which a formula gave no value; the finding of the formula says why. */
export function openActivity(activity: Activity): LineResult {
  const { id, kind, name, stage } = activity;
  return {
    id,
    kind,
    name,
    stage,
    state: 'open',
    hasTerms: false,
    terms: [],
    multiplicity: ONE,
    emissions: { byLocation: NO_EMISSION, byContract: NO_EMISSION },
    estimate: undefined,
    biogenicCarbonKg: undefined,
    netMassKg: undefined,
    grossMassKg: undefined,
    isLeaf: true,
    family: '',
    supplier: activity.kind === 'transport' ? (activity.supplier ?? '') : '',
    country: activity.kind === 'transport' ? (activity.country ?? '') : '',
    assembly: '',
    proxy: false,
    confirmed: false,
    capitalGoods: activity.capitalGoods === true || kind === 'asset',
    data: activity.data,
  };
}
