import { type FieldRule } from '../../components/fields/form/rules.ts';
import { pedigreeRule } from '../inventory/rules/common-rules.ts';

const isNew = (sibling: (name: string) => string): boolean => sibling('specification') === 'PACT-3';
const COMPONENTS = [
  'fossil',
  'aircraft',
  'landUseChange',
  'biogenicNonCo2',
  'biogenicCo2Emission',
  'biogenicCo2Removal',
] as const;
const SCORE = { kind: 'decimal', required: true, minimum: 1, half: true } as const;

/** A footprint received from a supplier, as the exchange file has it. */
export const SUPPLIER_PCF_RULES: readonly FieldRule[] = [
  { kind: 'text', name: 'name', required: true, most: 300 },
  { kind: 'text', name: 'supplier', required: true, most: 300 },
  {
    kind: 'choice',
    name: 'specification',
    ids: ['PACT-3', 'PACT-2'],
    text: 'suppliers.specificationOf',
    initial: 'PACT-3',
    required: true,
    half: true,
  },
  {
    kind: 'choice',
    name: 'status',
    ids: ['active', 'deprecated'],
    text: 'suppliers.statusOf',
    initial: 'active',
    required: true,
    half: true,
  },
  {
    kind: 'suggest',
    name: 'declaredUnit',
    suggestions: ['kg', 'piece', 't', 'm', 'm2', 'm3', 'l', 'kWh', 'tkm'],
    required: true,
    half: true,
  },
  {
    kind: 'decimal',
    name: 'declaredUnitAmount',
    hint: 'suppliers.declaredAmountHint',
    required: true,
    minimum: 0,
    half: true,
    when: isNew,
  },
  {
    kind: 'decimal',
    name: 'unitaryProductAmount',
    hint: 'suppliers.unitaryHint',
    minimum: 0,
    half: true,
    when: (sibling) => !isNew(sibling),
  },
  { kind: 'decimal', name: 'productMassKg', unit: 'kg', minimum: 0, half: true },
  {
    kind: 'group',
    name: 'components',
    label: 'suppliers.components',
    hint: 'suppliers.componentsHint',
    required: true,
    fields: COMPONENTS.map((name) => ({
      kind: 'decimal',
      name,
      label: `component.${name}`,
      unit: 'kg CO₂e',
      ...(name === 'fossil' ? { required: true } : {}),
      half: true,
    })),
  },
  { kind: 'date', name: 'referencePeriodStart', required: true, half: true },
  { kind: 'date', name: 'referencePeriodEnd', hint: 'suppliers.periodEndHint', required: true, half: true },
  { kind: 'date', name: 'validUntil', hint: 'suppliers.validUntilHint' },
  {
    kind: 'choice',
    name: 'boundary',
    ids: ['cradleToGate', 'gateToGate', 'cradleToGrave', 'notStated'],
    text: 'suppliers.boundaryOf',
    initial: 'cradleToGate',
    required: true,
  },
  { kind: 'yesNo', name: 'packagingIncluded', half: true },
  { kind: 'yesNo', name: 'outboundTransportIncluded', half: true },
  {
    kind: 'suggest',
    name: 'gwpSet',
    suggestions: ['AR6', 'AR5', 'AR5-feedback', 'AR4'],
    required: true,
    half: true,
  },
  { kind: 'text', name: 'geography', required: true, most: 80, half: true },
  {
    kind: 'fold',
    name: 'proof',
    title: 'suppliers.proof',
    fields: [
      { kind: 'words', name: 'standards', hint: 'suppliers.standardsHint' },
      { kind: 'decimal', name: 'primaryDataPercent', unit: '%', minimum: 0 },
      {
        kind: 'group',
        name: 'quality',
        label: 'suppliers.quality',
        optional: true,
        fields: [
          { ...SCORE, name: 'technological', label: 'dataStatement.technological' },
          { ...SCORE, name: 'geographical', label: 'dataStatement.geographical' },
          { ...SCORE, name: 'temporal', label: 'dataStatement.temporal' },
        ],
      },
      pedigreeRule(),
      { kind: 'text', name: 'verification', lines: 2, most: 600 },
      { kind: 'text', name: 'source', lines: 2, most: 600 },
      { kind: 'text', name: 'note', lines: 2, most: 2000 },
    ],
  },
];
