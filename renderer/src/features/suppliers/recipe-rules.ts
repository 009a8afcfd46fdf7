import { type FieldRule } from '../../components/fields/form/rules.ts';
import { CURRENCY, MONEY_BASIS, SPEND_UNITS } from '../inventory/rules/spend-rules.ts';

/** A thing as mass shares of materials, and what it takes to make a kg of it. */
export const RECIPE_RULES: readonly FieldRule[] = [
  { kind: 'text', name: 'name', required: true, most: 300 },
  {
    kind: 'list',
    name: 'parts',
    required: true,
    most: 40,
    least: 1,
    item: 'recipes.part',
    add: 'recipes.addPart',
    remove: 'recipes.removePart',
    fields: [
      { kind: 'factor', name: 'factorId', label: 'form.factor', units: ['kg', 't'], required: true },
      { kind: 'decimal', name: 'share', hint: 'recipes.shareHint', required: true, minimum: 0, maximum: 1 },
    ],
  },
  {
    kind: 'group',
    name: 'energy',
    optional: true,
    fields: [
      { kind: 'decimal', name: 'kwhPerKg', unit: 'kWh/kg', required: true, minimum: 0, half: true },
      { kind: 'factor', name: 'factorId', hint: 'recipes.energyHint', units: ['kWh', 'MWh', 'MJ', 'GJ'] },
    ],
  },
  {
    kind: 'group',
    name: 'spend',
    hint: 'recipes.spendHint',
    optional: true,
    fields: [
      { kind: 'decimal', name: 'moneyPerKg', required: true, minimum: 0, half: true },
      ...CURRENCY,
      ...MONEY_BASIS,
      {
        kind: 'factor',
        name: 'factorId',
        label: 'recipes.field.spendFactor',
        units: SPEND_UNITS,
        required: true,
      },
    ],
  },
  { kind: 'text', name: 'source', hint: 'recipes.sourceHint', lines: 2, most: 600 },
  { kind: 'text', name: 'note', lines: 2, most: 2000 },
];
