import { TransportMode } from '../../../../../shared/model/activity.ts';
import { type FieldRule, type ListRule } from '../../../components/fields/form/rules.ts';
import { assignmentRule } from './assignment-rule.ts';

const NUMBER = { kind: 'decimal', minimum: 0, formula: true, required: true, half: true } as const;

const VEHICLE: FieldRule = {
  kind: 'group',
  name: 'vehicle',
  label: 'inventory.vehicle',
  hint: 'inventory.vehicleHint',
  optional: true,
  fields: [
    { ...NUMBER, name: 'fuelPerKmEmpty' },
    { ...NUMBER, name: 'fuelPerKmFull' },
    {
      kind: 'suggest',
      name: 'fuelUnit',
      suggestions: ['l', 'kg', 'kWh', 'm3'],
      required: true,
      half: true,
      initial: 'l',
    },
    { ...NUMBER, name: 'capacityT', unit: 't' },
    { ...NUMBER, name: 'loadFactor', hint: 'inventory.loadFactorHint', maximum: 1 },
    { ...NUMBER, name: 'emptyShare', hint: 'inventory.emptyShareHint', maximum: 1 },
  ],
};

const LEG: readonly FieldRule[] = [
  {
    kind: 'choice',
    name: 'mode',
    ids: TransportMode.options,
    text: 'workbook.mode',
    initial: 'road',
    required: true,
    half: true,
  },
  { ...NUMBER, name: 'distanceKm', unit: 'km' },
  { kind: 'text', name: 'from', most: 200, half: true },
  { kind: 'text', name: 'to', most: 200, half: true },
  {
    kind: 'decimal',
    name: 'massKg',
    label: 'inventory.field.legMassKg',
    hint: 'inventory.legMassHint',
    unit: 'kg',
    minimum: 0,
    formula: true,
  },
  VEHICLE,
  assignmentRule('assignment', { units: ['tkm'], upstream: true }),
];

/** A route leg by leg, in its order; `least` legs stand in a new one. */
export function legsRule(name: string, least: 0 | 1, label: string): ListRule {
  return {
    kind: 'list',
    name,
    label,
    fields: LEG,
    most: 30,
    least,
    required: least > 0,
    item: 'inventory.leg',
    add: 'inventory.addLeg',
    remove: 'inventory.removeLeg',
  };
}
