import { type FieldRule } from '../../../components/fields/form/rules.ts';
import { MASS } from './common-rules.ts';

const isComposed = (sibling: (name: string) => string): boolean => sibling('$made') !== 'blend';

const SUBSTANCE: readonly FieldRule[] = [
  {
    kind: 'choice',
    name: '$by',
    label: 'inventory.substanceBy',
    ids: ['gas', 'factor'],
    text: 'inventory.substanceByOf',
    initial: 'gas',
    half: true,
    made: (record) => (record['factorId'] === undefined ? 'gas' : 'factor'),
  },
  {
    kind: 'decimal',
    name: 'share',
    hint: 'inventory.shareHint',
    required: true,
    minimum: 0,
    formula: true,
    half: true,
  },
  {
    kind: 'suggest',
    name: 'gas',
    suggestions: 'gases',
    required: true,
    when: (sibling) => sibling('$by') !== 'factor',
  },
  {
    kind: 'factor',
    name: 'factorId',
    label: 'form.factor',
    units: ['kg'],
    required: true,
    when: (sibling) => sibling('$by') === 'factor',
  },
];

/** Gas released to air: what it consists of, and how much of it escapes. */
export const GAS_RELEASE: readonly FieldRule[] = [
  MASS,
  {
    kind: 'decimal',
    name: 'lossShare',
    hint: 'inventory.lossShareHint',
    minimum: 0,
    maximum: 1,
    formula: true,
  },
  {
    kind: 'choice',
    name: '$made',
    label: 'inventory.gasMade',
    ids: ['composition', 'blend'],
    text: 'inventory.gasMadeOf',
    initial: 'composition',
    made: (record) => (record['blend'] === undefined ? 'composition' : 'blend'),
  },
  {
    kind: 'text',
    name: 'blend',
    hint: 'inventory.blendHint',
    most: 40,
    required: true,
    when: (sibling) => !isComposed(sibling),
  },
  {
    kind: 'choice',
    name: 'shareOf',
    ids: ['mass', 'volume'],
    text: 'inventory.shareOfOf',
    none: 'inventory.shareOfMass',
    when: isComposed,
  },
  {
    kind: 'list',
    name: 'composition',
    label: 'inventory.substances',
    most: 20,
    least: 1,
    required: true,
    item: 'inventory.substance',
    add: 'inventory.addSubstance',
    remove: 'inventory.removeSubstance',
    when: isComposed,
    fields: SUBSTANCE,
  },
];
