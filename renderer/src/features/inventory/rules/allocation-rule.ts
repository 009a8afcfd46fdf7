import { type FieldRule, type GroupRule } from '../../../components/fields/form/rules.ts';

const WHOLE = { kind: 'decimal', minimum: 0, formula: true, required: true, half: true } as const;

/**
 * The machine's share: part / whole of a key. A key of the site brings its whole; for any other the whole is typed.
 */
export function allocationRule(required: boolean): GroupRule {
  const ofSite = (sibling: (name: string) => string): boolean => sibling('$by') !== 'own';
  const fields: readonly FieldRule[] = [
    {
      kind: 'choice',
      name: '$by',
      label: 'inventory.allocationBy',
      ids: ['site', 'own'],
      text: 'inventory.allocationByOf',
      initial: 'site',
      made: (record) => (record['whole'] === undefined ? 'site' : 'own'),
    },
    {
      kind: 'reference',
      name: 'key',
      label: 'inventory.field.allocationKey',
      of: 'keys',
      required: true,
      when: ofSite,
    },
    {
      kind: 'text',
      name: 'key',
      label: 'inventory.field.allocationKey',
      most: 120,
      required: true,
      when: (sibling) => !ofSite(sibling),
    },
    { ...WHOLE, name: 'part', label: 'inventory.field.allocationPart' },
    {
      ...WHOLE,
      name: 'whole',
      label: 'inventory.field.allocationWhole',
      when: (sibling) => !ofSite(sibling),
    },
    {
      kind: 'list',
      name: 'alternatives',
      label: 'inventory.alternatives',
      hint: 'inventory.alternativesHint',
      most: 20,
      item: 'inventory.alternative',
      add: 'inventory.addAlternative',
      remove: 'inventory.removeAlternative',
      fields: [
        {
          kind: 'reference',
          name: 'key',
          label: 'inventory.field.allocationKey',
          of: 'keys',
          required: true,
          half: true,
        },
        { ...WHOLE, name: 'part', label: 'inventory.field.allocationPart' },
      ],
    },
  ];
  return {
    kind: 'group',
    name: 'allocation',
    label: 'inventory.allocation',
    hint: 'inventory.allocated',
    optional: !required,
    required,
    fields,
  };
}
