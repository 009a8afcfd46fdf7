import { type FieldRule } from '../../components/fields/form/rules.ts';

/** A meter with its monthly readings. */
export const METER_RULES: readonly FieldRule[] = [
  { kind: 'text', name: 'name', required: true, most: 200 },
  {
    kind: 'suggest',
    name: 'unit',
    suggestions: ['kWh', 'MWh', 'm3', 'l', 'kg', 't', 'GJ'],
    required: true,
    half: true,
    initial: 'kWh',
  },
  { kind: 'reference', name: 'partOf', of: 'meters', half: true },
  {
    kind: 'list',
    name: 'months',
    required: true,
    most: 120,
    look: 'months',
    item: 'site.month',
    add: 'site.addYear',
    remove: 'site.addYear',
    fields: [
      { kind: 'text', name: 'month', required: true, most: 7 },
      { kind: 'decimal', name: 'amount', required: true, minimum: 0 },
    ],
  },
  { kind: 'decimal', name: 'statedTotal', hint: 'site.statedHint', minimum: 0 },
  { kind: 'text', name: 'evidence', hint: 'site.evidenceHint', lines: 2, most: 600 },
];

export const KEY_BASES = ['machineHours', 'mass', 'revenue', 'units', 'area', 'other'] as const;

/** What the whole site had of an allocation key. */
export const KEY_RULES: readonly FieldRule[] = [
  { kind: 'text', name: 'name', required: true, most: 200 },
  { kind: 'choice', name: 'basis', ids: KEY_BASES, text: 'site.basisOf', required: true },
  { kind: 'decimal', name: 'whole', required: true, minimum: 0, half: true },
  {
    kind: 'suggest',
    name: 'unit',
    suggestions: ['h', 't', 'kg', 'EUR', 'CNY', 'USD', 'piece', 'm2'],
    required: true,
    half: true,
  },
  { kind: 'text', name: 'justification', hint: 'site.justificationHint', lines: 3, most: 2000 },
];
