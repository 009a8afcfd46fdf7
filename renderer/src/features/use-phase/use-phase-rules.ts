import { USE_CONDITIONS } from '../../../../shared/model/use-phase.ts';
import { type FieldRule } from '../../components/fields/form/rules.ts';

/** The parts of the use phase that have a form of their own. */
export const USE_PHASE_PARTS = ['machine', 'baseline', 'electricity', 'conditions'] as const;
export type UsePhasePart = (typeof USE_PHASE_PARTS)[number];

const MOST_WORDS = 4000;
const POSITIVE = { kind: 'decimal', minimum: 0, half: true } as const;

const MACHINE: readonly FieldRule[] = [
  { kind: 'text', name: 'name', required: true, most: 300 },
  {
    kind: 'list',
    name: 'states',
    most: 50,
    least: 1,
    item: 'usePhase.form.state',
    add: 'usePhase.form.addState',
    remove: 'usePhase.form.removeState',
    fields: [
      { kind: 'text', name: 'name', required: true, most: 300, label: 'usePhase.column.state' },
      { ...POSITIVE, name: 'powerKw', unit: 'kW', required: true, label: 'usePhase.column.power' },
      { ...POSITIVE, name: 'hoursPerYear', unit: 'h', required: true, label: 'usePhase.column.hours' },
      {
        ...POSITIVE,
        name: 'utilisation',
        maximum: 1,
        label: 'usePhase.column.utilisation',
        hint: 'usePhase.form.utilisationHint',
      },
      { kind: 'check', name: 'productive', half: true, label: 'usePhase.column.productive' },
    ],
  },
  { ...POSITIVE, name: 'goodPartsPerHour', half: false, hint: 'usePhase.form.partsHint' },
  { kind: 'text', name: 'source', lines: 2, most: MOST_WORDS },
];

const FOOTPRINT: FieldRule = {
  kind: 'group',
  name: 'footprint',
  optional: true,
  required: true,
  fields: [
    { kind: 'decimal', name: 'kgCo2e', unit: 'kg CO₂e', required: true },
    { kind: 'text', name: 'source', required: true, lines: 2, most: MOST_WORDS },
  ],
};

const OUTLOOK: FieldRule = {
  kind: 'group',
  name: 'outlook',
  optional: true,
  required: true,
  fields: [
    { ...POSITIVE, name: 'sharePerYear', maximum: 1, half: false, hint: 'usePhase.form.declineHint' },
    { kind: 'words', name: 'kgPerKwh', hint: 'usePhase.form.seriesHint' },
    { kind: 'text', name: 'source', required: true, lines: 2, most: MOST_WORDS },
  ],
};

/** The fields of each part; what another part holds stays as it is. */
export const USE_PHASE_RULES: Readonly<Record<UsePhasePart, readonly FieldRule[]>> = {
  machine: [{ kind: 'group', name: 'machine', plain: true, fields: MACHINE }],
  baseline: [{ kind: 'group', name: 'baseline', plain: true, fields: [...MACHINE, FOOTPRINT] }],
  electricity: [
    { kind: 'decimal', name: 'years', minimum: 1, half: true, unit: 'a' },
    { kind: 'decimal', name: 'machines', minimum: 1, half: true },
    {
      kind: 'group',
      name: 'electricity',
      plain: true,
      fields: [{ kind: 'factor', name: 'factorId', units: ['kWh', 'MWh', 'MJ'] }, OUTLOOK],
    },
    {
      kind: 'list',
      name: 'lineUtilities',
      label: 'usePhase.utilities',
      most: 100,
      item: 'usePhase.form.utility',
      add: 'usePhase.form.addUtility',
      remove: 'usePhase.form.removeUtility',
      fields: [
        { kind: 'text', name: 'name', required: true, most: 300 },
        { ...POSITIVE, name: 'baselineKwhPerYear', unit: 'kWh/a', required: true },
        { ...POSITIVE, name: 'kwhPerYear', unit: 'kWh/a', required: true },
      ],
    },
    { kind: 'text', name: 'note', lines: 2, most: MOST_WORDS },
  ],
  conditions: [
    {
      kind: 'group',
      name: 'conditions',
      plain: true,
      fields: USE_CONDITIONS.map((name) => ({
        kind: 'text' as const,
        name,
        lines: 2,
        most: MOST_WORDS,
        label: `usePhase.condition.${name}`,
      })),
    },
  ],
};
