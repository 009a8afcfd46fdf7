import { type ActivityKind } from '../../../../../shared/model/activity.ts';
import { type Stage } from '../../../../../shared/model/stage.ts';
import { type FieldRule } from '../../../components/fields/form/rules.ts';
import { allocationRule } from './allocation-rule.ts';
import { assignmentRule } from './assignment-rule.ts';
import { amountRules, MASS, NAME, tailRules } from './common-rules.ts';
import { GAS_RELEASE } from './gas-rules.ts';
import { legsRule } from './leg-rule.ts';
import { MASS_UNITS, PACKAGING } from './packaging-rules.ts';
import { SPEND } from './spend-rules.ts';

const ENERGY_UNITS = ['kWh', 'MWh', 'GWh'] as const;
const FUEL_UNITS = ['m3', 'l', 'kg', 't', 'kWh', 'MWh', 'MJ', 'GJ'] as const;
const CONSUMABLE_UNITS = ['kg', 'g', 't', 'l', 'm3', 'piece'] as const;
const ASSET_UNITS = ['piece', 'kg', 't', 'm2'] as const;
const NUMBER = { kind: 'decimal', required: true, minimum: 0, formula: true, half: true } as const;

/** The fields of each kind, in the order of the form, between the name and what all lines end with. */
const OWN_RULES: Readonly<Record<ActivityKind, readonly FieldRule[]>> = {
  process: [
    { ...NUMBER, name: 'hours', unit: 'h' },
    { ...NUMBER, name: 'averagePowerKw', unit: 'kW' },
  ],
  electricity: [...amountRules(ENERGY_UNITS, 'kWh'), allocationRule(false)],
  metered: [
    { kind: 'reference', name: 'meterId', of: 'meters', required: true },
    allocationRule(true),
    {
      kind: 'fold',
      name: 'factor',
      title: 'inventory.otherEnergy',
      fields: [assignmentRule('assignment', { units: FUEL_UNITS, upstream: true })],
    },
  ],
  fuel: [
    ...amountRules(FUEL_UNITS),
    allocationRule(false),
    assignmentRule('assignment', { units: FUEL_UNITS, upstream: true }),
  ],
  consumable: [
    ...amountRules(CONSUMABLE_UNITS),
    assignmentRule('assignment', { units: CONSUMABLE_UNITS, material: true, solution: true }),
  ],
  gasRelease: GAS_RELEASE,
  transport: [
    { kind: 'text', name: 'supplier', most: 400, half: true },
    { kind: 'text', name: 'country', most: 80, half: true },
    { ...MASS, hint: 'inventory.grossMassHint' } as FieldRule,
    legsRule('legs', 1, 'inventory.legs'),
  ],
  packaging: PACKAGING,
  waste: [
    { kind: 'text', name: 'treatment', required: true, most: 200 },
    MASS,
    assignmentRule('assignment', { units: MASS_UNITS }),
    legsRule('legs', 0, 'inventory.wasteLegs'),
  ],
  spend: SPEND,
  asset: [
    ...amountRules(ASSET_UNITS, 'piece'),
    { ...NUMBER, name: 'used', hint: 'inventory.usedHint' },
    { ...NUMBER, name: 'life', hint: 'inventory.lifeHint' },
    { kind: 'suggest', name: 'lifeUnit', suggestions: ['h', 'a', 'piece'], required: true, initial: 'h' },
    assignmentRule('assignment', { units: ASSET_UNITS }),
  ],
};

/** Stage a new line of a kind belongs to as a rule; the user may choose another. */
const USUAL_STAGE: Readonly<Partial<Record<ActivityKind, Stage>>> = {
  transport: 'inboundTransport',
  packaging: 'packaging',
  spend: 'materials',
};

/** Everything the form of a kind asks for. */
export function activityRules(kind: ActivityKind): readonly FieldRule[] {
  return [NAME, ...OWN_RULES[kind], ...tailRules(USUAL_STAGE[kind] ?? 'ownManufacturing')];
}

export const ACTIVITY_KINDS = Object.keys(OWN_RULES) as readonly ActivityKind[];

/** Smallest free id of a kind: its letters and a number. */
export function freeId(kind: ActivityKind, taken: ReadonlySet<string>): string {
  const letters = `${kind.slice(0, 1).toUpperCase()}${kind === 'process' ? '' : kind.slice(1, 2)}`;
  for (let number = 1; ; number += 1) {
    const id = `${letters}-${number}`;
    if (!taken.has(id)) {
      return id;
    }
  }
}
