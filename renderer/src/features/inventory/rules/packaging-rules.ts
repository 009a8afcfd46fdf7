import { type FieldRule } from '../../../components/fields/form/rules.ts';
import { assignmentRule } from './assignment-rule.ts';
import { amountRules, MASS } from './common-rules.ts';
import { legsRule } from './leg-rule.ts';

const isReusable = (sibling: (name: string) => string): boolean => sibling('$use') === 'reusable';

/** Units of factors that fit a mass. */
export const MASS_UNITS = ['kg', 't'] as const;

const CYCLES: readonly FieldRule[] = [
  {
    kind: 'choice',
    name: '$use',
    label: 'inventory.use',
    ids: ['single', 'reusable'],
    text: 'inventory.useOf',
    initial: 'single',
    made: (record) =>
      ['trips', 'lossRate', 'repairShare', 'cleaning', 'returnTrip'].some(
        (name) => record[name] !== undefined,
      )
        ? 'reusable'
        : 'single',
  },
  {
    kind: 'choice',
    name: '$cycles',
    label: 'inventory.cycles',
    ids: ['trips', 'lossRate'],
    text: 'inventory.cyclesOf',
    initial: 'trips',
    when: isReusable,
    made: (record) => (record['lossRate'] === undefined ? 'trips' : 'lossRate'),
  },
  {
    kind: 'decimal',
    name: 'trips',
    required: true,
    minimum: 1,
    formula: true,
    half: true,
    when: (sibling) => isReusable(sibling) && sibling('$cycles') === 'trips',
  },
  {
    kind: 'decimal',
    name: 'lossRate',
    hint: 'inventory.lossRateHint',
    required: true,
    minimum: 0,
    maximum: 1,
    formula: true,
    half: true,
    when: (sibling) => isReusable(sibling) && sibling('$cycles') === 'lossRate',
  },
  {
    kind: 'decimal',
    name: 'repairShare',
    hint: 'inventory.repairHint',
    minimum: 0,
    maximum: 1,
    formula: true,
    half: true,
    when: isReusable,
  },
];

const PER_CYCLE: readonly FieldRule[] = [
  {
    kind: 'group',
    name: 'cleaning',
    optional: true,
    when: isReusable,
    fields: [
      ...amountRules(['m3', 'l', 'kg', 'kWh', 'piece']),
      assignmentRule('assignment', { units: ['m3', 'kWh', 'kg'] }),
    ],
  },
  { ...legsRule('returnTrip', 0, 'inventory.returnTrip'), when: isReusable },
];

/** Carbon of wood: the basis of its moisture is asked, never guessed. */
const BIOGENIC: readonly FieldRule[] = [
  {
    kind: 'choice',
    name: '$carbon',
    label: 'inventory.carbon',
    ids: ['none', 'piece', 'content'],
    text: 'inventory.carbonOf',
    initial: 'none',
    made: (record) =>
      record['biogenic'] === undefined
        ? record['biogenicCarbonKg'] === undefined
          ? 'none'
          : 'piece'
        : 'content',
  },
  {
    kind: 'decimal',
    name: 'biogenicCarbonKg',
    unit: 'kg C',
    required: true,
    minimum: 0,
    formula: true,
    when: (sibling) => sibling('$carbon') === 'piece',
  },
  {
    kind: 'union',
    name: 'biogenic',
    label: 'inventory.biogenic',
    text: 'inventory.biogenicOf',
    required: true,
    none: 'form.choose',
    when: (sibling) => sibling('$carbon') === 'content',
    options: {
      wood: [
        {
          kind: 'choice',
          name: 'moistureBasis',
          ids: ['dry', 'wet'],
          text: 'inventory.moistureBasisOf',
          required: true,
        },
        {
          kind: 'decimal',
          name: 'moisture',
          hint: 'inventory.moistureHint',
          required: true,
          minimum: 0,
          formula: true,
        },
        {
          kind: 'decimal',
          name: 'carbonShare',
          hint: 'inventory.carbonShareHint',
          minimum: 0,
          maximum: 1,
          formula: true,
        },
      ],
      carbon: [
        {
          kind: 'decimal',
          name: 'carbonPerKg',
          unit: 'kg C/kg',
          required: true,
          minimum: 0,
          maximum: 1,
          formula: true,
        },
      ],
    },
  },
];

/** Packaging at the gate: mass, factor, cycles of reusable pieces with what each cycle costs, carbon of wood and paper. */
export const PACKAGING: readonly FieldRule[] = [
  MASS,
  assignmentRule('assignment', { units: MASS_UNITS, material: true }),
  ...CYCLES,
  ...PER_CYCLE,
  ...BIOGENIC,
];
