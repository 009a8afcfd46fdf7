import { type FieldRule } from '../../../components/fields/form/rules.ts';
import { assignmentRule } from '../../inventory/rules/assignment-rule.ts';

const MASS_UNITS = ['kg', 'g', 't'] as const;
const FACTOR_UNITS = ['kg', 't', 'piece'] as const;

const MASS: FieldRule = {
  kind: 'group',
  name: 'mass',
  optional: true,
  fields: [
    {
      kind: 'decimal',
      name: 'value',
      label: 'variantsPage.field.massValue',
      required: true,
      minimum: 0,
      formula: true,
    },
    { kind: 'suggest', name: 'unit', suggestions: MASS_UNITS, initial: 'kg', required: true, half: true },
    {
      kind: 'choice',
      name: 'per',
      ids: ['unit', 'metre', 'line'],
      text: 'variantsPage.massPer',
      initial: 'unit',
      required: true,
      half: true,
    },
  ],
};

const QUANTITY: FieldRule = { kind: 'decimal', name: 'quantity', minimum: 0, formula: true, half: true };
const UNIT: FieldRule = { kind: 'text', name: 'unit', most: 40, half: true };
const MATERIAL: FieldRule = { kind: 'text', name: 'materialText', most: 2000 };
const DECISION = assignmentRule('assignment', { units: FACTOR_UNITS, material: true });

/** Fields of a line that a variant writes otherwise; an empty one stays as in the base. */
export const LINE_RULES: readonly FieldRule[] = [
  { kind: 'bomLine', name: 'lineId', required: true },
  {
    kind: 'group',
    name: 'set',
    label: 'variantsPage.field.set',
    hint: 'variantsPage.emptyStays',
    required: true,
    fields: [
      { kind: 'text', name: 'description', most: 2000 },
      MATERIAL,
      QUANTITY,
      UNIT,
      MASS,
      DECISION,
      {
        kind: 'fold',
        name: 'more',
        title: 'form.more',
        fields: [
          { kind: 'text', name: 'partNumber', most: 2000 },
          { kind: 'text', name: 'supplier', most: 2000 },
          { kind: 'text', name: 'country', most: 80 },
          { kind: 'decimal', name: 'lengthM', unit: 'm', minimum: 0, formula: true },
          { kind: 'text', name: 'note', lines: 2, most: 2000 },
        ],
      },
    ],
  },
];

/** A line that only the variant has. */
export const ADD_LINE_RULES: readonly FieldRule[] = [
  {
    kind: 'group',
    name: 'line',
    plain: true,
    required: true,
    fields: [
      { kind: 'bomLine', name: 'parentId', hint: 'variantsPage.parentHint' },
      { kind: 'text', name: 'description', most: 2000, required: true },
      { kind: 'text', name: 'partNumber', most: 2000 },
      MATERIAL,
      { ...QUANTITY, required: true },
      UNIT,
      MASS,
      DECISION,
    ],
  },
];

export const REMOVE_LINE_RULES: readonly FieldRule[] = [
  { kind: 'bomLine', name: 'lineId', hint: 'variantsPage.withBelow', required: true },
];

/** Another factor wherever one is used, or on some lines only. */
export const FACTOR_RULES: readonly FieldRule[] = [
  { kind: 'factor', name: 'factorId', label: 'variantsPage.field.factorFrom', required: true },
  assignmentRule(
    'by',
    { units: FACTOR_UNITS, material: true, upstream: true },
    'variantsPage.field.factorBy',
  ),
  {
    kind: 'list',
    name: 'only',
    hint: 'variantsPage.onlyHint',
    most: 200,
    item: 'variantsPage.onlyItem',
    add: 'variantsPage.onlyAdd',
    remove: 'variantsPage.onlyRemove',
    fields: [{ kind: 'bomLine', name: 'lineId', required: true }],
  },
];

/** The variant itself. */
export const VARIANT_RULES: readonly FieldRule[] = [
  { kind: 'text', name: 'name', required: true, most: 200 },
  { kind: 'text', name: 'note', lines: 2, most: 2000 },
  { kind: 'text', name: 'functionDiffers', hint: 'variantsPage.functionHint', lines: 2, most: 2000 },
];
