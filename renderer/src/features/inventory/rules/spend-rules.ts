import { type FieldRule } from '../../../components/fields/form/rules.ts';
import { assignmentRule } from './assignment-rule.ts';

const label = (name: string): string => `inventory.field.${name}`;

/** What money is in. */
export const CURRENCY: readonly FieldRule[] = [
  {
    kind: 'text',
    name: 'currency',
    label: label('currency'),
    pattern: 'currency',
    hint: 'inventory.currencyHint',
    required: true,
    half: true,
    most: 3,
  },
  { kind: 'year', name: 'priceYear', label: label('priceYear'), required: true, half: true },
  {
    kind: 'decimal',
    name: 'vatRate',
    label: label('vatRate'),
    hint: 'inventory.vatHint',
    minimum: 0,
    maximum: 1,
    half: true,
  },
];

/** How money is brought to the basis of a spend factor, after its value added tax: index, exchange, basic price. */
export const MONEY_BASIS: readonly FieldRule[] = [
  {
    kind: 'group',
    name: 'index',
    label: 'inventory.priceIndex',
    hint: 'inventory.priceIndexHint',
    optional: true,
    fields: [
      {
        kind: 'decimal',
        name: 'factorYear',
        label: label('factorYear'),
        required: true,
        minimum: 0,
        half: true,
      },
      {
        kind: 'decimal',
        name: 'priceYear',
        label: label('indexPriceYear'),
        required: true,
        minimum: 0,
        half: true,
      },
      { kind: 'text', name: 'source', label: label('source'), most: 600 },
    ],
  },
  {
    kind: 'group',
    name: 'exchange',
    label: 'inventory.exchange',
    optional: true,
    fields: [
      {
        kind: 'decimal',
        name: 'rate',
        label: label('rate'),
        hint: 'inventory.rateHint',
        required: true,
        minimum: 0,
      },
      { kind: 'text', name: 'source', label: label('source'), most: 600 },
    ],
  },
  {
    kind: 'decimal',
    name: 'basicPriceRatio',
    label: label('basicPriceRatio'),
    hint: 'inventory.basicPriceHint',
    minimum: 0,
  },
];

/** Currencies of the spend factors there are. */
export const SPEND_UNITS: readonly string[] = ['USD', 'EUR', 'CNY', 'GBP'];

/** Money spent, brought to the basis of a spend factor in the order VAT, index, exchange, basic price. */
export const SPEND: readonly FieldRule[] = [
  { kind: 'decimal', name: 'amount', required: true, minimum: 0, formula: true, half: true },
  ...CURRENCY,
  { kind: 'text', name: 'sector', required: true, most: 200 },
  ...MONEY_BASIS,
  assignmentRule('assignment', { units: SPEND_UNITS }),
];
