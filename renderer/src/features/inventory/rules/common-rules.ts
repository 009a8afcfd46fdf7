import { type FieldRule } from '../../../components/fields/form/rules.ts';
import { DATA_TYPES } from '../../../../../shared/model/quality.ts';
import { STAGES, type Stage } from '../../../../../shared/model/stage.ts';

export const NAME: FieldRule = { kind: 'text', name: 'name', required: true, most: 400 };

/** Amount of something with its unit, side by side. */
export function amountRules(units: readonly string[], initial = ''): readonly FieldRule[] {
  return [
    { kind: 'decimal', name: 'amount', required: true, minimum: 0, formula: true, half: true },
    { kind: 'suggest', name: 'unit', suggestions: units, required: true, half: true, initial },
  ];
}

export const MASS: FieldRule = {
  kind: 'decimal',
  name: 'massKg',
  unit: 'kg',
  required: true,
  minimum: 0,
  formula: true,
};

const SCORES = ['1', '2', '3', '4', '5'] as const;

/** Pedigree scores by the ecoinvent 3 matrix, 1 best to 5 worst. */
export function pedigreeRule(): FieldRule {
  const indicators = ['reliability', 'completeness', 'temporal', 'geographical', 'technological'] as const;
  return {
    kind: 'group',
    name: 'pedigree',
    label: 'dataStatement.pedigree',
    optional: true,
    fields: [
      ...indicators.map((name): FieldRule => ({
        kind: 'choice',
        name,
        label: `dataStatement.${name}`,
        ids: SCORES,
        text: 'dataStatement.score',
        number: true,
        required: true,
        half: true,
      })),
      {
        kind: 'decimal',
        name: 'basicUncertainty',
        label: 'dataStatement.basicUncertainty',
        hint: 'dataStatement.basicUncertaintyHint',
        minimum: 1,
        half: true,
      },
      { kind: 'text', name: 'justification', label: 'dataStatement.justification', lines: 2, most: 2000 },
    ],
  };
}

const DATA: FieldRule = {
  kind: 'group',
  name: 'data',
  plain: true,
  fields: [
    {
      kind: 'choice',
      name: 'type',
      label: 'dataStatement.type',
      ids: DATA_TYPES,
      text: 'dataStatement.typeOf',
      none: 'form.notStated',
    },
    { kind: 'yesNo', name: 'ownControl', label: 'dataStatement.ownControl' },
    {
      kind: 'text',
      name: 'reasonNotPrimary',
      label: 'dataStatement.reasonNotPrimary',
      hint: 'dataStatement.reasonNotPrimaryHint',
      lines: 2,
      most: 2000,
      when: (sibling) => sibling('type') !== 'siteMeasured' && sibling('ownControl') === 'true',
    },
    {
      kind: 'decimal',
      name: 'primaryShare',
      label: 'dataStatement.primaryShare',
      hint: 'dataStatement.primaryShareHint',
      minimum: 0,
      maximum: 1,
    },
    pedigreeRule(),
  ],
};

/** What every line ends with: its stage, the statement about its data, and where it belongs. */
export function tailRules(stage: Stage): readonly FieldRule[] {
  return [
    { kind: 'choice', name: 'stage', ids: STAGES, text: 'stage', initial: stage, required: true },
    { kind: 'fold', name: 'data', title: 'dataStatement.title', fields: [DATA] },
    {
      kind: 'fold',
      name: 'more',
      title: 'form.more',
      fields: [
        { kind: 'bomLine', name: 'belongsTo', hint: 'inventory.belongsToHint' },
        { kind: 'check', name: 'capitalGoods' },
        { kind: 'text', name: 'note', lines: 2, most: 2000 },
      ],
    },
  ];
}
