import { type FieldRule } from '../../../components/fields/form/rules.ts';
import { assignmentRule } from './assignment-rule.ts';

/** Money spent, brought to the basis of a spend factor in the order VAT, index, exchange, basic price. */
export const SPEND: readonly FieldRule[] = [
  { kind: 'decimal', name: 'amount', required: true, minimum: 0, formula: true, half: true },
  {
    kind: 'text',
    name: 'currency',
    pattern: 'currency',
    hint: 'inventory.currencyHint',
    required: true,
    half: true,
    most: 3,
  },
  { kind: 'year', name: 'priceYear', required: true, half: true },
  { kind: 'decimal', name: 'vatRate', hint: 'inventory.vatHint', minimum: 0, maximum: 1, half: true },
  { kind: 'text', name: 'sector', required: true, most: 200 },
  {
    kind: 'group',
    name: 'index',
    label: 'inventory.priceIndex',
    hint: 'inventory.priceIndexHint',
    optional: true,
    fields: [
      { kind: 'decimal', name: 'factorYear', required: true, minimum: 0, half: true },
      {
        kind: 'decimal',
        name: 'priceYear',
        label: 'inventory.field.indexPriceYear',
        required: true,
        minimum: 0,
        half: true,
      },
      { kind: 'text', name: 'source', most: 600 },
    ],
  },
  {
    kind: 'group',
    name: 'exchange',
    label: 'inventory.exchange',
    optional: true,
    fields: [
      { kind: 'decimal', name: 'rate', hint: 'inventory.rateHint', required: true, minimum: 0 },
      { kind: 'text', name: 'source', most: 600 },
    ],
  },
  {
    kind: 'decimal',
    name: 'basicPriceRatio',
    hint: 'inventory.basicPriceHint',
    minimum: 0,
  },
  assignmentRule('assignment', { units: ['USD', 'EUR', 'CNY', 'GBP'] }),
];
