import { ElectricityInstrument, ElectricitySource } from '../../../../../shared/model/electricity.ts';
import { type FieldRule } from '../../../components/fields/form/rules.ts';
import { assignmentRule } from '../rules/assignment-rule.ts';

const ENERGY_UNITS = ['kWh', 'MWh'] as const;

const isOwnOrDirect = (sibling: (name: string) => string): boolean =>
  ['ownGeneration', 'directLine'].includes(sibling('category'));

/** A part of the site's yearly electricity. */
export const SOURCE_RULES: readonly FieldRule[] = [
  { kind: 'text', name: 'name', required: true, most: 200 },
  {
    kind: 'choice',
    name: 'category',
    ids: ElectricitySource.shape.category.options,
    text: 'workbook.category',
    initial: 'grid',
    required: true,
    half: true,
  },
  {
    kind: 'decimal',
    name: 'kwh',
    label: 'electricity.yearly',
    unit: 'kWh',
    required: true,
    minimum: 0,
    formula: true,
    half: true,
  },
  { kind: 'check', name: 'certificatesSold', when: isOwnOrDirect },
  {
    kind: 'choice',
    name: 'mix',
    ids: ['residual', 'consumption'],
    text: 'electricity.mixOf',
    none: 'form.notStated',
    when: (sibling) => sibling('category') === 'grid',
  },
  assignmentRule('byLocation', { units: ENERGY_UNITS, upstream: true }, 'basis.byLocation'),
  assignmentRule('byContract', { units: ENERGY_UNITS, upstream: true }, 'basis.byContract'),
  {
    kind: 'group',
    name: 'losses',
    hint: 'electricity.lossesHint',
    optional: true,
    fields: [
      { kind: 'decimal', name: 'rate', required: true, minimum: 0, maximum: 1 },
      {
        kind: 'choice',
        name: 'definition',
        ids: ['ofGenerated', 'ofDelivered'],
        text: 'electricity.definitionOf',
        required: true,
      },
      { kind: 'text', name: 'source', label: 'electricity.field.lossSource', most: 600 },
    ],
  },
];

/** A lot of certificates, with what a verifier looks up. */
export const INSTRUMENT_RULES: readonly FieldRule[] = [
  { kind: 'text', name: 'id', required: true, most: 80 },
  { kind: 'text', name: 'description', required: true, most: 300 },
  {
    kind: 'choice',
    name: 'direction',
    ids: ElectricityInstrument.shape.direction.options,
    text: 'workbook.direction',
    initial: 'bought',
    required: true,
    half: true,
  },
  {
    kind: 'choice',
    name: 'type',
    ids: ['GEC', 'GO', 'I-REC', 'REC', 'PPA', 'greenTariff', 'other'],
    text: 'electricity.typeOf',
    none: 'form.notStated',
    half: true,
  },
  { kind: 'decimal', name: 'mwh', unit: 'MWh', required: true, minimum: 0 },
  { kind: 'year', name: 'vintageYear', required: true, half: true },
  { kind: 'year', name: 'periodYear', required: true, half: true },
  { kind: 'date', name: 'redeemedOn', hint: 'electricity.redeemedHint', emptyIsNull: true },
  { kind: 'text', name: 'numbers', hint: 'electricity.numbersHint', most: 400 },
  { kind: 'text', name: 'plant', most: 200, half: true },
  { kind: 'text', name: 'technology', most: 200, half: true },
  { kind: 'text', name: 'market', most: 80, half: true },
  { kind: 'text', name: 'beneficiary', most: 200, half: true },
  { kind: 'text', name: 'evidence', hint: 'electricity.evidenceHint', lines: 2, most: 600 },
];
